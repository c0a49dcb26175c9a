import Browser
import Model
import Testing

@Suite("Filtered responses")
struct FilteredResponseTests {
  @Test("Script sees what it may see", arguments: tells)
  func visible(_ tell: Tell) { tell.check() }

  /// - R-FLT-02
  @Test("Seven headers may always be read, and no other")
  func safelisted() {
    let names = [
      "Cache-Control", "Content-Language", "Content-Length", "Content-Type", "Expires",
      "Last-Modified", "Pragma", "ETag", "Location", "Date", "Server", "X-A", "Vary", "Accept",
      "Access-Control-Allow-Origin", "Set-Cookie", "Set-Cookie2", "Content-Encoding", "Age",
    ]
    var headers = HeaderList(names.map { Header(HeaderName($0), "1") })
    headers.set(.allowOrigin, "*")
    let play = Play(.call(), on: [.any(headers)])
    #expect(
      play.outcome.response?.headers.map(\.name.spelling) == [
        "cache-control", "content-language", "content-length", "content-type", "expires",
        "last-modified", "pragma",
      ])
  }

  /// - R-FLT-08
  @Test("Some statuses have no body", arguments: [101, 103, 204, 205, 304])
  func nullBodies(_ status: Int) {
    let play = Play(.call(), on: [.any([.allowOrigin: "*"], status: status, body: "x")])
    #expect(play.outcome.response?.body == "")
    #expect(play.outcome.response?.status == status)
  }
}

extension FilteredResponseTests {
  private static let mine = "http://app.example:8000"

  static let tells: [Tell] = [
    Tell(
      "R-FLT-01 R-FLT-06", "its own server's cookies are hidden, and nothing else",
      .call(to: Address.own),
      [.any(["Server": "s", .setCookie: "a=1", "Set-Cookie2": "b", "X-A": "1"])], .loads(.basic),
      .reads("Server", "s"), .reads("X-A", "1"), .reads(.setCookie, nil), .reads("Set-Cookie2", nil)
    ),
    Tell(
      "R-FLT-02", "a length may be read, a tag may not", .call(),
      [.any([.allowOrigin: "*", .contentLength: "0", .eTag: "1", .date: "d", .location: "/"])],
      .loads(.cors), .reads(.contentLength, "0"), .reads(.eTag, nil), .reads(.date, nil),
      .reads(.location, nil), .reads(.allowOrigin, nil)),
    Tell(
      "R-FLT-04", "names are compared without case, and may be absent", .call(),
      [.any([.allowOrigin: "*", .exposeHeaders: "ETAG, x-none", .eTag: "1"])], .reads(.eTag, "1")),
    Tell(
      "R-FLT-03", "* exposes everything without credentials", .call(),
      [.any([.allowOrigin: "*", .exposeHeaders: "*", "X-A": "1", .eTag: "1"])],
      .reads("X-A", "1"), .reads(.eTag, "1"), .reads(.allowOrigin, "*")),
    Tell(
      "R-FLT-03", "* anywhere in the list does", .call(),
      [.any([.allowOrigin: "*", .exposeHeaders: "x-b, *", "X-A": "1"])], .reads("X-A", "1")),
    Tell(
      "R-FLT-03", "with credentials * is a name",
      .call(credentials: .include),
      [
        .any([
          .allowOrigin: mine, .allowCredentials: "true", .exposeHeaders: "*", "X-A": "1", "*": "2",
        ])
      ], .reads("X-A", nil), .reads("*", "2")),
    Tell(
      "R-FLT-06", "cookies are never exposed", .call(),
      [
        .any([
          .allowOrigin: "*", .exposeHeaders: "set-cookie, set-cookie2", .setCookie: "a=1",
          "Set-Cookie2": "b",
        ])
      ], .reads(.setCookie, nil), .reads("Set-Cookie2", nil)),
    Tell(
      "R-FLT-06", "not by * either", .call(),
      [.any([.allowOrigin: "*", .exposeHeaders: "*", .setCookie: "a=1"])], .reads(.setCookie, nil)),
    Tell(
      "R-FLT-07 R-ABNF-01", "a list that is none exposes nothing, and the answer loads", .call(),
      [
        .any([
          .allowOrigin: "*", .exposeHeaders: "bb-8, no no", "BB-8": "hey", .pragma: "p", "X-A": "1",
        ])
      ], .loads(.cors), .reads("BB-8", nil), .reads(.pragma, "p"), .reads("X-A", nil)),
    Tell(
      "R-ABNF-03", "quotes make another name, or none", .call(),
      [.any([.allowOrigin: "*", .exposeHeaders: "'bb-8'", "BB-8": "hey"])], .reads("BB-8", nil)),
    Tell(
      "R-ABNF-03", "double quotes spoil the list", .call(),
      [.any([.allowOrigin: "*", .exposeHeaders: "\"bb-8\",bb-8", "BB-8": "hey"])],
      .reads("BB-8", nil)),
    Tell(
      "R-ABNF-04", "two lines expose what both name", .call(),
      [
        .any([
          .allowOrigin: "*", .exposeHeaders: "x-a", .exposeHeaders: "x-b", "X-A": "1", "X-B": "2",
        ])
      ], .reads("X-A", "1"), .reads("X-B", "2")),
    Tell(
      "R-HDR-06 R-HDR-02", "repeated headers are read as one", .call(to: Address.own),
      [.any(["X-A": "1", "x-a": "2"])], .reads("X-A", "1, 2")),
    Tell(
      "R-FLT-05", "an opaque answer shows nothing", .call(mode: .noCORS),
      [.any([.contentType: "text/plain"], status: 404, body: "abc")], .loads(.opaque, status: 0),
      .body(""), .address(""), .reads(.contentType, nil), .redirected(false)),
    Tell(
      "R-FLT-08", "HEAD has no body", .call("HEAD", to: Address.own),
      [.any([.contentLength: "3"], body: "abc")], .loads(.basic), .body(""),
      .reads(.contentLength, "3")),
    Tell(
      "R-FLT-08", "the page's own server answers basic", .call(to: Address.own),
      [.any(body: "abc")],
      .loads(.basic), .body("abc"), .address(Address.own), .redirected(false)),
    Tell(
      "R-RED-13", "an address is shown without fragment", .call(to: Address.own + "#f"), [.any()],
      .address(Address.own)),
    Tell(
      "R-ORB-01", "a no-cors answer of any type is opaque, as in every engine that was measured",
      .call(mode: .noCORS), [.any([.contentType: "application/json"], body: "{}")],
      .loads(.opaque, status: 0), .body("")),
  ]
}
