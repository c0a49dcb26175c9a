package import Browser
package import Model

// Until the engine and the server land, these carry the names that a run needs.

package struct Policy: Hashable, Sendable {
  package var server: WebURL
  package func listens(to url: WebURL) -> Bool { url.origin == server.origin }
}

package struct Answer: Hashable, Sendable {
  package var response: HTTPResponse
}

package struct ServerState: Hashable, Sendable {
  mutating func apply(_ effect: ServerEffect) {}
}

package struct ServerEffect: Hashable, Sendable {}

package struct CannedResponses: Hashable, Sendable {
  func reply(to request: HTTPRequest, isFinal: Bool) -> Reply? { nil }
}

struct Reply {
  var answer: Answer?
  var findings: [Finding] = []
  var effects: [ServerEffect] = []
}

struct Responder {
  let policy: Policy
  init(_ policy: Policy) { self.policy = policy }
  func respond(to request: HTTPRequest, state: ServerState, at now: Instant) -> Reply { Reply() }
}

struct Browser {
  private(set) var state: BrowserState
  init(profile: BrowserProfile, state: BrowserState) { self.state = state }
  mutating func apply(_ effect: BrowserEffect, at now: Instant) { state.apply(effect, at: now) }
  func run(_ call: ScriptCall, host: any BrowserHost) -> Outcome {
    .error(.typeError, Failure(.connectionFailed))
  }
}
