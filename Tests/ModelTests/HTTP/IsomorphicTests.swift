import Model
import Testing

@Suite("Isomorphic strings")
struct IsomorphicTests {
  @Test("Every byte is one code point, and comes back")
  func roundTrip() {
    let bytes = Array(UInt8.min...UInt8.max)
    let text = Isomorphic.string(bytes)
    #expect(text.unicodeScalars.map(\.value) == bytes.map(UInt32.init))
    #expect(Isomorphic.bytes(text) == bytes)
    #expect(Isomorphic.byteCount(text) == 256)
  }

  @Test(
    "A length is counted in bytes",
    arguments: [("", 0), ("abc", 3), ("é", 1), ("\u{ff}\u{80}", 2), ("e\u{301}", 3), ("✓", 3)])
  func byteCount(_ text: String, _ count: Int) {
    #expect(Isomorphic.byteCount(text) == count)
    #expect(Isomorphic.bytes(text).count == count)
  }
}
