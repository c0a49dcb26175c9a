import Model
import TestSupport
import Testing

@Suite("Parsing URLs")
struct WebURLParsingTests {
  @Test("A reference is resolved against the page", arguments: URLRow.references)
  func reference(_ row: URLRow) throws {
    let page = try #require(WebURL("http://app.example:8000/dir/page.html?q=1#frag"))
    #expect(WebURL(row.input, base: page)?.serialized == row.serialized)
  }

  @Test(
    "A text is read as the URL standard says",
    arguments: URLRow.authorities + URLRow.characters + URLRow.otherBases)
  func text(_ row: URLRow) {
    #expect(row.parsed?.serialized == row.serialized)
  }

  @Test(
    "A URL of another scheme keeps what its scheme means by it",
    arguments: URLRow.files + URLRow.otherSchemes)
  func otherScheme(_ row: URLRow) {
    #expect(row.parsed?.serialized == row.serialized)
  }

  @Test("A text without a scheme is no URL of its own", arguments: URLRow.notURLs)
  func notURL(_ row: URLRow) {
    #expect(row.serialized == nil)
    #expect(row.parsed == nil)
  }

  @Test("What was serialised is read as the same URL again", arguments: 0..<20)
  func roundTrip(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let text = Self.text(using: &generator)
      guard let url = WebURL(text) else { continue }
      #expect(WebURL(url.serialized)?.serialized == url.serialized, "\(text.debugDescription)")
    }
  }

  @Test("What is already absolute does not depend on a base of another scheme")
  func absoluteIgnoresBase() throws {
    let base = try #require(WebURL("ftp://elsewhere.example/a/b?c"))
    for row in URLRow.authorities where row.serialized?.hasPrefix("http") == true {
      #expect(WebURL(row.input, base: base)?.serialized == row.serialized, "\(row.input)")
    }
  }

  /// A text of the pieces that matter in URLs.
  private static func text(using generator: inout SeededGenerator) -> String {
    let pieces = [
      "http:", "https:", "file:", "foo:", "//", "/", "\\", "?", "#", "@", ":", "[::1]", "80",
      "8000",
      "a.example", "1.2.3.4", "0x7f", "..", ".", "%2e", "%41", "%", " ", "\t", "é", "ü.de", "x",
      "~",
      "\u{0}", "|", "^", "'", "\"",
    ]
    return (0..<Int.random(in: 1...7, using: &generator)).compactMap { _ in
      pieces.randomElement(using: &generator)
    }.joined()
  }
}

extension URLRow {
  /// Texts on the page `http://app.example:8000/dir/page.html?q=1#frag`, which resolves them.
  static let references: [URLRow] = [
    .init("", "http://app.example:8000/dir/page.html?q=1"),
    .init("x", "http://app.example:8000/dir/x"), .init("./x", "http://app.example:8000/dir/x"),
    .init("../x", "http://app.example:8000/x"), .init("../../../x", "http://app.example:8000/x"),
    .init("/x", "http://app.example:8000/x"),
    .init("//other.example/x", "http://other.example/x"),
    .init("///other.example/x", "http://other.example/x"),
    .init("\\\\other.example\\x", "http://other.example/x"),
    .init("\\x", "http://app.example:8000/x"),
    .init("?q=2", "http://app.example:8000/dir/page.html?q=2"),
    .init("?", "http://app.example:8000/dir/page.html?"),
    .init("#f", "http://app.example:8000/dir/page.html?q=1#f"),
    .init("#", "http://app.example:8000/dir/page.html?q=1#"),
    .init("x/../y", "http://app.example:8000/dir/y"),
    .init("x/./y", "http://app.example:8000/dir/x/y"),
    .init("x/..", "http://app.example:8000/dir/"), .init("x/.", "http://app.example:8000/dir/x/"),
    .init("..", "http://app.example:8000/"), .init(".", "http://app.example:8000/dir/"),
    .init("http:x", "http://app.example:8000/dir/x"),
    .init("http:/x", "http://app.example:8000/x"), .init("http://x", "http://x/"),
    .init("http:\\\\x", "http://x/"), .init("http:", "http://app.example:8000/dir/page.html?q=1"),
    .init("http:?a", "http://app.example:8000/dir/page.html?a"),
    .init("http:#a", "http://app.example:8000/dir/page.html?q=1#a"),
    .init("https:x", "https://x/"), .init("https:/x", "https://x/"),
    .init("https:///x", "https://x/"), .init("HTTP:x", "http://app.example:8000/dir/x"),
    .init("x:y", "x:y"), .init("x#a:b", "http://app.example:8000/dir/x#a:b"),
    .init("x?a:b", "http://app.example:8000/dir/x?a:b"),
    .init("x%2e/y", "http://app.example:8000/dir/x%2e/y"),
    .init("%2e%2e/x", "http://app.example:8000/x"), .init(".%2E/x", "http://app.example:8000/x"),
    .init("%2e", "http://app.example:8000/dir/"),
    .init("a b", "http://app.example:8000/dir/a%20b"),
    .init("a\tb", "http://app.example:8000/dir/ab"),
    .init("\na\r", "http://app.example:8000/dir/a"),
    .init(" x ", "http://app.example:8000/dir/x"),
    .init("é", "http://app.example:8000/dir/%C3%A9"),
    .init("a?é'", "http://app.example:8000/dir/a?%C3%A9%27"),
    .init("a#é`", "http://app.example:8000/dir/a#%C3%A9%60"),
    .init("a|b^c`{}", "http://app.example:8000/dir/a|b%5Ec%60%7B%7D"),
    .init("[", "http://app.example:8000/dir/["),
    .init("mailto:me@example.org", "mailto:me@example.org"), .init("data:,hi", "data:,hi"),
    .init("//user:pw@h.example/", "http://user:pw@h.example/"),
    .init("//h.example:80", "http://h.example/"),
    .init("//h.example:8080", "http://h.example:8080/"), .init("//", nil), .init("////", nil),
    .init("?#", "http://app.example:8000/dir/page.html?#"), .init("a:80/x", "a:80/x"),
    .init("1a:b", "http://app.example:8000/dir/1a:b"),
    .init("/..//x", "http://app.example:8000//x"), .init("/./", "http://app.example:8000/"),
    .init("/a/b/../..", "http://app.example:8000/"),
    .init("/a/b/../../..", "http://app.example:8000/"),
    .init("/%7Euser", "http://app.example:8000/%7Euser"),
    .init("/a%2fb", "http://app.example:8000/a%2fb"), .init("c:/x", "c:/x"),
    .init("//[::1]/x", "http://[::1]/x"), .init("..?q", "http://app.example:8000/?q"),
    .init(".#f", "http://app.example:8000/dir/#f"),
  ]

  /// User names, hosts and ports.
  static let authorities: [URLRow] = [
    .init("http://a.example", "http://a.example/"),
    .init("HTTP://A.EXAMPLE/", "http://a.example/"),
    .init("http://a.example:80/", "http://a.example/"),
    .init("https://a.example:443/x", "https://a.example/x"),
    .init("http://a.example:443/", "http://a.example:443/"),
    .init("https://a.example:80/", "https://a.example:80/"),
    .init("ws://a.example:80/", "ws://a.example/"),
    .init("wss://a.example:443/", "wss://a.example/"),
    .init("ftp://a.example:21/x", "ftp://a.example/x"),
    .init("ftp://a.example:22/", "ftp://a.example:22/"),
    .init("http://a.example:", "http://a.example/"),
    .init("http://a.example:0", "http://a.example:0/"),
    .init("http://a.example:65535", "http://a.example:65535/"),
    .init("http://a.example:65536", nil), .init("http://a.example:080", "http://a.example/"),
    .init("http://a.example:8x", nil), .init("http://a.example:-1", nil),
    .init("http://a.example:+1", nil), .init("http://:80", nil), .init("http://", nil),
    .init("http:", nil), .init("http:/a.example", "http://a.example/"),
    .init("http:a.example", "http://a.example/"),
    .init("http:////a.example", "http://a.example/"),
    .init("http:\\\\a.example\\b", "http://a.example/b"),
    .init("http://a.example\\b", "http://a.example/b"),
    .init("http://u@a.example", "http://u@a.example/"),
    .init("http://u:p@a.example", "http://u:p@a.example/"),
    .init("http://u:@a.example", "http://u@a.example/"),
    .init("http://:p@a.example", "http://:p@a.example/"),
    .init("http://:@a.example", "http://a.example/"),
    .init("http://@a.example", "http://a.example/"), .init("http://u@", nil),
    .init("http://u:p@:80", nil), .init("http://a@b@c.example", "http://a%40b@c.example/"),
    .init("http://u:a:b@c.example", "http://u:a%3Ab@c.example/"),
    .init("http://u'/:;=@[\\]^|@h", "http://u'/:;=@[/]%5E|@h"),
    .init("http://é:ü@h.example", "http://%C3%A9:%C3%BC@h.example/"), .init("http://a b", nil),
    .init("http://a%20b", nil), .init("http://a<b", nil),
    .init("http://a%41.example", "http://aa.example/"), .init("http://a%zz", nil),
    .init("http://a%00b", nil), .init("http://a_b.example", "http://a_b.example/"),
    .init("http://a.example.", "http://a.example./"),
    .init("http://a..example", "http://a..example/"),
    .init("http://*.example", "http://*.example/"),
    .init("http://a!b$c.example", "http://a!b$c.example/"),
    .init("http://xn--bcher-kva.example", "http://xn--bcher-kva.example/"),
    .init("http://-a.example", "http://-a.example/"),
  ]

  /// White space, percent-encoding and dot segments.
  static let characters: [URLRow] = [
    .init("http://a.example/a\tb\nc", "http://a.example/abc"),
    .init("ht\ntp://a.exa\tmple", "http://a.example/"),
    .init("\u{1}http://a.example/\u{1f}", "http://a.example/"),
    .init("http://a.example/?'\"<>#'\"<>`", "http://a.example/?%27%22%3C%3E#'%22%3C%3E%60"),
    .init("foo://h/?'\"<>", "foo://h/?'%22%3C%3E"),
    .init("http://a.example/ \"<>`{}^|~", "http://a.example/%20%22%3C%3E%60%7B%7D%5E|~"),
    .init("http://a.example/%", "http://a.example/%"),
    .init("http://a.example/%zz%41", "http://a.example/%zz%41"),
    .init("http://a.example/a//b", "http://a.example/a//b"),
    .init("http://a.example//", "http://a.example//"),
    .init("http://a.example/a/./b/../c", "http://a.example/a/c"),
    .init("http://a.example/a/%2e%2E/b", "http://a.example/b"),
    .init("http://a.example?q", "http://a.example/?q"),
    .init("http://a.example#f", "http://a.example/#f"),
    .init("http://a.example/?", "http://a.example/?"),
    .init("http://a.example/#", "http://a.example/#"),
    .init("http://a.example/?a?b", "http://a.example/?a?b"),
    .init("http://a.example/#a#b", "http://a.example/#a#b"),
    .init("http://a.example/;x=1", "http://a.example/;x=1"),
    .init("http://a.example/:x@y", "http://a.example/:x@y"), .init("foo:x y ", "foo:x y"),
    .init("foo:x ?q", "foo:x%20?q"), .init("javascript:é", "javascript:%C3%A9"),
  ]

  /// References on other bases.
  static let otherBases: [URLRow] = [
    .init("x", on: "data:,hi", nil), .init("#f", on: "data:,hi", "data:,hi#f"),
    .init("", on: "data:,hi", nil), .init("?q", on: "data:,hi", nil),
    .init("x", on: "mailto:a", nil), .init("#f", on: "about:blank", "about:blank#f"),
    .init("x", on: "foo://h/a/b", "foo://h/a/x"), .init("..", on: "foo://h/a/b", "foo://h/"),
    .init("//k/x", on: "foo://h/a", "foo://k/x"),
    .init("\\x", on: "foo://h/a/b", "foo://h/a/\\x"), .init("x", on: "foo://h", "foo://h/x"),
    .init("x", on: "foo:/a/b", "foo:/a/x"), .init("/x", on: "file:///home/y", "file:///x"),
    .init("//h/x", on: "file:///home/y", "file://h/x"),
    .init("///x", on: "file:///home/y", "file:///x"),
    .init("x", on: "file:///home/y", "file:///home/x"),
    .init("?q", on: "file:///home/y", "file:///home/y?q"),
    .init("file:x", on: "file:///home/y", "file:///home/x"),
    .init("file:/x", on: "file:///home/y", "file:///x"),
    .init("http:x", on: "https://a.example/b/c", "http://x/"),
    .init("https:x", on: "https://a.example/b/c", "https://a.example/b/x"),
    .init("x", on: "http://u:p@a.example/b", "http://u:p@a.example/x"),
    .init("//h", on: "http://u:p@a.example/b", "http://h/"),
    .init("x", on: "http://a.example", "http://a.example/x"),
    .init("//h/x", on: "https://a.example", "https://h/x"),
    .init("#", on: "http://a.example/?q#f", "http://a.example/?q#"),
    .init("", on: "http://a.example/?q#f", "http://a.example/?q"),
    .init("foo:", on: "foo://h/a", "foo:"), .init("x", on: "about:blank", nil),
  ]

  /// `file:` URLs, which have no port and often no host.
  static let files: [URLRow] = [
    .init("file:///home/x", "file:///home/x"), .init("file:/home/x", "file:///home/x"),
    .init("file:home/x", "file:///home/x"), .init("file://localhost/x", "file:///x"),
    .init("file://host/x", "file://host/x"), .init("file:", "file:///"),
    .init("file:///", "file:///"), .init("file://", "file:///"),
    .init("file:\\\\host\\x", "file://host/x"), .init("file:////x", "file:////x"),
    .init("file:///../x", "file:///x"), .init("file://h:80/x", nil),
    .init("file:///home/x?q#f", "file:///home/x?q#f"),
  ]

  /// URLs whose scheme is not special, many with an opaque path.
  static let otherSchemes: [URLRow] = [
    .init("data:,hi", "data:,hi"), .init("data:text/plain,a b", "data:text/plain,a b"),
    .init("data:,a#b", "data:,a#b"), .init("data:,é", "data:,%C3%A9"),
    .init("data:/x/../y", "data:/y"), .init("mailto:A@B", "mailto:A@B"),
    .init("about:blank", "about:blank"), .init("javascript:alert(1)", "javascript:alert(1)"),
    .init("blob:http://a.example/id", "blob:http://a.example/id"), .init("foo:", "foo:"),
    .init("foo:bar", "foo:bar"), .init("foo:/a/../b", "foo:/b"), .init("foo://h/p", "foo://h/p"),
    .init("foo://H/p", "foo://H/p"), .init("foo://h", "foo://h"),
    .init("foo://h:80", "foo://h:80"), .init("foo:///p", "foo:///p"), .init("foo://:80/p", nil),
    .init("foo://u@", nil), .init("foo://@", nil),
    .init("foo://h x/", nil), .init("foo://h%20x/", "foo://h%20x/"),
    .init("foo://é/", "foo://%C3%A9/"), .init("foo://u:p@h/", "foo://u:p@h/"),
    .init("foo:/.//p", "foo:/.//p"), .init("foo:/..//p", "foo:/.//p"),
    .init("foo:a\\b", "foo:a\\b"), .init("foo://h\\x", nil),
    .init("foo://[::1]/", "foo://[::1]/"), .init("foo://h/\\x", "foo://h/\\x"),
    .init("FOO:x", "foo:x"), .init("a+b-c.1:x", "a+b-c.1:x"), .init("1a:x", nil),
    .init(":x", nil), .init("-a:x", nil), .init("é:x", nil),
  ]

  /// Texts that are no URLs without a base.
  static let notURLs: [URLRow] = [
    .init("", nil), .init("  ", nil), .init("x", nil), .init("/x", nil), .init("//h/x", nil),
  ]
}
