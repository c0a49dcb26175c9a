import Browser
import Model
import Testing

@Suite("Extracting header list values")
struct HeaderListExtractionTests {
  /// - R-ABNF-01, R-ABNF-02, R-ABNF-03
  @Test(
    "A list of tokens",
    arguments: [
      ("x-a", .values(["x-a"])), ("x-a,x-b", .values(["x-a", "x-b"])),
      (" x-a\t, x-b ", .values(["x-a", "x-b"])),
      (",y-lol,x-PriNT, ,,,Y-PRINT", .values(["y-lol", "x-PriNT", "Y-PRINT"])),
      ("*", .values(["*"])), ("", .values([])), (" ", .values([])), (",,", .values([])),
      ("'bb-8'", .values(["'bb-8'"])), ("x-a,bad name", .failure("bad name")),
      ("\"bb-8\",bb-8", .failure("\"bb-8\"")), ("x-a;q=1", .failure("x-a;q=1")),
      ("é", .failure("é")), ("a\u{b}", .failure("a\u{b}")), ("a:b", .failure("a:b")),
    ] as [(String, Extraction<[String]>)])
  func tokens(_ value: String, _ extraction: Extraction<[String]>) {
    let list = HeaderList([Header(.allowHeaders, value)])
    #expect(list.extractTokens(.allowHeaders) == extraction)
  }

  /// - R-ABNF-01, R-ABNF-04
  @Test("Several lines are one list, and one bad line spoils it")
  func lines() {
    let good: HeaderList = ["Access-Control-Allow-Headers": "x-a", "X": "y", .allowHeaders: "x-b"]
    #expect(good.extractTokens(.allowHeaders) == .values(["x-a", "x-b"]))
    let bad: HeaderList = [.allowHeaders: "x-a", .allowHeaders: "b b"]
    #expect(bad.extractTokens(.allowHeaders) == .failure("b b"))
  }

  /// - R-ABNF-04
  @Test("An absent header is not an empty one")
  func absent() {
    #expect(HeaderList().extractTokens(.allowMethods) == .absent)
    #expect(([.allowMethods: ""] as HeaderList).extractTokens(.allowMethods) == .values([]))
    #expect(HeaderList().extractMaxAge() == .absent)
  }

  /// - R-ABNF-06
  @Test(
    "A lifetime is one number of seconds",
    arguments: [
      ("0", .values(0)), ("600", .values(600)), (" 600\t", .values(600)), ("007", .values(7)),
      (.bytes(40, of: "9"), .values(.max)), ("+5", .failure("+5")), ("-1", .failure("-1")),
      ("1.5", .failure("1.5")), ("600, 700", .failure("600, 700")), ("", .failure("")),
      ("junk", .failure("junk")), ("6 00", .failure("6 00")), ("٥", .failure("٥")),
    ] as [(String, Extraction<Int>)])
  func maxAge(_ value: String, _ extraction: Extraction<Int>) {
    #expect(HeaderList([Header(.maxAge, value)]).extractMaxAge() == extraction)
  }

  /// - R-ABNF-06
  @Test("Two lines with a lifetime are none")
  func twoLifetimes() {
    let list: HeaderList = [.maxAge: "600", .maxAge: "600"]
    #expect(list.extractMaxAge() == .failure("600, 600"))
  }
}
