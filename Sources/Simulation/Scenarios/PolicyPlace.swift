package import Browser
package import Model
package import Server

/// Where in a scenario a policy is written.
package enum PolicyPlace: Hashable, Sendable {
  /// The server at a position has it from the start.
  case server(Int)

  /// It is deployed by the stimulus at a position of ``Scenario/stimuli``.
  case stimulus(Int)
}

extension Scenario {
  /// The policy that is written at a place.
  package func policy(at place: PolicyPlace) -> Policy? {
    switch place {
    case .server(let index): return servers.indices.contains(index) ? servers[index] : nil
    case .stimulus(let index):
      guard stimuli.indices.contains(index), case .policy(let policy) = stimuli[index] else {
        return nil
      }
      return policy
    }
  }

  /// Writes another policy at a place that has one.
  package mutating func set(_ policy: Policy, at place: PolicyPlace) {
    switch place {
    case .server(let index): servers[index] = policy
    case .stimulus(let index): stimuli[index] = .policy(policy)
    }
  }

  /// The request at a position of the script as it is written.
  package func call(at index: Int) -> ScriptCall? {
    guard stimuli.indices.contains(index), case .request(let call) = stimuli[index] else {
      return nil
    }
    return call
  }

  /// The position in ``stimuli`` of what happens at a position of the whole script, in which
  /// repetitions are written out.
  package func editableIndex(ofStimulus position: Int) -> Int {
    index(ofStimulus: position) ?? 0
  }

  /// Where the policies are written that are in force when the stimulus at a position of the whole
  /// script is over, in the order of ``World/servers``; before the first stimulus when it is nil.
  package func policyPlaces(after position: Int?) -> [PolicyPlace] {
    var places = servers.indices.map { PolicyPlace.server($0) }
    guard let position else { return places }
    var owners: [Origin: Int] = [:]
    for (index, policy) in servers.enumerated() where owners[policy.server.origin] == nil {
      owners[policy.server.origin] = index
    }
    func deploy(_ indices: Range<Int>) {
      for index in indices {
        guard case .policy(let policy) = stimuli[index] else { continue }
        if let owner = owners[policy.server.origin] {
          places[owner] = .stimulus(index)
        } else {
          owners[policy.server.origin] = places.count
          places.append(.stimulus(index))
        }
      }
    }
    // In a repetition all of them have happened before.
    if position >= stimuli.count { deploy(stimuli.indices) }
    if let last = index(ofStimulus: position) { deploy(0..<last + 1) }
    return places
  }

  /// Where the policy is written that answers requests for a URL at a position of the whole script;
  /// nil when nobody listens there.
  package func place(ofPolicyFor url: WebURL, at position: Int) -> PolicyPlace? {
    policyPlaces(after: position).first { policy(at: $0)?.listens(to: url) == true }
  }
}
