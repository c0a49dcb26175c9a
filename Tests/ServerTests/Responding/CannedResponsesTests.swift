import Model
import Server
import Testing

@Suite("Canned responses")
struct CannedResponsesTests {
  private func request(_ method: String, _ url: String) throws -> HTTPRequest {
    HTTPRequest(method: method, url: try WebURL(fixture: url))
  }

  @Test("are given to the first request that fits, by origin, method and path")
  func fit() throws {
    let canned = CannedResponses([
      CannedResponse(
        origin: try WebURL(fixture: "http://api.example:9000").origin, method: "PUT", path: "/a",
        status: 201),
      CannedResponse(method: "OPTIONS", status: 204),
      CannedResponse(path: "/b", abort: true),
    ])
    let fitting = try request("PUT", "http://api.example:9000/a?x=1")
    #expect(canned.respond(to: fitting)?.status == 201)
    for (method, url) in [
      ("put", "http://api.example:9000/a"), ("PUT", "https://api.example:9000/a"),
      ("PUT", "http://api.example:9000/a/"),
    ] {
      #expect(try canned.respond(to: request(method, url)) == nil)
    }
    let options = canned.respond(to: try request("OPTIONS", "https://other.example/"))
    #expect(options?.answeredBy.description == "responses[1]")
    let dead = canned.respond(to: try request("GET", "https://other.example/b"))
    #expect(dead?.isAborted == true)
    #expect(dead?.response == nil)
    #expect(dead?.effects == [])
  }

  @Test(
    "and the routes of a policy find a path in every spelling that means the same",
    arguments: [
      ("/é", "/é", true), ("/é", "/%C3%A9", true), ("/%c3%a9", "/é", true),
      ("/%C3%a9", "/%c3%A9", true),
      ("/a b", "/a%20b", true), ("/é", "/e", false), ("/é/x", "/é", false),
      ("/100%", "/100%", true),
    ])
  func spellings(_ written: String, _ asked: String, _ isFound: Bool) throws {
    let request = try request("GET", "https://a.example\(asked)?é=1")
    let canned = CannedResponses([CannedResponse(path: written, status: 201)])
    #expect((canned.respond(to: request) != nil) == isFound)
    for routes in ["[{path: \"\(written)\"}]", "[{path: \"\(written)/*\"}]"] {
      let policy = try Policy(rest: "routes: \(routes)")
      let path = routes.contains("*") ? "\(request.url.path)/below" : request.url.path
      let answer = try Responder(policy).answer("GET", path, [:])
      #expect((answer.status == 200) == isFound)
    }
  }

  @Test("go out as written, with the length that they have", arguments: lengths)
  func haveLength(_ row: Row) throws {
    let canned = CannedResponses([
      CannedResponse(status: row.status, headers: row.headers, body: "crème")
    ])
    let answer = canned.respond(to: try request(row.method, "https://a.example/"))
    #expect(answer?.response?.headers.values(.contentLength) == row.lengths)
    #expect(answer?.body == row.body)
  }

  @Test("leave a request that none of them fits with a bare 404")
  func areMissed() throws {
    let missed = try request("GET", "https://a.example/")
    let answer = CannedResponses.notFound(missed)
    #expect(answer.response == HTTPResponse(status: 404))
    #expect(answer.findings.filter(\.isDecisive).count == 1)
  }

  struct Row: Sendable {
    let method: String
    let status: Int
    var headers: HeaderList = [:]
    let lengths: [String]
    let body: String
  }

  static let lengths: [Row] = [
    Row(method: "GET", status: 200, lengths: ["6"], body: "crème"),
    Row(method: "GET", status: 404, lengths: ["6"], body: "crème"),
    Row(method: "GET", status: 302, lengths: ["6"], body: "crème"),
    Row(method: "HEAD", status: 200, lengths: ["6"], body: ""),
    Row(method: "GET", status: 204, lengths: [], body: ""),
    Row(method: "GET", status: 304, lengths: [], body: ""),
    Row(
      method: "GET", status: 200, headers: ["content-length": "3"], lengths: ["3"], body: "crème"),
  ]
}
