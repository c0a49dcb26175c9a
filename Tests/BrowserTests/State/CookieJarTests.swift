import Model
import Testing

@testable import Browser

@Suite("The cookie jar")
struct CookieJarTests {
  private func jar(_ lines: String..., from address: String = "https://a.example/dir/page")
    throws -> CookieJar
  {
    var jar = CookieJar()
    for line in lines {
      jar.store(try SetCookie.parse(line, from: webURL(address), at: .start).get(), at: .start)
    }
    return jar
  }

  private func sent(_ jar: CookieJar, to address: String, seconds: Int = 0) -> [String] {
    jar.cookies(for: webURL(address), at: Instant.start.advanced(seconds: seconds)).map(\.name)
  }

  /// - R-CRD-07
  @Test(
    "A cookie belongs to a host or a domain, whatever the port",
    arguments: [
      ("http://a.example:8000/", true, true), ("https://a.example:9443/", true, true),
      ("http://b.a.example/", false, true), ("http://x.b.a.example/", false, true),
      ("http://example/", false, false), ("http://ba.example/", false, false),
      ("http://other.example/", false, false),
    ])
  func hosts(_ address: String, _ ofHost: Bool, _ ofDomain: Bool) throws {
    #expect(sent(try jar("s=1; Path=/"), to: address).isEmpty != ofHost)
    #expect(sent(try jar("s=1; Path=/; Domain=a.example"), to: address).isEmpty != ofDomain)
  }

  @Test(
    "A cookie belongs to a path and what lies beneath",
    arguments: [
      ("/dir", "/dir", true), ("/dir", "/dir/", true), ("/dir", "/dir/x", true),
      ("/dir", "/directory", false), ("/dir", "/", false), ("/dir/", "/dir", false),
      ("/dir/", "/dir/x", true), ("/", "", true), ("/", "/x", true),
    ])
  func paths(_ path: String, _ requested: String, _ isSent: Bool) throws {
    let jar = try jar("s=1; Path=\(path)")
    #expect(sent(jar, to: "https://a.example\(requested)").isEmpty != isSent)
  }

  @Test("A secure cookie goes to trustworthy hosts only")
  func secure() throws {
    let jar = try jar("s=1; Path=/; Secure")
    #expect(sent(jar, to: "https://a.example/") == ["s"])
    #expect(sent(jar, to: "http://a.example/") == [])
  }

  @Test("A cookie dies when its time has come")
  func expiry() throws {
    let jar = try jar("s=1; Path=/; Max-Age=60", "t=1; Path=/")
    #expect(sent(jar, to: "https://a.example/", seconds: 59) == ["s", "t"])
    #expect(sent(jar, to: "https://a.example/", seconds: 60) == ["t"])
  }

  @Test("The longest path goes first, and the older of equals")
  func order() throws {
    let jar = try jar("a=1; Path=/", "b=1; Path=/dir", "c=1; Path=/")
    #expect(sent(jar, to: "https://a.example/dir/x") == ["b", "a", "c"])
  }

  @Test("A cookie takes the place of its namesake, and a dead one leaves it empty")
  func places() throws {
    var jar = try jar("a=1; Path=/", "b=1; Path=/", "a=2; Path=/", "a=3; Path=/dir")
    #expect(jar.cookies.map { "\($0.name)=\($0.value)" } == ["a=2", "b=1", "a=3"])
    let dead = SetCookie.parse(
      "a=; Path=/; Max-Age=0", from: webURL("https://a.example"), at: .start)
    jar.store(try dead.get(), at: .start)
    #expect(jar.cookies.map(\.value) == ["1", "3"])
    jar.store(try dead.get(), at: .start)
    #expect(jar.cookies.map(\.value) == ["1", "3"])
  }

  @Test("A URL without a host gets no cookie")
  func noHost() throws {
    #expect(sent(try jar("s=1; Path=/"), to: "data:,x") == [])
  }
}
