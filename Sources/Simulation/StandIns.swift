package import Browser
package import Model
package import Server

// Until the engine and the responder land, these carry the names that a run needs.

package struct CannedResponses: Hashable, Sendable {
  func answer(to request: HTTPRequest) -> Answer? { nil }
  static var noMatch: Answer { preconditionFailure("not landed") }
}

struct Responder {
  let policy: Policy
  init(_ policy: Policy) { self.policy = policy }
  func respond(to request: HTTPRequest, state: ServerState, at now: Instant) -> Answer {
    preconditionFailure("not landed")
  }
}

struct Browser {
  private(set) var state: BrowserState
  init(profile: BrowserProfile, state: BrowserState) { self.state = state }
  mutating func apply(_ effect: BrowserEffect, at now: Instant) { state.apply(effect, at: now) }
  func run(_ call: ScriptCall, host: any BrowserHost) -> Outcome {
    .error(.typeError, Failure(.connectionFailed))
  }
}
