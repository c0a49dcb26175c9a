import Model
import TestSupport
import Testing

@Suite("Header lists")
struct HeaderListTests {
  /// - R-HDR-02
  @Test("All values of a name are joined in order")
  func get() {
    let list: HeaderList = ["A": "1", "b": "2", "a": "3", "B": ""]
    #expect(list.get("A") == "1, 3")
    #expect(list.get("B") == "2, ")
    #expect(list.get("C") == nil)
    #expect(list.values("a") == ["1", "3"])
    #expect(list.contains("B"))
    #expect(!list.contains("C"))
  }

  @Test("Setting replaces the first line, keeps its spelling and drops the others")
  func set() {
    var list: HeaderList = ["A": "1", "b": "2", "a": "3"]
    list.set("a", "4")
    #expect(list == ["A": "4", "b": "2"])
    #expect(list.lines[0].name.spelling == "A")
    list.set("C", "5")
    #expect(list == ["A": "4", "b": "2", "C": "5"])
  }

  @Test("Several names are looked up as one is")
  func valuesOfNames() {
    let list: HeaderList = ["A": "1", "b": "2", "a": "3", "c": ""]
    let names: [HeaderName] = ["a", "B", "c", "d", "a"]
    #expect(list.values(of: names) == ["1, 3", "2", "", nil, "1, 3"])
    for count in names.indices {
      let some = Array(names.prefix(count))
      #expect(list.values(of: some) == some.map(list.get))
    }
    #expect(list.repeatedNames == ["a"])
  }

  /// - R-HDR-06
  @Test("Script iterates names in byte order, and each cookie by itself")
  func sortAndCombine() {
    let list: HeaderList = [
      "x-a_1": "u", "X-A.1": "p", "x-a-1": "h", "Set-Cookie": "a=1", "B": "1", "set-cookie": "b=2",
      "b": "2",
    ]
    #expect(
      list.sortedAndCombined().lines.map { "\($0.name): \($0.value)" } == [
        "b: 1, 2", "set-cookie: a=1", "set-cookie: b=2", "x-a-1: h", "x-a.1: p", "x-a_1: u",
      ])
  }

  @Test("The operations keep to their laws", arguments: 0..<40)
  func laws(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let list = Self.list(using: &generator)
    let name = Self.name(using: &generator)
    let before = list.get(name)

    var appended = list
    appended.append(name, "new")
    #expect(appended.get(name) == before.map { $0 + ", new" } ?? "new")

    var builder = HeaderListBuilder(list)
    builder.combine(name, "new")
    let combined = builder.list
    #expect(
      combined.lines.count == list.lines.count + (before == nil ? 1 : 0))
    if list.values(name).count < 2 { #expect(combined.get(name) == appended.get(name)) }

    var set = list
    set.set(name, "new")
    #expect(set.values(name) == ["new"])

    var deleted = list
    deleted.delete(name)
    #expect(deleted.get(name) == nil)
    #expect(!deleted.contains(name))

    for other in Self.names.map({ HeaderName($0) }) where other != name {
      for changed in [appended, combined, set, deleted] {
        #expect(changed.values(other) == list.values(other))
      }
    }
  }

  @Test("Iterating loses no value, and sorting twice changes nothing", arguments: 0..<40)
  func iteration(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let list = Self.list(using: &generator)
    let once = list.sortedAndCombined()
    #expect(once == once.sortedAndCombined())
    let names = once.lines.map(\.name.spelling)
    #expect(names == names.sorted())
    for name in Self.names.map({ HeaderName($0) }) where name != .setCookie {
      #expect(once.get(name) == list.get(name))
    }
  }

  private static let names = ["A", "a", "B", "x-c", "X-C", "Set-Cookie"]

  private static func name(using generator: inout SeededGenerator) -> HeaderName {
    HeaderName(names.randomElement(using: &generator) ?? "A")
  }

  private static func list(using generator: inout SeededGenerator) -> HeaderList {
    var list = HeaderList()
    for number in 0..<Int.random(in: 0...8, using: &generator) {
      list.append(name(using: &generator), "v\(number)")
    }
    return list
  }
}
