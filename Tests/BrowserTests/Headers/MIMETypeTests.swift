import Testing

@testable import Browser

@Suite("MIME types")
struct MIMETypeTests {
  /// - R-SAF-06
  @Test(
    "A type has an essence, or is none",
    arguments: [
      ("text/plain", "text/plain"), (" TEXT/Plain ", "text/plain"), ("a/b;c", "a/b"),
      ("a/b ;c", "a/b"), ("a/b;", "a/b"), ("a/b;;", "a/b"), ("a/b;/;", "a/b"), ("", nil),
      ("a", nil), ("a/", nil), ("/b", nil), ("a /b", nil), ("a/b c", nil), ("a/b,c/d", nil),
      ("é/b", nil), ("a/(b)", nil),
    ] as [(String, String?)])
  func essence(_ text: String, _ essence: String?) {
    #expect(MIMEType.essence(of: text) == essence)
    #expect(MIMEType(text)?.essence == essence)
  }

  @Test(
    "Parameters are kept in order, each name once",
    arguments: [
      ("text/plain;charset=utf-8", "text/plain;charset=utf-8"),
      ("text/plain; CHARSET=utf-8", "text/plain;charset=utf-8"),
      ("text/plain;a=1;b=2;a=3", "text/plain;a=1;b=2"),
      ("text/plain;a=\"x;y\";b=2", "text/plain;a=\"x;y\";b=2"),
      ("text/plain;a=\"x\\\"y\"", "text/plain;a=\"x\\\"y\""),
      ("text/plain;a=\"x\"z", "text/plain;a=x"), ("text/plain;a=\"x", "text/plain;a=x"),
      ("text/plain;a=\"\"", "text/plain;a=\"\""), ("text/plain;a=", "text/plain"),
      ("text/plain;=1", "text/plain"), ("text/plain;a", "text/plain"),
      ("text/plain;a b=1", "text/plain"), ("text/plain;a=b c", "text/plain;a=\"b c\""),
      ("text/plain;a=x\"y;b=\"z", "text/plain;a=\"x\\\"y\";b=z"), ("text/plain;a =1", "text/plain"),
      ("text/plain;a= 1 ;b=2", "text/plain;a=\" 1\";b=2"),
      ("text/plain;a=\"x\\", "text/plain;a=\"x\\\\\""),
      ("text/plain;a=\u{7F}", "text/plain"), ("text/plain;a=\u{100}", "text/plain"),
      ("text/plain;a=\"\u{E9}\"", "text/plain;a=\"\u{E9}\""),
    ])
  func serialized(_ text: String, _ serialized: String) {
    #expect(MIMEType(text)?.serialized == serialized)
  }

  @Test("A parameter can be read, replaced, added and removed")
  func parameters() throws {
    var type = try #require(MIMEType("text/plain;charset=latin1;a=1"))
    #expect(type[parameter: "charset"] == "latin1")
    #expect(type[parameter: "b"] == nil)
    type[parameter: "charset"] = "UTF-8"
    type[parameter: "b"] = "2"
    #expect(type.serialized == "text/plain;charset=UTF-8;a=1;b=2")
    type[parameter: "a"] = nil
    #expect(type.serialized == "text/plain;charset=UTF-8;b=2")
    #expect(type == MIMEType("TEXT/plain; charset=UTF-8; b=2"))
    #expect(type.hashValue == MIMEType("TEXT/plain; charset=UTF-8; b=2")?.hashValue)
  }
}
