import Browser
import Model
import Testing

@Suite("HTTP dates")
struct HTTPDateTests {
  @Test(
    "Three forms are read",
    arguments: [
      ("Thu, 01 Jan 2026 00:00:00 GMT", 0), ("Thu, 01 Jan 2026 00:01:30 GMT", 90),
      ("Wed, 31 Dec 2025 23:59:59 GMT", -1), ("Friday, 02-Jan-26 00:00:00 GMT", 86_400),
      ("Fri Jan  2 00:00:00 2026", 86_400), ("Fri, 01 Jan 2027 00:00:00 GMT", 31_536_000),
      ("Thu, 01 Jan 1970 00:00:00 GMT", -1_767_225_600), ("1 jan 2026 00:00:00", 0),
      ("Thursday, 29-Feb-96 00:00:00 GMT", -941_673_600),
    ])
  func forms(_ text: String, _ seconds: Int) {
    #expect(HTTPDate.parse(text) == Instant(milliseconds: seconds * 1000))
  }

  @Test(
    "What is no date is none",
    arguments: [
      "", "0", "-1", "tomorrow", "Thu, 01 Foo 2026 00:00:00 GMT", "Thu, 01 Jan 2026",
      "Thu, 01 Jan 2026 00:00 GMT", "Thu, 32 Jan 2026 00:00:00 GMT",
      "Thu, 00 Jan 2026 00:00:00 GMT", "Thu, 01 Jan 1600 00:00:00 GMT",
      "Thu, 01 Jan 2026 24:00:00 GMT", "Thu, 01 Jan 2026 00:60:00 GMT",
      "Thu, 01 Jan 2026 00:00:60 GMT", "Thu, 01 Jan 2026 :: GMT",
      "Thu, 01 Jan 9223372036854775807 00:00:00 GMT",
      "Thu, 01 Jan 2026 9223372036854775807:00:00 GMT", "Jan 00:00:00",
    ])
  func others(_ text: String) {
    #expect(HTTPDate.parse(text) == nil)
  }

  @Test(
    "Moments are written with four digits of the year",
    arguments: [
      (0, "2026-01-01T00:00:00.000Z"), (1500, "2026-01-01T00:00:01.500Z"),
      (251_635_075_199_999, "9999-12-31T23:59:59.999Z"),
      (251_635_075_200_000, "9999-12-31T23:59:59.999Z"), (.max, "9999-12-31T23:59:59.999Z"),
    ])
  func iso8601(_ milliseconds: Int, _ text: String) {
    #expect(HTTPDate.iso8601(Instant(milliseconds: milliseconds)) == text)
  }
}
