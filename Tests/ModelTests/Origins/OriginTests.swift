import Model
import Testing

@Suite("Origins")
struct OriginTests {
  /// - R-ORG-01, R-ORG-03
  @Test(
    "Two URLs have one origin when scheme, host and port are equal",
    arguments: [
      ("http://app.example:8000/a", "http://app.example:8000/b?c", true),
      ("http://app.example", "http://app.example:80", true),
      ("https://APP.example", "https://app.example:443", true),
      ("http://u@app.example", "http://app.example", true),
      ("http://app.example:8000", "http://app.example:8001", false),
      ("http://app.example", "https://app.example", false),
      ("http://app.example", "http://www.app.example", false),
      ("http://app.example", "http://app.example.", false),
      ("http://127.0.0.1", "http://localhost", false),
      ("http://[::1]", "http://[0:0::1]", true),
    ])
  func sameOrigin(_ left: String, _ right: String, _ isSame: Bool) throws {
    let a = try #require(WebURL(left)).origin
    let b = try #require(WebURL(right)).origin
    #expect(a.isSameOrigin(as: b) == isSame)
    #expect(b.isSameOrigin(as: a) == isSame)
    #expect(isSame == (a.serialized == b.serialized))
  }

  /// - R-ORG-04, R-ORG-05
  @Test("Opaque origins look alike and are the same only as themselves")
  func opaque() {
    #expect(Origin.opaque(1).serialized == "null")
    #expect(Origin.opaque(2).serialized == "null")
    #expect(Origin.opaque(1).isSameOrigin(as: .opaque(1)))
    #expect(!Origin.opaque(1).isSameOrigin(as: .opaque(2)))
    #expect(Origin.opaque(1).isOpaque)
    #expect(Origin.opaque(1).host == nil)
    #expect(Origin.opaque(1).scheme == nil)
  }

  @Test("A tuple origin tells its parts")
  func parts() {
    let origin = Origin.tuple(scheme: "https", host: "a.example", port: 8443)
    #expect(!origin.isOpaque)
    #expect(origin.host == "a.example")
    #expect(origin.scheme == "https")
    #expect(origin.serialized == "https://a.example:8443")
  }

  @Test(
    "What cannot be read or changed on the way is trustworthy",
    arguments: [
      ("https://a.example", true), ("wss://a.example", true), ("http://localhost:3000", true),
      ("http://127.0.0.1", true), ("http://[::1]:8080", true), ("http://app.localhost", true),
      ("http://a.example", false), ("ws://a.example", false), ("ftp://a.example", false),
      ("http://192.168.0.1", false), ("data:,x", false),
    ])
  func trustworthy(_ text: String, _ isTrustworthy: Bool) throws {
    #expect(try #require(WebURL(text)).origin.isPotentiallyTrustworthy == isTrustworthy)
  }
}
