import Browser
import Model
import Testing

@Suite("Forbidden request headers")
struct ForbiddenRequestHeaderTests {
  /// - R-FOR-01, R-FOR-02
  @Test(
    "Names that belong to the browser are forbidden whatever their value",
    arguments: [
      ("Origin", true), ("cookie", true), ("HOST", true), ("sec-ch-ua", true),
      ("Proxy-Authorization", true), ("Authorization", false), ("X-A", false),
      ("User-Agent", false), ("Access-Control-Allow-Origin", false),
    ])
  func names(_ name: String, _ isForbidden: Bool) {
    #expect(ForbiddenRequestHeader.contains(HeaderName(name), value: "") == isForbidden)
    #expect(ForbiddenRequestHeader.contains(HeaderName(name), value: "x") == isForbidden)
  }

  /// - R-FOR-03
  @Test(
    "An override header is forbidden when one of its methods is",
    arguments: [
      ("TRACE", true), ("trace", true), ("GET,track ", true), (" connect", true), ("GET", false),
      ("GETTRACE", false), ("\",TRACE\",", false), ("\"\\\",TRACE", false), ("", false),
      ("TRACE TRACE", false),
    ])
  func overrides(_ value: String, _ isForbidden: Bool) {
    for name: HeaderName in ["X-HTTP-Method", "x-http-method-override", "X-Method-Override"] {
      #expect(ForbiddenRequestHeader.contains(name, value: value) == isForbidden)
    }
    #expect(!ForbiddenRequestHeader.contains("X-Method", value: value))
  }

  /// - R-NOC-01, R-NOC-03
  @Test(
    "Without CORS, script sets four headers and only to safelisted values",
    arguments: [
      ("Accept", "text/html", true), ("accept-language", "de", true),
      ("Content-Language", "de", true), ("Content-Type", "text/plain", true),
      ("Accept", "\"", false), ("Accept-Language", "nn_NO", false),
      ("Content-Type", "application/json", false), ("Accept", .bytes(129), false),
      ("Range", "bytes=0-", false), ("X-A", "1", false), ("Authorization", "x", false),
    ])
  func withoutCORS(_ name: String, _ value: String, _ isSafelisted: Bool) {
    #expect(
      ForbiddenRequestHeader.isNoCORSSafelisted(HeaderName(name), value: value) == isSafelisted)
  }

  /// - R-NWC-01
  @Test(
    "Only Authorization needs to be named itself",
    arguments: [("authorization", true), ("x-auth", false), ("proxy-authorization", false)])
  func nonWildcard(_ name: String, _ isNonWildcard: Bool) {
    #expect(ForbiddenRequestHeader.isNonWildcard(name) == isNonWildcard)
  }
}
