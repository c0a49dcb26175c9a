import Model
import Testing

@testable import Browser

@Suite("How long a stored answer may be used")
struct FreshnessTests {
  private func entry(_ headers: HeaderList, status: Int = 200, ignoresInvalidExpires: Bool = false)
    -> HTTPCache.Entry
  {
    HTTPCache.Entry(
      partition: "p", url: webURL(Address.api), requestHeaders: [:],
      response: HTTPResponse(status: status, headers: headers), stored: .start,
      ignoresInvalidExpires: ignoresInvalidExpires)
  }

  @Test(
    "A lifetime comes from max-age, Expires, or a tenth of the age",
    arguments: [
      ([.cacheControl: "max-age=60"], 60), ([.cacheControl: "public, MAX-AGE = \"60\""], 60),
      ([.cacheControl: "max-age=-1"], 0), ([.cacheControl: "max-age=x"], 0), ([:], 0),
      ([.expires: "Thu, 01 Jan 2026 00:01:00 GMT"], 60),
      (
        [
          .date: "Thu, 01 Jan 2026 00:00:30 GMT", .expires: "Thu, 01 Jan 2026 00:01:00 GMT",
        ], 30
      ),
      ([.expires: "Wed, 31 Dec 2025 00:00:00 GMT"], 0), ([.expires: "0"], 0),
      ([.cacheControl: "max-age=5", .expires: "Thu, 01 Jan 2026 00:01:00 GMT"], 5),
      ([.lastModified: "Wed, 31 Dec 2025 00:00:00 GMT"], 8640),
      ([.lastModified: "Fri, 02 Jan 2026 00:00:00 GMT"], 0),
      ([.lastModified: "long ago"], 0),
      ([.expires: "0", .lastModified: "Wed, 31 Dec 2025 00:00:00 GMT"], 0),
    ] as [(HeaderList, Int)])
  func lifetime(_ headers: HeaderList, _ seconds: Int) {
    #expect(entry(headers).freshnessLifetime == seconds)
  }

  @Test("A browser may pass over an Expires that is no date")
  func invalidExpires() {
    let headers: HeaderList = [.expires: "0", .lastModified: "Wed, 31 Dec 2025 00:00:00 GMT"]
    #expect(entry(headers, ignoresInvalidExpires: true).freshnessLifetime == 8640)
  }

  @Test("Only some statuses live a tenth of their age")
  func heuristicStatuses() {
    let headers: HeaderList = [.lastModified: "Wed, 31 Dec 2025 00:00:00 GMT"]
    #expect(entry(headers, status: 404).freshnessLifetime == 8640)
    #expect(entry(headers, status: 302).freshnessLifetime == 0)
    #expect(entry(headers, status: 500).freshnessLifetime == 0)
  }

  @Test(
    "An answer may be stored, or not",
    arguments: [
      ([:], 200, true), ([:], 404, true), ([:], 302, false), ([:], 500, false),
      ([.cacheControl: "max-age=1"], 302, true), ([.cacheControl: "no-store"], 200, false),
      ([.cacheControl: "max-age=60, no-store"], 200, false), ([.vary: "*"], 200, false),
      ([.vary: "Origin"], 200, true), ([:], 206, false),
      ([.cacheControl: "max-age=60"], 206, false),
      ([.cacheControl: "no-cache"], 200, true),
    ] as [(HeaderList, Int, Bool)])
  func storable(_ headers: HeaderList, _ status: Int, _ isStorable: Bool) {
    #expect(entry(headers, status: status).isStorable == isStorable)
  }

  @Test("An answer is fresh until its lifetime is over")
  func fresh() {
    let answer = entry([.cacheControl: "max-age=60"])
    #expect(answer.isFresh(at: Instant(milliseconds: 59_999)))
    #expect(!answer.isFresh(at: Instant(milliseconds: 60_000)))
    #expect(answer.age(at: Instant(milliseconds: 59_999)) == 59)
    #expect(!entry([.cacheControl: "max-age=60, no-cache"]).isFresh(at: .start))
  }

  /// - R-CHK-09
  @Test("A 304 replaces the stored headers it has, and keeps the others")
  func freshened() {
    var answer = entry(["Content-Length": "5", "X-A": "1", "X-B": "1", "ETag": "e"])
    let later = Instant(milliseconds: 9000)
    answer.freshen(with: ["Content-Length": "0", "x-a": "2", "x-a": "3", "X-C": "4"], at: later)
    #expect(answer.stored == later)
    #expect(answer.response.headers.values("X-A") == ["2", "3"])
    #expect(answer.response.headers.get("X-B") == "1")
    #expect(answer.response.headers.get("X-C") == "4")
    #expect(answer.response.headers.get("Content-Length") == "5")
  }
}
