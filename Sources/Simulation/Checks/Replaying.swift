import Browser
import Model

extension Scenario {
  /// The scenario up to a request, which is then made under changes; it is the last request.
  func replaying(_ request: Trace.Request, _ changes: [Replay]) -> Scenario {
    var call = request.call
    var pause: Int?
    var replayed = self
    for change in changes {
      switch change {
      case .page(let page): call.page = page
      case .client(let client): call.client = client
      case .browser(let browser): replayed.browser = browser
      case .after(let milliseconds): pause = milliseconds
      }
    }
    let before = (0..<request.stimulus).map(stimulus(at:))
    replayed.stimuli = before
    if let pause { replayed.stimuli += [.request(request.call), .wait(milliseconds: pause)] }
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
    case .after(let milliseconds): "after: \(milliseconds)ms"
    }
  }
}
