import Browser
import Escaping
import Model
import Server
import Simulation

extension Effect {
  /// What changed, on one line; nil when there is nothing to say or more than a line of it.
  var line: VisibleText? { lines.count == 1 ? lines[0] : nil }

  /// What changed, line by line.
  var lines: [VisibleText] {
    switch self {
    case .browser(let effect): effect.lines
    case .server(_, let effect), .canned(let effect): effect.lines
    case .exchangeBegan(let exchange): exchange.request.lines
    case .exchangeAnswered(_, let answer): answer.textLines
    case .exchangeEnded: []
    case .clockAdvanced(let instant):
      ["It is \(instant.milliseconds) ms after the start."]
    case .policyChanged(_, let policy):
      ["\(policy.server.serialized) has another policy."]
    }
  }
}

extension BrowserEffect {
  fileprivate var lines: [VisibleText] {
    switch self {
    case .permissionStored(let entry):
      ["+ remembered until \(entry.expires.milliseconds) ms: \(entry.key.permission.line)"]
    case .permissionsCleared(_, _, let url):
      ["- forgotten: what was permitted for \(url.serialized)"]
    case .preflightCacheEmptied: ["- the preflight cache is empty"]
    case .cookieStored(let cookie):
      ["+ cookie \(cookie.name) for \(cookie.domain)"]
    case .cookiesEmptied: ["- the cookie jar is empty"]
    case .responseStored(let entry):
      ["+ the HTTP cache keeps \(entry.url.serialized)"]
    case .responsesInvalidated(let url):
      ["- the HTTP cache forgets \(url.serialized)"]
    case .httpCacheEmptied: ["- the HTTP cache is empty"]
    case .consoleWritten, .settled: []
    }
  }
}

extension PreflightCache.Entry.Permission {
  fileprivate var line: VisibleText {
    switch self {
    case .method(let name): "method \(name)"
    case .header(let name): "header \(name)"
    }
  }
}

extension ServerEffect {
  fileprivate var lines: [VisibleText] {
    switch self {
    case .raised(let name): ["+ side effect: \(name)"]
    case .stored: ["+ the server's cache keeps the answer"]
    case .counted, .redeployed: []
    }
  }
}

extension HTTPRequest {
  fileprivate var lines: [VisibleText] {
    ["→ \(method) \(url.sanitized.serialized)"]
      + headers.lines.map { "  \($0.line)" }
      + (body.map { $0.isEmpty ? [] : ["  body: \($0)"] } ?? [])
  }
}

extension Answer {
  /// The status line, and each header with the field or layer that it comes from.
  fileprivate var textLines: [VisibleText] {
    guard !isAborted else { return ["← the connection dies"] }
    let reason = StatusText.phrase(for: status)
    let head: VisibleText = "← \(status)\(reason.isEmpty ? "" : " \(reason)") [\(statusSource)]"
    return [head] + lines.map { "  \($0.header.line) [\($0.source)]" }
  }
}
