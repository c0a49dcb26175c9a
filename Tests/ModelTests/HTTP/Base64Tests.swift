import Model
import TestSupport
import Testing

@Suite("Base64")
struct Base64Tests {
  @Test(
    "The samples of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("u:p", "dTpw"),
    ])
  func samples(_ text: String, _ encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
    #expect(Base64.decode(Array(encoded.utf8)) == Array(text.utf8))
  }

  @Test(
    "Missing padding and white space are forgiven",
    arguments: [
      ("Zg", "f"), ("Z g = =", "f"), ("Zm8", "fo"), (" Zm9v\n", "foo"), ("\u{c}Zg==", "f"),
    ])
  func forgiving(_ encoded: String, _ text: String) {
    #expect(Base64.decode(Array(encoded.utf8)) == Array(text.utf8))
  }

  @Test(
    "What is not Base64 is refused",
    arguments: ["Z", "Zm9vZ", "Zg=", "Zg===", "=", "====", "Z!==", "Z-__", "Zg==Zg=="])
  func refused(_ encoded: String) {
    #expect(Base64.decode(Array(encoded.utf8)) == nil)
  }

  @Test("Any bytes come back", arguments: 0..<10)
  func roundTrip(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for length in 0..<50 {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      let encoded = Base64.encode(bytes)
      #expect(Base64.decode(Array(encoded.utf8)) == bytes)
      #expect(encoded.utf8.count == (length + 2) / 3 * 4)
    }
  }
}
