import Model
import Testing

@Suite("Cache-Control")
struct CacheControlTests {
  @Test(
    "A directive is known by its name in any case, whatever stands around it",
    arguments: [
      ("no-store", true), ("private, No-Store", true), (" no-store ,", true), ("no-store=1", true),
      ("no-stores", false), ("max-age=1", false), ("", false),
    ])
  func names(_ value: String, _ isThere: Bool) {
    #expect(CacheControl([.cacheControl: value]).has("no-store") == isThere)
  }

  @Test(
    "Its seconds may stand in quotes, and the first directive of a name counts",
    arguments: [
      ("max-age=60", 60), ("public, MAX-AGE=\"60\"", 60), ("max-age=1, max-age=2", 1),
      ("max-age", nil), ("max-age=soon", nil), ("s-maxage=60", nil), ("max-age=-1", -1),
    ] as [(String, Int?)])
  func seconds(_ value: String, _ seconds: Int?) {
    #expect(CacheControl([.cacheControl: value]).seconds("max-age") == seconds)
  }

  @Test("Several lines are one list, and no line says nothing")
  func lines() {
    let lines = HeaderList([
      Header(.cacheControl, "no-cache"), Header("cache-control", "max-age=5"),
    ])
    #expect(CacheControl(lines).has("no-cache"))
    #expect(CacheControl(lines).seconds("max-age") == 5)
    #expect(!CacheControl([:]).has("no-cache"))
  }
}
