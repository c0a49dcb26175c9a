import Model
import Testing

@Suite("ASCII")
struct ASCIITests {
  /// - R-ABNF-03
  @Test("A token has letters, digits and fifteen other characters")
  func tokenBytes() {
    let others = Array("!#$%&'*+-.^_`|~".utf8)
    for byte in UInt8.min...UInt8.max {
      let isLetterOrDigit =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
      #expect(ASCII.isTokenByte(byte) == (isLetterOrDigit || others.contains(byte)), "\(byte)")
    }
  }

  /// - R-HDR-04
  @Test(
    "A token is not empty and has token bytes only",
    arguments: [
      ("X-A", true), ("'bb-8'", true), ("", false), ("a b", false), ("\"bb-8\"", false),
      ("a\u{0}", false), ("é", false), ("a:", false), ("a,b", false),
    ])
  func token(_ text: String, _ isToken: Bool) {
    #expect(ASCII.isToken(text) == isToken)
  }

  /// - R-HDR-01
  @Test("Four bytes are HTTP whitespace, two of them tab or space")
  func whitespace() {
    for byte in UInt8.min...UInt8.max {
      #expect(ASCII.isHTTPWhitespace(byte) == [0x09, 0x0A, 0x0D, 0x20].contains(byte))
      #expect(ASCII.isTabOrSpace(byte) == [0x09, 0x20].contains(byte))
    }
  }

  @Test("Case is a matter of A to Z alone")
  func letterCase() {
    #expect(ASCII.lowercased("ÀB-c_İ") == "Àb-c_İ")
    #expect(ASCII.uppercased("àB-c_ß") == "àB-C_ß")
    #expect(ASCII.equalsIgnoringCase("Content-TYPE", "content-type"))
    #expect(!ASCII.equalsIgnoringCase("é", "É"))
    #expect(!ASCII.equalsIgnoringCase("a", "ab"))
    // 0x5B and 0x7B, 0x40 and 0x60 differ in the same bit as letters do.
    #expect(!ASCII.equalsIgnoringCase("[", "{"))
    #expect(!ASCII.equalsIgnoringCase("@", "`"))
  }

  /// - R-ABNF-02
  @Test(
    "Commas separate the elements of a list, and empty ones do not count",
    arguments: [
      ("", []), ("a", ["a"]), (" a ,\tb", ["a", "b"]), (",a, ,b,", ["a", "b"]), ("a b", ["a b"]),
      ("\u{b}", ["\u{b}"]),
    ])
  func elements(_ text: String, _ elements: [String]) {
    #expect(ASCII.elements(of: text) == elements)
  }

  @Test(
    "Trimming takes from both ends only",
    arguments: [
      ("", ""), (" ", ""), (" \t ", ""), ("a", "a"), (" a", "a"), ("a\t", "a"),
      ("  a b  ", "a b"), ("\u{b}a", "\u{b}a"), (" é ", "é"),
    ])
  func trimming(_ text: String, _ trimmed: String) {
    #expect(ASCII.trimming(text, where: ASCII.isTabOrSpace) == trimmed)
  }
}
