import Browser
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
    case .fetch, .xmlHttpRequest, .beacon, .curl, .java, nil: "A script"
    }
  }

  private var askerName: String { scene.request?.call.client.askerName ?? "script" }

  private var page: String { scene.request?.call.page.origin.shortName ?? "the page" }

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
      return "\(asker) on \(page) asks for \(method). Nothing has left the browser yet."
    case .fetchDecides: return decision
    case .preflightConsidered: return preflightDecision
    case .preflightBuilt:
      return "The browser writes an OPTIONS request that names what it would like to send."
    case .preflightTravels: return "The question is on its way. The \(method) itself waits."
    case .preflightServed: return "\(server) answers the question with \(status)."
    case .preflightAnswered:
      return "The answer is back. Nothing in it counts before the browser has checked it."
    case .preflightOriginChecked: return "\(server) knows who is asking, and agrees."
    case .preflightStatusChecked: return "The status is fine, so the answer counts."
    case .preflightMethodsChecked: return "\(method) is permitted."
    case .preflightHeadersChecked: return "Every header that needs permission has it."
    case .preflightCached:
      return "The browser remembers the permission, and need not ask again soon."
    case .requestBuilt: return "The browser writes the \(method) itself, and says who is asking."
    case .cacheConsulted: return "The browser looks whether it has the answer already."
    case .requestTravels:
      return "The \(method) is on its way. Whatever it does on the server, it does now."
    case .requestServed: return service
    case .responseArrives:
      return "The answer is in the browser, and not yet in the \(askerName)'s hands."
    case .corsChecked: return "\(page) may read the answer."
    case .redirectFollowed: return "The answer points elsewhere, and the browser goes there."
    case .responseFiltered: return "The browser takes out what the \(askerName) may not see."
    case .scriptSettles:
      return settlement
    }
  }

  private var service: String {
    if case .layer(_, .cache) = scene.exchange?.exchange?.answer?.statusSource {
      return "A cache on the way has an answer, \(status), and \(server) hears nothing."
    }
    return "\(server) has done its work and answers \(status)."
  }

  private var settlement: String {
    guard let response = scene.result?.response else {
      let decisive = scene.failedStep.flatMap { scene.trace.index(of: $0.id) }
      let place = decisive.map { "The reason is step \($0 + 1):" } ?? "The reason is this:"
      let mishap = scene.request?.call.client.mishap
      return (mishap ?? "The \(askerName) gets an error and no reason.") + " " + place
    }
    if let consequence = response.consequence { return consequence.sentence }
    guard !response.isHidden else { return "The script gets an answer that shows it nothing." }
    let visible = response.headers.map(\.name)
    let body = response.body.isEmpty ? "no body" : "the body"
    let headers = visible.isEmpty ? "no headers" : visible.map(\.spelling).joined(separator: ", ")
    let sent = scene.shownExchange?.exchange?.response?.headers.lines.map(\.name) ?? []
    let hidden = sent.filter { !visible.contains($0) }.map(\.spelling)
    return "The script can read status \(response.status), \(body) and \(headers)."
      + (hidden.isEmpty ? "" : " Hidden from it: \(hidden.joined(separator: ", ")).")
  }

  private var decision: String {
    guard follows(.corsChecked, .preflightConsidered, .preflightBuilt) else {
      return "Page and resource share one origin, or need no permission: CORS has no say here."
    }
    return "\(page) and \(server) are different origins, so \(server) must agree."
  }

  private var preflightDecision: String {
    follows(.preflightBuilt)
      ? "A plain form could not have sent this \(method), so the browser asks first."
      : "The \(method) goes without asking: a plain form could have sent it, or permission is at hand."
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

extension ScriptResponse {
  /// Whether the script sees neither status nor headers nor body.
  var isHidden: Bool { kind == .opaque || kind == .opaqueRedirect }
}
