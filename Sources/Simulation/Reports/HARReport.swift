import Browser
package import Documents
import Model

/// HTTP archives, version 1.2, as developer tools import them.
///
/// http://www.softwareishard.com/blog/har-12-spec/
package enum HARReport {
  /// The archive of several runs; each run is a page.
  package static func archive(_ traces: [Trace], version: String) -> JSONValue {
    let pages = traces.enumerated().map { page($1, number: $0) }
    let entries = traces.enumerated().flatMap { Self.entries($1, page: $0) }
    return [
      "log": [
        "version": "1.2",
        "creator": ["name": "corslab", "version": .string(version)],
        "pages": .array(pages),
        "entries": .array(entries),
      ]
    ]
  }

  private static func page(_ trace: Trace, number: Int) -> JSONValue {
    let scenario = trace.scenario
    return [
      "startedDateTime": .string(HTTPDate.iso8601(.start)),
      "id": .string(pageID(number)),
      "title": .string(scenario.title.isEmpty ? scenario.id : scenario.title),
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
