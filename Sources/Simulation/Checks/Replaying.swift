import Browser
import Model
import Server

extension Scenario {
  /// The scenario up to a request, which is then made under changes; it is the last request.
  func replaying(_ request: Trace.Request, _ changes: [Replay]) -> Scenario {
    var call = request.call
    var since: [Stimulus] = []
    var replayed = self
    for change in changes {
      switch change {
      case .page(let page): call.page = page
      case .client(let client): call.client = client
      case .browser(let browser): replayed.browser = browser
      case .request(let change): call = change.applied(to: call)
      case .policy(let policy): since.append(.policy(policy))
      case .after(let milliseconds): since.append(.wait(milliseconds: milliseconds))
      }
    }
    let before = (0..<request.stimulus).map(stimulus(at:))
    replayed.stimuli = before
    if !since.isEmpty { replayed.stimuli += [.request(request.call)] + since }
    replayed.stimuli.append(.request(call))
    replayed.repeatCount = 1
    return replayed
  }
}

extension Replay {
  /// The change as its author wrote it.
  var label: String {
    switch self {
    case .page(let page): "page: \(page.url?.serialized ?? page.origin.serialized)"
    case .client(let client): "api: \(API(client).rawValue)"
    case .browser(let browser): "browser: \(browser.rawValue)"
    case .request(let change): change.label
    case .policy(let policy): "policy: \(policy.server.serialized)"
    case .after(let milliseconds): "after: \(milliseconds)ms"
    }
  }
}

extension RequestChange {
  /// What is different, as far as it is a word or two.
  fileprivate var label: String {
    let words = [
      api.map { "api: \($0.rawValue)" }, method.map { "method: \($0)" }, url.map { "url: \($0)" },
      page.map { "page: \($0.url?.serialized ?? $0.origin.serialized)" },
      credentials.map { "credentials: \($0.rawValue)" }, mode.map { "mode: \($0.rawValue)" },
      headers.map { headers in
        "headers: {" + headers.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}"
      },
    ]
    return "request: {\(words.compactMap(\.self).joined(separator: ", "))}"
  }
}
