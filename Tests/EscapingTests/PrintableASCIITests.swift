import Escaping
import Testing

@Suite struct PrintableASCIITests {
  @Test(arguments: [
    ("", true), (" ", true), ("~", true), ("PUT /ice cream", true), ("\u{1F}", false),
    ("\u{7F}", false), ("\0", false), ("two\nlines", false), ("é", false),
    ("a long text, which does not lie in the string itself, with a –", false),
    ("a long text, which does not lie in the string itself", true),
  ])
  func isASCIIThatCanBeSeen(_ text: String, _ isPrintable: Bool) {
    #expect(text.isPrintableASCII == isPrintable)
    #expect(isPrintable == text.unicodeScalars.allSatisfy { $0.isASCII && !$0.isUnseen })
  }
}
