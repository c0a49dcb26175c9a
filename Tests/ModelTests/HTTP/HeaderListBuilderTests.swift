import Model
import Testing

@Suite("A header list that is built")
struct HeaderListBuilderTests {
  /// - R-HDR-07
  @Test("Combining joins to the first line only")
  func combine() {
    var builder = HeaderListBuilder(["A": "1", "a": "2"])
    builder.combine("a", "3")
    builder.combine("b", "4")
    #expect(builder.list == ["A": "1, 3", "a": "2", "b": "4"])
  }

  @Test("A name keeps its first spelling, in a long list too")
  func spelling() {
    var builder = HeaderListBuilder()
    for number in 0..<30 { builder.append(HeaderName("X-\(number)"), "1") }
    builder.append("x-29", "2")
    #expect(builder.firstSpelling(of: "x-29")?.spelling == "X-29")
    #expect(builder.firstSpelling(of: "x-30") == nil)
    #expect(builder.list.values("X-29") == ["1", "2"])
  }
}
