package import Browser
import Model
import Server
package import Simulation

/// A repair that has been tried: the scenario with it, in which the present step no longer fails.
package struct Remedy: Hashable, Sendable {
  /// What was changed, for the history.
  package let title: String
  package let scenario: Scenario

  /// Makes a repair and tries it; nil when it cannot be made here or does not help.
  package init?(_ repair: Repair, in scene: Scene) {
    guard let step = scene.failedStep,
      let candidate = Remedy.candidates(for: repair, in: scene).first(where: { candidate in
        candidate.mends(step.id)
      })
    else { return nil }
    title = repair.title
    scenario = candidate
  }

  /// The scenarios to try, the smallest change first.
  private static func candidates(for repair: Repair, in scene: Scene) -> [Scenario] {
    if repair.changesPolicy {
      guard let place = scene.policyPlace, let policy = scene.scenario.policy(at: place) else {
        return []
      }
      return policies(for: repair, from: policy).map { policy in
        var scenario = scene.scenario
        scenario.set(policy, at: place)
        return scenario
      }
    }
    guard let request = scene.request else { return [] }
    let position = scene.scenario.editableIndex(ofStimulus: request.stimulus)
    guard var call = scene.scenario.call(at: position) else { return [] }
    switch repair {
    case .requestURL(let url): call.url = url
    case .sendMethod(let method): call.method = method
    case .dropRequestHeader(let name): call.headers.removeAll { $0.name == HeaderName(name) }
    default: return []
    }
    var scenario = scene.scenario
    scenario.stimuli[position] = .request(call)
    return [scenario]
  }

  private static func policies(for repair: Repair, from policy: Policy) -> [Policy] {
    switch repair {
    case .allowOrigin(let origin):
      return [policy.with { $0.allow.origins.add(origin) }]
    case .allowMethod(let method):
      return [policy.with { $0.allow.methods.add(method) }]
    case .allowHeader(let name):
      return [policy.with { $0.allow.headers.add(name) }]
    case .permit(let question):
      return permissions(question).map { permit in policy.with { permit(&$0.allow) } }
    case .allowCredentials:
      return [policy.with { $0.allow.credentials = true }]
    case .removeDuplicateOrigin:
      return policy.chain.indices.filter { policy.chain[$0].kind != .app }
        .map { index in policy.with { $0.chain.remove(at: index) } }
        + [policy.with { $0.raw.removeAll { $0.addsOrigin } }]
    case .answerPreflightOK:
      return [policy.with { $0.answers.preflightStatus = 204 }]
    case .letPreflightsPassLogin:
      return [
        policy.with { policy in
          for index in policy.chain.indices {
            guard case .auth(var auth) = policy.chain[index] else { continue }
            auth.exempt.append("OPTIONS")
            policy.chain[index] = .auth(auth)
          }
        }
      ]
    case .sendHeadersOnErrors:
      return [policy.with { $0.answers.onErrors = OnErrors() }]
    case .varyByOrigin:
      return [
        policy.with { $0.vary = .auto }, policy.with { $0.vary = .names(["Origin"]) },
      ]
    case .writeListWithCommas:
      return [
        policy.with {
          $0.allow.methods.splitAtSpaces()
          $0.allow.headers.splitAtSpaces()
        }
      ]
    case .requestURL, .sendMethod, .dropRequestHeader: return []
    }
  }
}

extension Remedy {
  /// Permits one thing that a preflight asks for, two or all three, the fewest first.
  private static func permissions(_ question: PermissionQuestion) -> [(inout AllowRule) -> Void] {
    let single: [(inout AllowRule) -> Void] = [
      { $0.origins.add(question.origin) },
      { $0.methods.add(question.method) },
      { for name in question.headers { $0.headers.add(name) } },
    ]
    let sets = (1..<1 << single.count).sorted {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }
    return sets.map { set in
      { rule in
        for (index, permit) in single.enumerated() where set & 1 << index != 0 { permit(&rule) }
      }
    }
  }
}

extension Scenario {
  /// How many stimuli are run again to try a repair; a longer script is tried without repetitions.
  private static let longestTrial = 200

  /// Whether a step no longer fails, or no longer happens.
  fileprivate func mends(_ id: StepID) -> Bool {
    var trial = self
    var id = id
    if scriptLength > Self.longestTrial {
      trial.repeatCount = 1
      id = StepID(stimulus: editableIndex(ofStimulus: id.stimulus), hop: id.hop, moment: id.moment)
    }
    return Run.simulate(trial)[id].map { $0.failure == nil } ?? true
  }
}

extension Repair {
  /// What is done, as an order.
  package var title: String {
    switch self {
    case .allowOrigin(let origin): "write \(origin) in Origins"
    case .allowMethod(let method): "write \(method) in Methods"
    case .allowHeader(let name): "write \(name) in Headers"
    case .permit: "permit what the preflight asks for"
    case .allowCredentials: "switch Credentials on"
    case .removeDuplicateOrigin: "let only one layer speak of origins"
    case .answerPreflightOK: "answer preflights with 204"
    case .letPreflightsPassLogin: "let OPTIONS pass without a login"
    case .sendHeadersOnErrors: "send the headers on errors, too"
    case .varyByOrigin: "send Vary: Origin"
    case .writeListWithCommas: "write the names with commas"
    case .requestURL(let url): "ask \(url) instead"
    case .sendMethod(let method): "send \(method) instead"
    case .dropRequestHeader(let name): "leave out the header \(name)"
    }
  }
}

extension Policy {
  /// The policy after a change.
  fileprivate func with(_ change: (inout Policy) -> Void) -> Policy {
    var policy = self
    change(&policy)
    return policy
  }
}

extension OriginRule {
  /// Permits this origin, too, and no others than before.
  fileprivate mutating func add(_ origin: String) {
    guard case .list(let entries) = self else {
      self = .list([.exact(origin)])
      return
    }
    self = .list(entries + [.exact(origin)])
  }
}

extension PermittedNames {
  /// Permits one name more.
  fileprivate mutating func add(_ name: String) {
    guard case .list(let names) = self else {
      self = .list([name])
      return
    }
    self = .list(names + [name])
  }

  /// Makes several names of one that holds them all.
  fileprivate mutating func splitAtSpaces() {
    guard case .list(let names) = self else { return }
    self = .list(
      names.flatMap { $0.split { " ;,".contains($0) }.map(String.init) })
  }
}

extension RawEdit {
  /// Whether it writes `Access-Control-Allow-Origin`.
  fileprivate var addsOrigin: Bool {
    switch action {
    case .set(let name, _), .add(let name, _): HeaderName(name) == .allowOrigin
    case .remove: false
    }
  }
}
