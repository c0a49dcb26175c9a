import Browser
import Explaining
import Model
import Server
import Simulation

/// What a step means, in plain English.
struct Narration {
  /// One sentence on what happened.
  let sentence: String

  /// What comes next, empty at the end.
  let next: String

  init(_ step: Step, scene: Scene) {
    let teller = Teller(step: step, scene: scene)
    sentence = teller.sentence
    next =
      if let index = scene.index, index + 1 < scene.trace.steps.count {
        "Next: " + scene.name(of: scene.trace.steps[index + 1]).startingSmall
      } else {
        ""
      }
  }
}

/// Tells one step, with what its scene shows.
private struct Teller {
  let step: Step
  let scene: Scene

  private var method: String { scene.request?.call.effectiveMethod ?? "request" }

  private var asker: String {
    switch scene.request?.call.client {
    case .image: "An <img>"
    case .script: "A <script>"
    case .font: "A @font-face"
    case .form: "A <form>"
    case .curl: "curl"
    case .java: "A Java program"
    case .fetch, .xmlHttpRequest, .beacon, nil: "A script"
    }
  }

  private var askerName: String { scene.request?.call.client.askerName ?? "script" }

  /// Whether a page asks, by way of a browser.
  private var isInBrowser: Bool { scene.request?.call.client.isInBrowser ?? true }

  /// Who sends what is asked for, and enforces the rules if anybody does.
  private var agent: String { scene.request?.call.client.agentName ?? "the browser" }

  /// Who sends what is asked for, at the start of a sentence.
  private var doer: String { agent.startingLarge }

  private var page: String {
    guard scene.request?.call.client != .curl else { return "the program" }
    return scene.request?.call.page.origin.shortName ?? "the page"
  }

  private var server: String { scene.askedURL?.origin.shortName ?? "the server" }

  private var status: String {
    scene.exchange?.exchange?.answer.map { String($0.status) } ?? "nothing"
  }

  private func follows(_ moments: Moment...) -> Bool {
    guard let index = scene.index else { return false }
    return scene.trace.steps.dropFirst(index + 1).prefix { $0.id.stimulus == step.id.stimulus }
      .contains { moments.contains($0.moment) }
  }

  var sentence: String {
    if let failure = step.failure { return scene.explanation?.what ?? failure.name }
    switch step.moment {
    case .timePasses: return "The clock moves on; what was remembered grows older."
    case .policyChanges: return "The server starts again with another policy."
    case .cachesCleared: return "The browser forgets."
    case .scriptCalls:
      return isInBrowser
        ? "\(asker) on \(page) asks for \(method). Nothing has left the browser yet."
        : "\(asker) asks for \(method), without a browser. Nothing has been sent yet."
    case .fetchDecides: return decision
    case .preflightConsidered: return preflightDecision
    case .preflightBuilt:
      return "\(doer) writes an OPTIONS request that names what it would like to send."
    case .preflightTravels: return "The question is on its way. The \(method) itself waits."
    case .preflightServed: return "\(server) answers the question with \(status)."
    case .preflightAnswered:
      return "The answer is back. Nothing in it counts before \(agent) has checked it."
    case .preflightOriginChecked: return "\(server) knows who is asking, and agrees."
    case .preflightStatusChecked: return "The status is fine, so the answer counts."
    case .preflightMethodsChecked: return "\(method) is permitted."
    case .preflightHeadersChecked: return "Every header that needs permission has it."
    case .preflightCached:
      return "\(doer) remembers the permission, and need not ask again soon."
    case .requestBuilt:
      return enforcesNothing
        ? "\(doer) writes the \(method) as it was told, and asks for no permission."
        : "\(doer) writes the \(method) itself, and says who is asking."
    case .cacheConsulted: return "\(doer) looks whether it has the answer already."
    case .requestTravels:
      return "The \(method) is on its way. Whatever it does on the server, it does now."
    case .requestServed: return service
    case .responseArrives:
      return enforcesNothing
        ? "The answer is there, and nothing of it is kept from the \(askerName)."
        : "The answer is in \(agent), and not yet in the \(askerName)'s hands."
    case .corsChecked: return "\(page.startingLarge) may read the answer."
    case .redirectFollowed: return "The answer points elsewhere, and \(agent) goes there."
    case .responseFiltered: return "\(doer) takes out what the \(askerName) may not see."
    case .scriptSettles:
      return settlement
    }
  }

  /// Whether nobody keeps anything back: neither a browser nor a client that does as browsers do.
  private var enforcesNothing: Bool { scene.request?.call.exemption != nil }

  private var service: String {
    if case .layer(_, .cache) = scene.exchange?.exchange?.answer?.statusSource {
      return "A cache on the way has an answer, \(status), and \(server) hears nothing."
    }
    return "\(server) has done its work and answers \(status)."
  }

  private var settlement: String {
    switch scene.result {
    case .response(let response): return visibility(of: response)
    case .error(let error, _):
      let decisive = scene.failedStep.flatMap { scene.trace.index(of: $0.id) }
      let place = decisive.map { "The reason is step \($0 + 1):" } ?? "The reason is this:"
      return Mishap(error, of: scene.request?.call.client).sentence + " " + place
    case nil: return "The \(askerName) is still waiting."
    }
  }

  private func visibility(of response: ScriptResponse) -> String {
    if let consequence = response.consequence { return consequence.sentence }
    guard !response.isHidden else {
      return "The \(askerName) gets an answer that shows it nothing."
    }
    let visible = response.headers.map(\.name)
    let body = response.body.isEmpty ? "no body" : "the body"
    let headers = visible.isEmpty ? "no headers" : visible.map(\.spelling).joined(separator: ", ")
    let sent = scene.shownExchange?.exchange?.response?.headers.lines.map(\.name) ?? []
    let hidden = sent.filter { !visible.contains($0) }.map(\.spelling)
    return "The \(askerName) can read status \(response.status), \(body) and \(headers)."
      + (hidden.isEmpty ? "" : " Hidden from it: \(hidden.joined(separator: ", ")).")
  }

  private var decision: String {
    switch scene.verdicts.exemption {
    case .sameOrigin: "Page and resource share one origin: CORS has no say here."
    case .navigation: "The page is left for the answer: CORS has no say here."
    case .noCORSMode:
      "The mode is no-cors: no permission is asked for, and no script reads the answer."
    case .dataURL: "The address itself is the answer: no server is asked."
    case .noBrowser, .switchedOff, nil:
      "\(page.startingLarge) and \(server) are different origins, so \(server) must agree."
    }
  }

  private var preflightDecision: String {
    if follows(.preflightBuilt) {
      return scene.request?.call.asksInAnyCase == true
        ? "Permission is asked for in any case, whatever is sent."
        : "A plain form could not have sent this \(method), so \(agent) asks first."
    }
    // The preflight cache is looked at only where a permission is needed.
    return step.findings.contains { $0.algorithm == .httpFetch }
      ? "The \(method) goes without asking: an earlier preflight has permitted it."
      : "The \(method) goes without asking: nothing in it needs permission."
  }
}

extension ScriptCall {
  /// Whether a preflight is wanted whatever the request is.
  fileprivate var asksInAnyCase: Bool {
    switch client {
    case .xmlHttpRequest: hasUploadListener
    case .java(let parameters): parameters.forcePreflight
    case .fetch, .image, .script, .font, .form, .beacon, .curl: false
    }
  }
}

extension String {
  /// The text with its first letter small, to stand within a sentence.
  var startingSmall: String {
    guard let first else { return self }
    let second = dropFirst().first
    if let second, second.isUppercase { return self }
    return first.lowercased() + dropFirst()
  }
}

extension String {
  /// The text with its first letter as at the start of a sentence; the names of hosts and of programs
  /// that are not English words stay as they are.
  fileprivate var startingLarge: String { hasPrefix("the ") ? "T" + dropFirst() : self }
}

extension ScriptResponse {
  /// Whether the script sees neither status nor headers nor body.
  var isHidden: Bool { kind == .opaque || kind == .opaqueRedirect }
}
