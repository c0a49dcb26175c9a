import Escaping
import Testing

struct ByteOfNameTests {
  @Test func `every byte that is not ASCII has a character, and only that one is its`() {
    for byte in UInt8.min...UInt8.max {
      #expect(Unicode.Scalar(byteOfName: byte)?.byteOfName == (byte < 0x80 ? nil : byte))
    }
    #expect(Unicode.Scalar(0x10_FF7F)?.byteOfName == nil)
    #expect(Unicode.Scalar("é").byteOfName == nil)
  }

  @Test func `it is shown as that byte`() {
    let text = "caf\u{10FFE9} \u{10FFFF}\u{E000}"
    #expect(VisibleText(text).text == "caf\\xE9 \\xFF\\u{E000}")
    #expect(text.withEscapedBytes == "caf\\xE9 \\xFF\u{E000}")
    #expect("café \u{1B}".withEscapedBytes == "café \u{1B}")
  }
}
