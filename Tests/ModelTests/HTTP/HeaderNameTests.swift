import Model
import Testing

@Suite("Header names")
struct HeaderNameTests {
  /// - R-HDR-02
  @Test("Names are compared without case, and keep their spelling")
  func comparison() {
    let name: HeaderName = "X-Ünit"
    #expect(HeaderName("Content-TYPE") == .contentType)
    #expect(HeaderName("Content-TYPE").hashValue == HeaderName.contentType.hashValue)
    #expect(HeaderName("Content-TYPE").description == "Content-TYPE")
    #expect(name.canonical == "x-Ünit")
    #expect(!name.isToken)
    #expect(HeaderName("X-Unit").isToken)
  }

  /// - R-FOR-01
  @Test(
    "Script can never set these",
    arguments: [
      "Accept-Charset", "Accept-Encoding", "Access-Control-Request-Headers",
      "Access-Control-Request-Method", "Connection", "Content-Length", "Cookie", "Cookie2", "Date",
      "DNT", "Expect", "Host", "Keep-Alive", "Origin", "Referer", "Set-Cookie", "TE", "Trailer",
      "Transfer-Encoding", "Upgrade", "Via",
    ])
  func forbidden(_ name: String) {
    #expect(HeaderName(name).isForbiddenToScript)
    #expect(HeaderName(ASCII.lowercased(name)).isForbiddenToScript)
    #expect(HeaderName(ASCII.uppercased(name)).isForbiddenToScript)
    #expect(!HeaderName(name + "x").isForbiddenToScript)
  }

  /// - R-FOR-02
  @Test(
    "Two prefixes are forbidden as a whole",
    arguments: [
      ("Proxy-", true), ("proxy-authorization", true), ("Sec-", true), ("SEC-ch-ua", true),
      ("sec-fetch-site", true), ("Proxy", false), ("Sec", false), ("X-Sec-A", false),
      ("Secure", false),
    ])
  func prefixes(_ name: String, _ isForbidden: Bool) {
    #expect(HeaderName(name).isForbiddenToScript == isForbidden)
  }

  /// - R-FOR-01, R-LNA-01
  @Test(
    "Script may set names that only look forbidden",
    arguments: [
      "User-Agent", "Access-Control-Allow-Origin", "Access-Control-Request-Private-Network",
      "Authorization", "X-Http-Method", "Range",
    ])
  func permitted(_ name: String) {
    #expect(!HeaderName(name).isForbiddenToScript)
  }
}
