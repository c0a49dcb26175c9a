import Browser
import Model
import Testing

@Suite("CORS-unsafe request-header names")
struct UnsafeRequestHeaderNamesTests {
  private func names(_ headers: HeaderList) -> [String] {
    headers.corsUnsafeRequestHeaderNames {
      SafelistedRequestHeader.objection(to: $0.name, value: $0.value)
    }
  }

  /// - R-HDR-05
  @Test("Names are in lower case, unique and in byte order")
  func order() {
    #expect(
      names(["x-a_1": "", "X-A.1": "", "x-a-1": "", "B": "", "X-A-1": ""]) == [
        "b", "x-a-1", "x-a.1", "x-a_1",
      ])
    #expect(names(["X-B": ""]) == ["x-b"])
    #expect(names([:]) == [])
  }

  /// - R-SAF-07
  @Test("Each line is judged by itself")
  func lines() {
    #expect(names(["Content-Type": "text/plain"]) == [])
    #expect(
      names(["Content-Type": "application/json", "Content-Type": "text/plain"])
        == ["content-type"])
  }

  /// - R-SAF-09
  @Test(
    "More than 1024 safelisted bytes together make every name unsafe",
    arguments: [(1023, 0), (1024, 0), (1025, 2), (1088, 2)])
  func total(_ bytes: Int, _ count: Int) {
    var list = HeaderList()
    for _ in 0..<8 { list.append(.accept, .bytes(120)) }
    list.append(.acceptLanguage, .bytes(bytes - 960))
    #expect(names(list).count == count)
    #expect(names(list) == (count == 0 ? [] : ["accept", "accept-language"]))
  }

  /// - R-SAF-09
  @Test("The bytes of unsafe headers do not count")
  func unsafeBytesDoNotCount() {
    var list: HeaderList = ["X-Big": .bytes(5000), "Content-Language": .bytes(129)]
    for _ in 0..<8 { list.append(.accept, .bytes(128)) }
    #expect(names(list) == ["content-language", "x-big"])
  }

  @Test("An engine may have another limit, and may repeat names")
  func engines() {
    var list = HeaderList()
    for _ in 0..<9 { list.append(.accept, .bytes(128)) }
    list.append("X-A", "1")
    list.append("x-a", "2")
    let unlimited = list.corsUnsafeRequestHeaderNames(totalSizeLimit: nil, repeatsNames: true) {
      SafelistedRequestHeader.objection(to: $0.name, value: $0.value)
    }
    #expect(unlimited == ["x-a", "x-a"])
  }
}
