import Escaping
import Testing

struct HexadecimalTests {
  @Test func `numbers are filled up with zeros, and never cut`() {
    #expect(0x1F.hexadecimal() == "1F")
    #expect(0x1F.hexadecimal(digits: 4) == "001F")
    #expect(0x1F.hexadecimal(digits: 4, uppercase: false) == "001f")
    #expect(UInt32(0x1F366).hexadecimal(digits: 4) == "1F366")
    #expect(0.hexadecimal(digits: 2) == "00")
  }
}
