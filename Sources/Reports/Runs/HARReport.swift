import Browser
import Documents
import Model
import Simulation

/// HTTP archives, version 1.2, as developer tools import them.
///
/// One archive holds several runs, and each run is a page. Entries are written as they come; only
/// the pages wait for the end, because they are another list.
///
/// http://www.softwareishard.com/blog/har-12-spec/
struct HARReport {
  private let version: String

  /// The titles of the pages so far.
  private var titles: [String] = []
  private var entries = JSONArrayWriter(depth: 2)

  init(version: String) {
    self.version = version
  }

  /// The entries of a run, and before the first run what an archive begins with.
  mutating func report(_ trace: Trace) -> [UInt8] {
    let beginning = titles.isEmpty ? self.beginning : []
    let scenario = trace.scenario
    titles.append(scenario.title.isEmpty ? scenario.id : scenario.title)
    return Self.entries(trace, page: titles.count - 1).reduce(into: beginning) {
      $0 += entries.element($1)
    }
  }

  /// What an archive ends with, without a final line break.
  func finish() -> [UInt8] {
    let pages = JSONValue.array(titles.enumerated().map { Self.page($1, number: $0) })
    var bytes = titles.isEmpty ? beginning : []
    bytes += entries.end()
    bytes += ",\n    \"pages\": ".utf8
    bytes += pages.jsonBytes(.pretty, depth: 2)
    bytes += "\n  }\n}".utf8
    return bytes
  }

  private var beginning: [UInt8] {
    let creator: JSONValue = ["name": "corslab", "version": .string(version)]
    var bytes = Array("{\n  \"log\": {\n    \"version\": \"1.2\",\n    \"creator\": ".utf8)
    bytes += creator.jsonBytes(.pretty, depth: 2)
    bytes += ",\n    \"entries\": ".utf8
    return bytes
  }

  private static func page(_ title: String, number: Int) -> JSONValue {
    [
      "startedDateTime": .string(HTTPDate.iso8601(.start)),
      "id": .string(pageID(number)),
      "title": .string(title),
      "pageTimings": [:],
    ]
  }

  private static func pageID(_ number: Int) -> String { "page_\(number + 1)" }

  private static func entries(_ trace: Trace, page: Int) -> [JSONValue] {
    var entries: [JSONValue] = []
    for (index, made) in trace.requests.enumerated() {
      let time = trace.steps[made.steps].first?.time ?? .start
      for exchange in trace.exchanges(ofRequest: index) {
        entries.append([
          "pageref": .string(pageID(page)),
          "startedDateTime": .string(HTTPDate.iso8601(time)),
          "time": 0,
          "request": request(exchange.request),
          "response": response(exchange),
          "cache": [:],
          "timings": ["send": 0, "wait": 0, "receive": 0],
        ])
      }
    }
    return entries
  }

  private static func request(_ request: HTTPRequest) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("method", .string(request.method)),
      .init("url", .string(request.url.sanitized.serialized)),
      .init("httpVersion", "HTTP/1.1"),
      .init("cookies", .array(cookies(request.headers.get(.cookie)))),
      .init("headers", headers(request.headers)),
      .init("queryString", .array(query(request.url.query))),
    ]
    if let body = request.body {
      let type = request.headers.get(.contentType) ?? ""
      members.append(
        .init("postData", ["mimeType": .string(type), "text": .string(body)]))
    }
    members.append(.init("headersSize", -1))
    members.append(.init("bodySize", .integer(request.body?.utf8.count ?? 0)))
    return .object(members)
  }

  private static func response(_ exchange: Exchange) -> JSONValue {
    let response = exchange.response ?? HTTPResponse(status: 0)
    let size = JSONValue.integer(response.body.utf8.count)
    return [
      "status": .integer(response.status),
      "statusText": .string(StatusText.phrase(for: response.status)),
      "httpVersion": "HTTP/1.1",
      "cookies": .array(
        response.headers.values(.setCookie).flatMap { cookies($0.prefix { $0 != ";" }.description) }
      ),
      "headers": headers(response.headers),
      "content": [
        "size": size,
        "mimeType": .string(response.headers.get(.contentType) ?? ""),
        "text": .string(response.body),
      ],
      "redirectURL": .string(response.headers.get(.location) ?? ""),
      "headersSize": -1,
      "bodySize": size,
    ]
  }

  private static func headers(_ headers: HeaderList) -> JSONValue {
    .array(headers.lines.map { pair($0.name.spelling, $0.value) })
  }

  private static func cookies(_ line: String?) -> [JSONValue] {
    (line ?? "").split(separator: ";").map { split($0, at: "=") }
  }

  private static func query(_ query: String?) -> [JSONValue] {
    (query ?? "").split(separator: "&").map { split($0, at: "=") }
  }

  private static func split(_ text: Substring, at separator: Character) -> JSONValue {
    let parts = text.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    let name = ASCII.trimming(String(parts[0]), where: ASCII.isTabOrSpace)
    return pair(name, parts.count > 1 ? String(parts[1]) : "")
  }

  private static func pair(_ name: String, _ value: String) -> JSONValue {
    ["name": .string(name), "value": .string(value)]
  }
}
