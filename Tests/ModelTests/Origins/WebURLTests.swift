import Model
import Testing

@Suite("URLs")
struct WebURLTests {
  @Test(
    "The request line carries path and query",
    arguments: [
      ("http://a.example", "/"), ("http://a.example?q", "/?q"), ("http://a.example/x?q#f", "/x?q"),
      ("foo://h", "/"),
    ])
  func pathAndQuery(_ text: String, _ expected: String) throws {
    #expect(try #require(WebURL(text)).pathAndQuery == expected)
  }

  @Test("Neither servers nor reports see user name, password and fragment")
  func sanitized() throws {
    let url = try #require(WebURL("http://u:p@a.example/x?q#f"))
    #expect(url.includesCredentials)
    #expect(url.sanitized.serialized == "http://a.example/x?q")
    #expect(url.withoutFragment.serialized == "http://u:p@a.example/x?q")
    #expect(url.sanitized.sanitized == url.sanitized)
  }

  @Test("A user name or a password alone is a credential too")
  func credentials() throws {
    #expect(try #require(WebURL("http://u@a.example")).includesCredentials)
    #expect(try #require(WebURL("http://:p@a.example")).includesCredentials)
    #expect(try !#require(WebURL("http://:@a.example")).includesCredentials)
  }

  @Test("Only http and https are HTTP schemes")
  func httpScheme() throws {
    for (text, isHTTP) in [
      ("http://h", true), ("HTTPS://h", true), ("ws://h", false), ("ftp://h", false),
    ] {
      #expect(try #require(WebURL(text)).hasHTTPScheme == isHTTP)
    }
  }

  /// - R-ORG-02, R-ORG-05, R-ORG-06, R-ORG-08
  @Test(
    "A URL has the origin of its scheme, host and port, or an opaque one",
    arguments: [
      ("https://A.example:443/x", "https://a.example"),
      ("http://a.example:80/", "http://a.example"),
      ("http://a.example:8000/x?y#z", "http://a.example:8000"),
      ("https://a.example:80", "https://a.example:80"),
      ("http://u:p@a.example/", "http://a.example"),
      ("http://bücher.example", "http://xn--bcher-kva.example"),
      ("http://[2001:DB8:0:0::1]:8080/", "http://[2001:db8::1]:8080"),
      ("ws://a.example", "ws://a.example"),
      ("ftp://a.example:21", "ftp://a.example"),
      ("blob:https://a.example/0f-1", "https://a.example"),
      ("blob:null/0f-1", "null"), ("blob:ftp://a.example/x", "null"),
      ("data:,hi", "null"), ("file:///home/x", "null"), ("about:blank", "null"),
      ("mailto:a@a.example", "null"), ("foo://a.example", "null"),
    ])
  func origin(_ text: String, _ serialized: String) throws {
    #expect(try #require(WebURL(text)).origin.serialized == serialized)
  }
}
