import Model
import Testing

@Suite("Simulated time")
struct InstantTests {
  @Test("A scenario begins at the start")
  func start() {
    #expect(Instant.start.milliseconds == 0)
    #expect(Instant.start.advanced(milliseconds: 4900) < Instant.start.advanced(seconds: 5))
  }

  @Test("Time that would overflow stops at the last moment")
  func saturation() {
    let last = Instant(milliseconds: .max)
    #expect(Instant.start.advanced(seconds: .max) == last)
    #expect(Instant(milliseconds: .max - 1).advanced(milliseconds: 2) == last)
    #expect(last.advanced(seconds: 1) == last)
    #expect(last.advanced(milliseconds: 0) == last)
  }
}
