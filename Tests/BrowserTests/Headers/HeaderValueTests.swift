import Browser
import Testing

@Suite("Header values")
struct HeaderValueTests {
  /// - R-HDR-01
  @Test(
    "HTTP whitespace at both ends is no part of a value",
    arguments: [
      (" *  ", "*"), ("\t\r\n a b \n", "a b"), ("*\u{b}", "*\u{b}"), ("\u{c}*", "\u{c}*"),
      ("\u{0}", "\u{0}"), ("", ""), (" \t", ""),
    ])
  func normalized(_ value: String, _ normalized: String) {
    #expect(HeaderValue.normalize(value) == normalized)
  }

  /// - R-HDR-03
  @Test("NUL, LF and CR are the only bytes that a value cannot have")
  func valid() {
    for byte in UInt8.min...UInt8.max {
      let value = "a\(Unicode.Scalar(byte))b"
      #expect(HeaderValue.isValid(value) == ![0x00, 0x0A, 0x0D].contains(byte), "\(byte)")
    }
    #expect(!HeaderValue.isValid("✓"))
    #expect(HeaderValue.isValid(""))
  }

  /// - R-FOR-03
  @Test(
    "A comma inside quotes separates nothing",
    arguments: [
      ("a,b", ["a", "b"]), (" a , b\t", ["a", "b"]), ("", [""]), (",", ["", ""]),
      ("\"a,b\",c", ["\"a,b\"", "c"]), ("\"a\\\",b\",c", ["\"a\\\",b\"", "c"]),
      ("\"a,b", ["\"a,b"]), ("a\\,b", ["a\\", "b"]),
    ])
  func split(_ value: String, _ parts: [String]) {
    #expect(HeaderValue.decodedAndSplit(value) == parts)
  }
}
