import Browser
import Model
import Testing

@Suite("Set-Cookie")
struct SetCookieTests {
  private func parse(_ line: String, from address: String = "https://shop.a.example/dir/page")
    -> Result<Cookie, SetCookie.Rejection>
  {
    SetCookie.parse(line, from: webURL(address), at: Instant.start.advanced(seconds: 100))
  }

  @Test(
    "A name, a value, or both",
    arguments: [
      ("a=b", "a", "b"), (" a = b ", "a", "b"), ("a=", "a", ""), ("=b", "", "b"), ("b", "", "b"),
      ("a=b=c", "a", "b=c"), ("a=\"b\"; x", "a", "\"b\""), ("A=é", "A", "é"),
    ])
  func pair(_ line: String, _ name: String, _ value: String) throws {
    let cookie = try parse(line).get()
    #expect(cookie.name == name)
    #expect(cookie.value == value)
    #expect(cookie.domain == "shop.a.example")
    #expect(cookie.isHostOnly)
    #expect(cookie.path == "/dir")
    #expect(cookie.sameSite == .unspecified)
    #expect(cookie.expires == nil)
    #expect(!cookie.isSecure && !cookie.isHTTPOnly)
  }

  @Test("Attributes are read in any case, and unknown ones are passed over")
  func attributes() throws {
    let cookie = try parse("a=b;SECURE; httponly ;Path=/x; samesite=STRICT; Foo=bar; ;Partitioned")
      .get()
    #expect(cookie.isSecure && cookie.isHTTPOnly)
    #expect(cookie.path == "/x")
    #expect(cookie.sameSite == .strict)
  }

  @Test(
    "SameSite has three values, and every other counts as none given",
    arguments: [
      ("Strict", .strict), ("lax", .lax), ("NONE", .none), ("", .unspecified),
      ("maybe", .unspecified),
    ] as [(String, Cookie.SameSite)])
  func sameSite(_ text: String, _ sameSite: Cookie.SameSite) throws {
    #expect(try parse("a=b; Secure; SameSite=\(text)").get().sameSite == sameSite)
  }

  @Test(
    "A path begins with a slash, or is the URL's folder",
    arguments: [
      ("/", "/x", "/x"), ("/", "x", "/"), ("/dir/page", "", "/dir"), ("/page", "x", "/"),
      ("/a/b/c", "rel", "/a/b"), ("", "", "/"),
    ])
  func path(_ urlPath: String, _ attribute: String, _ path: String) throws {
    let cookie = try parse("a=b; Path=\(attribute)", from: "https://a.example\(urlPath)").get()
    #expect(cookie.path == path)
  }

  @Test(
    "A lifetime in seconds wins over a date",
    arguments: [
      ("Max-Age=60", 160), ("max-age=0", 0), ("Max-Age=-5", 0), ("Max-Age=x", nil),
      ("Max-Age=+60", nil), ("Expires=Thu, 01 Jan 2026 00:10:00 GMT", 600),
      ("Expires=Thu, 01 Jan 2026 00:10:00 GMT; Max-Age=60", 160),
      ("Max-Age=60; Expires=Thu, 01 Jan 2026 00:10:00 GMT", 160), ("Expires=never", nil),
      ("Max-Age=60; Max-Age=x", 160),
    ] as [(String, Int?)])
  func lifetime(_ attribute: String, _ seconds: Int?) throws {
    let expected = seconds.map { Instant.start.advanced(seconds: $0) }
    #expect(try parse("a=b; \(attribute)").get().expires == expected)
  }

  @Test("A lifetime without end does not overflow")
  func endlessLifetime() throws {
    let cookie = try parse("a=b; Max-Age=9223372036854775807").get()
    #expect(cookie.expires == Instant(milliseconds: .max))
    #expect(!cookie.isExpired(at: Instant(milliseconds: .max - 1)))
  }

  @Test(
    "A domain is the host or lies above it, and is no public suffix",
    arguments: [
      ("a.example", "a.example"), (".a.example", "a.example"), ("SHOP.a.example", "shop.a.example"),
    ])
  func domain(_ attribute: String, _ domain: String) throws {
    let cookie = try parse("a=b; Domain=\(attribute)").get()
    #expect(cookie.domain == domain)
    #expect(!cookie.isHostOnly)
  }

  @Test("A host that is its own public suffix keeps its cookies to itself")
  func publicSuffix() throws {
    let cookie = try parse("a=b; Domain=localhost", from: "http://localhost/").get()
    #expect(cookie.isHostOnly)
    #expect(cookie.domain == "localhost")
  }

  @Test(
    "What is not earned is refused",
    arguments: [
      ("", .empty), ("=", .empty), ("; Secure", .empty), ("a=b; Domain=b.example", .domainMismatch),
      ("a=b; Domain=example", .domainMismatch), ("a=b; Domain=x.shop.a.example", .domainMismatch),
      ("__Secure-a=b", .prefixNotEarned), ("__Host-a=b; Secure", .prefixNotEarned),
      ("__Host-a=b; Secure; Path=/; Domain=a.example", .prefixNotEarned),
      ("__host-a=b; Path=/", .prefixNotEarned), ("a=b; SameSite=None", .sameSiteNoneWithoutSecure),
    ] as [(String, SetCookie.Rejection)])
  func refused(_ line: String, _ rejection: SetCookie.Rejection) {
    #expect(parse(line) == .failure(rejection))
  }

  @Test("Prefixes can be earned")
  func prefixes() throws {
    #expect(try parse("__Secure-a=b; Secure").get().name == "__Secure-a")
    #expect(try parse("__Host-a=b; Secure; Path=/").get().isHostOnly)
  }

  @Test("A host that is not trustworthy sets no secure cookie")
  func secure() throws {
    #expect(
      parse("a=b; Secure", from: "http://a.example/") == .failure(.secureFromInsecureOrigin))
    #expect(try parse("a=b; Secure", from: "http://localhost/").get().isSecure)
  }

  @Test("A URL without a host sets no cookie")
  func noHost() {
    #expect(parse("a=b", from: "data:,x") == .failure(.empty))
  }
}
