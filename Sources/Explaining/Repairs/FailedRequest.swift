import Browser
import Model
import Server
import Simulation

/// A request that failed in a trial, and what might be changed so that it gets further.
struct FailedRequest {
  let trial: Trial
  let explanation: Explanation
  private let exchange: Exchange?
  private let position: Int
  private let call: ScriptCall

  /// Nil when the request did not fail.
  init?(_ trial: Trial) {
    let index = trial.trace.requests.count - 1
    guard trial.request != nil, let explanation = trial.trace.explanation(ofRequest: index) else {
      return nil
    }
    position = trial.scenario.editableIndex(ofStimulus: trial.position)
    guard let call = trial.scenario.call(at: position) else { return nil }
    self.trial = trial
    self.call = call
    self.explanation = explanation
    exchange = trial.trace.decisiveExchange(ofRequest: index)
  }

  /// The changes worth trying, the likeliest first.
  var mends: [Mend] {
    let proposed = explanation.repair.map(mends) ?? []
    return (proposed + structural).filter { $0.scenario != trial.scenario && !$0.orders.isEmpty }
  }

  /// Where the policy is written that answered.
  private var place: PolicyPlace? {
    let url = exchange?.request.url ?? WebURL(call.url, base: call.page.url)
    return url.flatMap { trial.scenario.place(ofPolicyFor: $0, at: trial.position) }
  }

  /// Whether everybody may read the answer anyhow, without credentials.
  var isPublic: Bool {
    let values = exchange?.response?.headers.values(.allowOrigin) ?? []
    if !values.isEmpty { return values.allSatisfy { $0 == "*" } }
    return place.flatMap(trial.scenario.policy(at:))?.isForEverybody ?? false
  }

  // MARK: - Changes

  private func mends(_ repair: Repair) -> [Mend] {
    switch repair {
    case .allowOrigin(let origin): policies { $0.permitting([.origin(origin)]) }
    case .allowMethod(let method): policies { $0.permitting([.method(method)]) }
    case .allowHeader(let name): policies { $0.permitting([.header(name)]) }
    case .permit(let denial):
      policies { $0.permitting(Permission.all(in: denial, spelling: spelling)) }
    case .allowCredentials:
      policies { policy in
        // A server that answers everybody must name somebody before credentials come in.
        policy.permitting([.credentials])
          + policy.permitting([.origin(call.page.origin.serialized), .credentials])
      }
    case .removeDuplicateOrigin: policies { $0.leavingToOneLayer(.allowOrigin) }
    case .answerPreflightOK: policies(outermost) + policies(\.answeringPreflights)
    case .letPreflightsPassLogin:
      policies(outermost) + policies { [$0.exemptingPreflights] }
    case .sendHeadersOnErrors:
      policies { policy in
        [
          policy.changed("Send the CORS headers on errors, too") {
            $0.answers.onErrors = OnErrors()
          }
        ]
      }
    case .varyByOrigin:
      policies { policy in
        [VaryRule.auto, .names(["Origin"])].map { rule in
          policy.changed("Send Vary: Origin with every answer") { $0.vary = rule }
        }
      }
    case .writeListWithCommas: policies { [$0.separatingNames] }
    case .requestURL(let url):
      calls("Ask \(url) directly", movesRequest: true) { $0.url = url }
    case .writeScheme(let url):
      calls("Write \(url.prefix { $0 != ":" }):// before it: \(url)", movesRequest: true) {
        $0.url = url
      }
    case .sendMethod(let method):
      calls("Write the method as \(method) in the script") { $0.method = method }
    case .dropRequestHeader(let name):
      calls("Remove \(name) from the script") { call in
        call.headers.removeAll { $0.name == HeaderName(name) }
      }
    }
  }

  /// What stands in the way of the policy, whatever the explanation says.
  private var structural: [Mend] {
    guard trial.trace.requests.last?.outcome.failure?.reason.isCORS == true else { return [] }
    let edits = explanation.evidence.map { evidence in
      policies { $0.droppingEdits(of: evidence.name) }
    }
    return (edits ?? []) + policies(outermost) + policies(\.coveringRoutes)
  }

  /// Puts CORS before the layer that answered.
  private func outermost(_ policy: Policy) -> [Policy.Change] {
    guard case .layer(let layer, let kind)? = exchange?.answer?.answeredBy, kind != .cors else {
      let hasCORS = policy.chain.contains { $0.kind == .cors }
      return hasCORS ? [] : [policy.puttingCORS(before: 0)].compactMap { $0 }
    }
    return [policy.puttingCORS(before: layer)].compactMap { $0 }
  }

  private func policies(_ changes: (Policy) -> [Policy.Change]) -> [Mend] {
    guard let place, let policy = trial.scenario.policy(at: place) else { return [] }
    return changes(policy).map { orders, changed in
      var scenario = trial.scenario
      scenario.set(changed, at: place)
      return Mend(orders, scenario)
    }
  }

  private func calls(
    _ order: String, movesRequest: Bool = false, _ change: (inout ScriptCall) -> Void
  ) -> [Mend] {
    var call = call
    change(&call)
    var scenario = trial.scenario
    scenario.stimuli[position] = .request(call)
    return [Mend([.sentence(order)], scenario, movesRequest: movesRequest)]
  }

  /// A header's name as the script wrote it.
  private func spelling(_ name: String) -> String {
    call.headers.first { $0.name == HeaderName(name) }?.name.spelling ?? name
  }
}
