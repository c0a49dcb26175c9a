import Browser
package import Documents
import Model
import Server
package import Simulation

/// The report for programs: one JSON object a scenario, on one line.
package enum JSONLinesReport {
  /// The line of a run, without its line break.
  package static func line(_ trace: Trace) -> [UInt8] {
    object(trace).jsonBytes()
  }

  /// The line of a scenario that cannot be read, without its line break.
  package static func line(id: String, _ problem: DocumentProblem) -> [UInt8] {
    line(id: .string(id), problem)
  }

  static func line(id: JSONValue, _ problem: DocumentProblem) -> [UInt8] {
    object(id: id, problem).jsonBytes()
  }

  /// What there is to say about something that cannot be read.
  static func object(id: JSONValue, _ problem: DocumentProblem) -> JSONValue {
    let error: JSONValue = [
      "message": .string(problem.message),
      "line": problem.place.map { .integer($0.line) } ?? .null,
      "column": problem.place.map { .integer($0.column) } ?? .null,
    ]
    return ["id": id, "error": error]
  }

  private static func object(_ trace: Trace) -> JSONValue {
    [
      "id": .string(trace.scenario.id),
      "browser": .string(trace.scenario.browser.rawValue),
      "runs": .array(trace.requests.indices.map { run(trace, $0) }),
    ]
  }

  /// What became of one request.
  static func run(_ trace: Trace, _ index: Int) -> JSONValue {
    let outcome = trace.requests[index].outcome
    return [
      "exchanges": .array(
        trace.exchanges(ofRequest: index).filter(\.reachedServer).map(JSONValue.init)),
      "outcome": JSONValue(outcome),
      "failure": outcome.failure.map(JSONValue.init) ?? .null,
      "console": .array(trace.console(ofRequest: index).map { .string($0.text) }),
    ]
  }
}

extension JSONValue {
  init(_ exchange: Exchange) {
    self = [
      "kind": exchange.isPreflight ? "preflight" : "actual",
      "method": .string(exchange.request.method),
      "url": .string(exchange.request.url.sanitized.serialized),
      "headers": .pairs(exchange.request.headers),
      "status": exchange.response.map { .integer($0.status) } ?? .null,
      "responseHeaders": .pairs(exchange.response?.headers ?? [:]),
    ]
  }

  init(_ outcome: Outcome) {
    switch outcome {
    case .error(let error, _): self = ["ok": false, "error": .string(error.rawValue)]
    case .response(let response):
      self = [
        "ok": true,
        "type": .string(response.kind.rawValue),
        "status": .integer(response.status),
        "redirected": .boolean(response.isRedirected),
        "url": .string(response.url),
        "headers": .array(
          response.headers.map { [.string($0.name.canonical), .string($0.value)] }),
        "body": .string(response.body),
      ]
    }
  }

  init(_ failure: Failure) {
    self = ["name": .string(failure.name), "parameter": .string(failure.shownParameter)]
  }
}
