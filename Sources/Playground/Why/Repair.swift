import Browser
package import Model
import Server
package import Simulation

/// A change of the policy that mends a failure, and what it opens.
package struct Repair: Hashable, Sendable {
  /// What to do, as an order: “write PUT in Methods”.
  package let title: String

  /// Who may do what afterwards that could not before.
  package let opens: String

  /// The scenario after the change.
  package let scenario: Scenario

  /// The smallest change that mends a failure, nil when a policy alone cannot.
  package init?(_ failure: Failure, scene: Scene) {
    guard let place = scene.policyPlace, var policy = scene.scenario.policy(at: place),
      let call = scene.request?.call
    else { return nil }
    let origin = call.page.origin.serialized
    switch failure.reason {
    case .missingAllowOriginHeader, .allowOriginMismatch, .invalidAllowOriginValue,
      .multipleAllowOriginValues, .wildcardOriginNotAllowed:
      policy.allow.origins = policy.allow.origins.adding(origin)
      title = "write \(origin) in Origins"
      opens = "every answer, for \(origin) only"
    case .invalidAllowCredentials:
      policy.allow.credentials = true
      title = "switch Credentials on"
      opens = "answers to requests with cookies, for the listed origins"
    case .methodDisallowed:
      policy.allow.methods = policy.allow.methods.adding(failure.parameter)
      title = "write \(failure.parameter) in Methods"
      opens = "\(failure.parameter), for the listed origins"
    case .headerDisallowed:
      policy.allow.headers = policy.allow.headers.adding(failure.parameter)
      title = "write \(failure.parameter) in Headers"
      opens = "the header \(failure.parameter), for the listed origins"
    default: return nil
    }
    var repaired = scene.scenario
    repaired.set(policy, at: place)
    guard let step = scene.step, Run.simulate(repaired)[step.id]?.failure == nil else { return nil }
    scenario = repaired
  }
}

extension OriginRule {
  /// The rule that permits this origin, too, and no others than before.
  fileprivate func adding(_ origin: String) -> OriginRule {
    guard case .list(let entries) = self else { return .list([.exact(origin)]) }
    return .list(entries + [.exact(origin)])
  }
}

extension PermittedNames {
  /// The names with one more.
  fileprivate func adding(_ name: String) -> PermittedNames {
    guard case .list(let names) = self else { return .list([name]) }
    return .list(names + [name])
  }
}
