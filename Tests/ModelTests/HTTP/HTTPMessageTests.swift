import Model
import Testing

@Suite("HTTP messages")
struct HTTPMessageTests {
  /// - R-PRE-19
  @Test(
    "A server knows a preflight by method and two headers",
    arguments: [
      ("OPTIONS", ["Origin", "Access-Control-Request-Method"], true),
      ("OPTIONS", ["origin", "access-control-request-method"], true),
      ("OPTIONS", ["Origin"], false),
      ("OPTIONS", ["Access-Control-Request-Method"], false),
      ("GET", ["Origin", "Access-Control-Request-Method"], false),
      ("options", ["Origin", "Access-Control-Request-Method"], false),
    ])
  func preflight(_ method: String, _ names: [String], _ isPreflight: Bool) throws {
    let request = HTTPRequest(
      method: method, url: try #require(WebURL("http://api.example")),
      headers: HeaderList(names.map { Header(HeaderName($0), "x") }))
    #expect(request.looksLikePreflight == isPreflight)
  }

  /// - R-PRE-10
  @Test(
    "An ok status is one from 200 to 299",
    arguments: [
      (199, false), (200, true), (204, true), (299, true), (300, false), (304, false), (404, false),
    ])
  func okStatus(_ status: Int, _ isOK: Bool) {
    #expect(HTTPResponse(status: status).isOK == isOK)
  }

  @Test(
    "Registered statuses have a phrase",
    arguments: [(200, "OK"), (204, "No Content"), (418, "I'm a teapot"), (299, ""), (699, "")])
  func phrase(_ status: Int, _ phrase: String) {
    #expect(StatusText.phrase(for: status) == phrase)
  }
}
