package import Browser
import Model
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
    guard !stimuli.isEmpty, position >= stimuli.count else { return position }
    let pauses = waitMilliseconds > 0 ? 1 : 0
    return max(0, (position - stimuli.count) % (stimuli.count + pauses) - pauses)
  }

  /// Where the policy is written that answers requests for a URL when the stimulus at a position
  /// comes; nil when nobody listens there.
  func place(ofPolicyFor url: WebURL, at position: Int) -> PolicyPlace? {
    for index in stimuli.indices.prefix(position).reversed() {
      if case .policy(let policy) = stimuli[index], policy.listens(to: url) {
        return .stimulus(index)
      }
    }
    return servers.firstIndex { $0.listens(to: url) }.map { .server($0) }
  }
}
