import Foundation
import Model
import Server

/// A request that was put to a real server, and what it said.
struct Recording: Decodable {
  let name: String
  let request: Request
  let response: Response

  enum CodingKeys: String, CodingKey {
    case name = "case"
    case request, response
  }

  struct Request: Decodable {
    let method: String
    let path: String
    let headers: [[String]]
  }

  struct Response: Decodable {
    let status: Int
    let headers: [[String]]
    let body: String
  }

  /// The request as it is put to a simulated server.
  func request(to server: WebURL) throws -> HTTPRequest {
    HTTPRequest(
      method: request.method, url: try WebURL(fixture: request.path, base: server),
      headers: HeaderList(request.headers.map { Header(HeaderName($0[0]), $0[1]) }))
  }
}

/// The files that lie next to the tests.
enum Fixtures {
  static func data(_ path: String, filePath: String = #filePath) throws -> Data {
    let folder = URL(filePath: filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: folder.appending(path: "Fixtures").appending(path: path))
  }

  static func recordings(_ server: String) throws -> [Recording] {
    try JSONDecoder().decode([Recording].self, from: data("recorded/\(server).json"))
  }
}

/// What a browser and a cache make of an answer: status, CORS headers, CORS names in `Vary`.
///
/// The order of lists, spaces in them and the order of lines are not told apart.
struct Essence: Hashable, CustomStringConvertible {
  let status: Int
  let headers: [String]
  let vary: Set<String>

  init(status: Int, headers: [(name: String, value: String)]) {
    self.status = status
    var lines: [String] = []
    var vary: Set<String> = []
    for (name, value) in headers {
      let name = name.lowercased()
      let items = value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      if name == "vary" {
        let names = items.map { $0.lowercased() }
        vary.formUnion(names.filter { $0 == "origin" || $0.hasPrefix("access-control-") })
      } else if name.hasPrefix("access-control-") {
        let isList = name.hasSuffix("-methods") || name.hasSuffix("-headers")
        lines.append("\(name): \(isList ? items.sorted().joined(separator: ", ") : value)")
      }
    }
    self.headers = lines.sorted()
    self.vary = vary
  }

  init(_ response: Recording.Response) {
    self.init(
      status: response.status, headers: response.headers.map { (name: $0[0], value: $0[1]) })
  }

  init(_ answer: Answer) {
    self.init(
      status: answer.status,
      headers: answer.lines.map { (name: $0.header.name.spelling, value: $0.header.value) })
  }

  var description: String {
    (["\(status)"] + headers + ["Vary: " + vary.sorted().joined(separator: ", ")])
      .joined(separator: "\n  ")
  }
}

extension WebURL {
  /// The URL of a test's own making, which is one.
  init(fixture text: String, base: WebURL? = nil) throws {
    guard let url = WebURL(text, base: base) else { throw FixtureError.notAURL(text) }
    self = url
  }
}

enum FixtureError: Error {
  case notAURL(String)
}
