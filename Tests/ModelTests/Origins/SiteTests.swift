import Model
import Testing

@Suite("Sites")
struct SiteTests {
  @Test(
    "A registrable domain is a public suffix and one label more",
    arguments: [
      ("a.example", "a.example"), ("www.a.example", "a.example"), ("x.y.a.example", "a.example"),
      ("shop.co.uk", "shop.co.uk"), ("www.shop.co.uk", "shop.co.uk"),
      ("me.github.io", "me.github.io"), ("x.me.github.io", "me.github.io"),
      ("co.uk", nil), ("github.io", nil), ("example", nil), ("localhost", nil), ("1.2.3.4", nil),
      ("[::1]", nil),
    ] as [(String, String?)])
  func registrableDomain(_ host: String, _ domain: String?) {
    #expect(Site.registrableDomain(host).map(String.init) == domain)
  }

  /// - R-ORG-07
  @Test(
    "Origins of one registrable domain are same site, with one scheme",
    arguments: [
      ("http://a.app.example", "http://b.app.example", true, true),
      ("http://a.app.example", "https://b.app.example", true, false),
      ("http://app.example:8000", "http://app.example:8001", true, true),
      ("http://app.example", "http://api.example", false, false),
      ("https://me.github.io", "https://you.github.io", false, false),
      ("http://localhost:1", "http://localhost:2", true, true),
      ("http://localhost", "http://127.0.0.1", false, false),
      ("http://1.2.3.4", "http://9.2.3.4", false, false),
      ("http://1.2.3.4:1", "http://1.2.3.4:2", true, true),
    ])
  func sameSite(_ left: String, _ right: String, _ schemeless: Bool, _ schemeful: Bool) throws {
    let a = try #require(WebURL(left)).origin
    let b = try #require(WebURL(right)).origin
    #expect(Site.isSchemelesslySameSite(a, b) == schemeless)
    #expect(Site.isSchemelesslySameSite(b, a) == schemeless)
    #expect(Site.isSameSite(a, b) == schemeful)
  }

  @Test("An opaque origin shares a site with itself alone")
  func opaque() {
    let tuple = Origin.tuple(scheme: "http", host: "a.example", port: nil)
    #expect(Site.isSameSite(.opaque(1), .opaque(1)))
    #expect(!Site.isSameSite(.opaque(1), .opaque(2)))
    #expect(!Site.isSameSite(.opaque(1), tuple))
    #expect(!Site.isSameSite(tuple, .opaque(1)))
  }

  @Test(
    "A site is written with scheme and registrable domain",
    arguments: [
      ("http://shop.app.example:8000", "http://app.example"),
      ("https://app.example", "https://app.example"),
      ("https://x.me.github.io", "https://me.github.io"),
      ("http://localhost:3000", "http://localhost"),
      ("http://127.0.0.1:3000", "http://127.0.0.1"), ("https://co.uk", "https://co.uk"),
      ("data:,x", "null"),
    ])
  func serialized(_ text: String, _ site: String) throws {
    #expect(Site.serialized(of: try #require(WebURL(text)).origin) == site)
  }

  @Test("Names for examples and tests are known as such")
  func reservedNames() {
    for host in ["app.example", "a.b.test", "x.invalid"] { #expect(Site.hasReservedName(host)) }
    for host in ["example.com", "test.dev", "localhost"] { #expect(!Site.hasReservedName(host)) }
  }
}
