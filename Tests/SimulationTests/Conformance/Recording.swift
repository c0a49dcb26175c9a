import Browser
import Documents
import Model
import Simulation

/// What a real browser did with one request.
struct Recording {
  let run: Node

  /// Headers that only tell which product asks, or that transports write.
  private static let productHeaders: Set<HeaderName> = [
    "User-Agent", "Accept", "Accept-Encoding", "Accept-Language", "Connection", "Host", "Priority",
    "DNT", "TE", "Upgrade-Insecure-Requests", "Sec-CH-UA", "Sec-CH-UA-Mobile",
    "Sec-CH-UA-Platform", "Sec-Fetch-Site", "Sec-Fetch-Dest", "Sec-Fetch-Mode", "Sec-Fetch-User",
    "Sec-Fetch-Storage-Access", "Content-Length",
  ]

  /// How a request's run differs from what the browser did.
  func mismatches(in trace: Trace, request index: Int) -> [String] {
    var result = Mismatches()
    compare(trace.exchanges(ofRequest: index).filter(\.reachedServer), &result)
    compare(trace.requests[index].outcome, &result)
    compare(trace.requests[index].outcome.failure, &result)
    compare(trace.console(ofRequest: index), &result)
    return result.list
  }

  private func compare(_ exchanges: [Exchange], _ result: inout Mismatches) {
    let recorded = run["exchanges"]?.elements ?? []
    let expected = recorded.map { exchange in
      let status = exchange["status"]?.string ?? "none"
      return "\(exchange["method"]?.string ?? "") \(exchange["url"]?.string ?? "") \(status)"
    }
    let actual = exchanges.map { exchange in
      let status = exchange.response.map { "\($0.status)" } ?? "none"
      return "\(exchange.request.method) \(exchange.request.url.sanitized.serialized) \(status)"
    }
    result.compare("exchanges", expected, actual)
    guard expected == actual else { return }
    for (recorded, exchange) in zip(recorded, exchanges) {
      compare(recorded["headers"]?.pairs ?? [], exchange.request, &result)
    }
  }

  private func compare(
    _ recorded: [(name: String, value: String)], _ request: HTTPRequest,
    _ result: inout Mismatches
  ) {
    let expected = HeaderList(recorded.map { Header(HeaderName($0.name), $0.value) })
    let names = Set(expected.lines.map(\.name) + request.headers.lines.map(\.name))
    for name in names.subtracting(Self.productHeaders).sorted(by: { $0.canonical < $1.canonical }) {
      result.compare("\(request.method) \(name)", expected.get(name), request.headers.get(name))
      let spellings = [expected, request.headers].compactMap { headers in
        headers.lines.first { $0.name == name }?.name.spelling
      }
      if spellings.count == 2 { result.compare("case", spellings[0], spellings[1]) }
    }
  }

  private func compare(_ outcome: Outcome, _ result: inout Mismatches) {
    guard let recorded = run["outcome"] else { return }
    result.compare("ok", recorded["ok"]?.truth, outcome.response != nil)
    switch outcome {
    case .error(let error, _):
      guard let text = recorded["error"]?.string else { return }
      // An XMLHttpRequest's error is an event; a promise's is an error whose text is the browser's.
      let name = text == "error event" ? "network" : String(text.prefix { $0 != ":" })
      result.compare("error", name, error.rawValue)
    case .response(let response):
      compare(response, recorded, &result)
    }
  }

  private func compare(
    _ response: ScriptResponse, _ recorded: Node, _ result: inout Mismatches
  ) {
    guard recorded["ok"]?.truth == true else { return }
    result.compare("type", recorded["type"]?.string, response.kind.rawValue)
    result.compare("status", recorded["status"]?.number, response.status)
    result.compare("url", recorded["url"]?.string, response.url)
    result.compare("body", recorded["body"]?.string, response.body)
    if let redirected = recorded["redirected"]?.truth {
      result.compare("redirected", redirected, response.isRedirected)
    }
    let expected = recorded["headers"]?.pairs.map { "\($0.name): \($0.value)" } ?? []
    let actual = response.headers.map { "\($0.name.canonical): \($0.value)" }
    result.compare("visible", expected, actual)
  }

  /// Chromium alone tells its verdict apart from the console.
  private func compare(_ failure: Failure?, _ result: inout Mismatches) {
    guard let recorded = run["corsError"] else { return }
    result.compare("failure", recorded["corsError"]?.string, failure?.name)
    result.compare(
      "parameter", recorded["failedParameter"]?.string ?? "", failure?.shownParameter ?? "")
  }

  private func compare(_ console: [ConsoleLine], _ result: inout Mismatches) {
    let expected = (run["console"]?.elements ?? []).compactMap(\.string)
    result.compare("console", expected, console.map(\.text))
  }
}
