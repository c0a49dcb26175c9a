import Testing

@testable import Model

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test(
    "Each set encodes its own printable characters",
    arguments: [
      (.control, ""), (.fragment, " \"<>`"), (.query, " \"#<>"), (.specialQuery, " \"#'<>"),
      (.path, " \"#<>?^`{}"), (.userinfo, " \"#/:;<=>?@[\\]^`{|}"),
      (.form, " !\"#$%&'()+,/:;<=>?@[\\]^`{|}~"),
    ] as [(PercentEncoding.EncodeSet, String)])
  func sets(_ set: PercentEncoding.EncodeSet, _ printable: String) {
    for byte in UInt8.min...UInt8.max {
      let isExpected = byte < 0x20 || byte > 0x7E || printable.utf8.contains(byte)
      #expect(set.contains(byte) == isExpected, "byte \(byte)")
    }
  }

  @Test(
    "Forms write a space as a plus, and read it as one",
    arguments: [("a b", "a+b"), ("1+1=2", "1%2B1%3D2"), ("%20", "%2520"), ("ü*-._", "%C3%BC*-._")])
  func forms(_ text: String, _ encoded: String) {
    #expect(PercentEncoding.encodeForm(text) == encoded)
    #expect(PercentEncoding.decodeForm(encoded) == text)
  }

  @Test("Characters outside ASCII are encoded as UTF-8, in upper-case hexadecimal")
  func encodes() {
    #expect(PercentEncoding.encode("a ü✓".utf8, .path) == "a%20%C3%BC%E2%9C%93")
    #expect(PercentEncoding.encode("100%".utf8, .path) == "100%")
  }

  @Test(
    "Only a percent sign with two digits is decoded",
    arguments: [
      ("%41%4a%4A", "AJJ"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%%41", "%A"),
      ("a+b", "a+b"),
      ("%C3%BC", "ü"), ("", ""),
    ])
  func decodes(_ text: String, _ decoded: String) {
    #expect(PercentEncoding.decode(text.utf8) == Array(decoded.utf8))
  }
}
