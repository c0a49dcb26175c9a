import Browser
import Documents
import Model
import Simulation

/// What a vector says about one request; a field that is not there asserts nothing.
struct VectorExpectation {
  let expect: Node
  let request: Node

  /// How a request's run differs from what the vector says.
  func mismatches(in trace: Trace, request index: Int) -> [String] {
    let exchanges = trace.exchanges(ofRequest: index).filter(\.reachedServer)
    let preflights = exchanges.filter(\.isPreflight)
    let actual = exchanges.filter { !$0.isPreflight }
    let outcome = trace.requests[index].outcome
    var result = Mismatches()
    result.compare("ok", expect["ok"]?.truth, outcome.response != nil)
    if let wasSent = expect["preflight"]?.truth {
      result.compare("preflight", wasSent, !preflights.isEmpty)
    }
    if let count = expect["preflights"]?.number {
      result.compare("preflights", count, preflights.count)
    }
    if let response = outcome.response { compare(response, &result) }
    compare(expect["requestHeaders"], preflights.last, actual.last, &result)
    compare(expect["firstRequestHeaders"], preflights.first, actual.first, &result)
    compare(sent: actual.last?.request, &result)
    compare(referers: preflights.last?.request, actual.last?.request, &result)
    return result.list
  }

  private func compare(_ response: ScriptResponse, _ result: inout Mismatches) {
    if let type = expect["type"]?.string, response.kind != .xhr {
      result.compare("type", type, response.kind.rawValue)
    }
    if let status = expect["status"]?.number { result.compare("status", status, response.status) }
    if let body = expect["body"]?.string { result.compare("body", body, response.body) }
    if let redirected = expect["redirected"]?.truth {
      result.compare("redirected", redirected, response.isRedirected)
    }
    let headers = HeaderList(response.headers)
    for name in expect["visible"]?.elements.compactMap(\.string) ?? [] {
      result.check(headers.contains(HeaderName(name)), "\(name) is not visible")
    }
    for name in expect["hidden"]?.elements.compactMap(\.string) ?? [] {
      result.check(!headers.contains(HeaderName(name)), "\(name) is visible")
    }
    for (name, value) in expect["headerValues"]?.fields ?? [] {
      result.compare("visible \(name)", value, headers.get(HeaderName(name)))
    }
  }

  /// Compares request headers: the preflight's own against the preflight, others against the
  /// request itself.
  private func compare(
    _ expected: Node?, _ preflight: Exchange?, _ actual: Exchange?, _ result: inout Mismatches
  ) {
    for (name, value) in expected?.fields ?? [] {
      let isOfPreflight = name.lowercased().hasPrefix("access-control-request-")
      let exchange = isOfPreflight ? preflight : actual
      result.compare(name, value, exchange?.request.headers.get(HeaderName(name)))
    }
  }

  private func compare(sent last: HTTPRequest?, _ result: inout Mismatches) {
    for (name, value) in expect["sent"]?.fields ?? [] {
      result.compare("sent \(name)", value, last?.headers.get(HeaderName(name)))
    }
    let absent =
      (expect["absentHeaders"]?.elements ?? [])
      + (expect["finalRequest"]?["absent"]?.elements ?? [])
    for name in absent.compactMap(\.string) {
      result.compare("absent \(name)", nil, last?.headers.get(HeaderName(name)))
    }
    for name in expect["dropped"]?.elements.compactMap(\.string) ?? [] {
      let written = request["headers"]?.pairs.first { $0.name.lowercased() == name.lowercased() }
      let value = last?.headers.get(HeaderName(name))
      result.check(value == nil || value != written?.value, "\(name) took effect")
    }
    if let final = expect["finalRequest"] {
      if let method = final["method"]?.string {
        result.compare("final method", method, last?.method ?? "")
      }
      for (name, value) in final["headers"]?.fields ?? [] {
        result.compare("final \(name)", value, last?.headers.get(HeaderName(name)))
      }
    }
  }

  private func compare(
    referers preflight: HTTPRequest?, _ last: HTTPRequest?, _ result: inout Mismatches
  ) {
    if expect.has("referer") {
      result.compare("Referer", expect["referer"]?.string, last?.headers.get(.referer))
    }
    if expect.has("preflightReferer") {
      let expected = expect["preflightReferer"]?.string
      result.compare("preflight's Referer", expected, preflight?.headers.get(.referer))
    }
  }
}
