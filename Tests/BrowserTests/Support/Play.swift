import Browser
import Model

/// What a browser did with one call, after whatever came before.
struct Play: Equatable {
  let outcome: Outcome
  let steps: [ScriptedHost.Step]
  let sent: [ScriptedHost.Message]
  let before: BrowserState
  let after: BrowserState

  var findings: [Finding] { steps.flatMap(\.findings) }
  var changes: [ScriptedHost.Change] { steps.flatMap(\.changes) }
  var preflight: HTTPRequest? { sent.last { $0.isPreflight }?.request }
  var request: HTTPRequest? { sent.last { !$0.isPreflight }?.request }

  /// Whether an answer was judged by a CORS check.
  var isOfCORS: Bool { steps.contains { $0.moment == .preflightConsidered } }
}

/// Something that happens before the call that a test is about.
enum Deed: Sendable {
  case ask(ScriptCall)
  case wait(milliseconds: Int)
}

/// A cookie that the jar holds from the start.
struct JarCookie: Sendable {
  let url: String
  let line: String

  init(_ url: String, _ line: String) {
    self.url = url
    self.line = line
  }
}

extension Play {
  init(
    _ call: ScriptCall, on network: Network, in profile: BrowserProfile = .standard,
    jar: [JarCookie] = [], after deeds: [Deed] = []
  ) {
    let host = ScriptedHost(network)
    var browser = Browser(profile: profile)
    for cookie in jar {
      if case .success(let cookie) = SetCookie.parse(
        cookie.line, from: webURL(cookie.url), at: .start)
      {
        browser.apply(.cookieStored(cookie), at: .start)
      }
    }
    for deed in deeds {
      switch deed {
      case .ask(let call): _ = browser.run(call, host: host)
      case .wait(let milliseconds): host.now = host.now.advanced(milliseconds: milliseconds)
      }
    }
    host.turnPage()
    before = browser.state
    outcome = browser.run(call, host: host)
    after = browser.state
    steps = host.steps
    sent = host.sent
  }
}
