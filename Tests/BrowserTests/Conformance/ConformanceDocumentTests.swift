import TestSupport
import Testing

@Suite("Conformance")
struct ConformanceDocumentTests {
  @Test("The document says what sources, tests and vectors say")
  func document() throws {
    let document = ConformanceDocument(inventory: try .load(), citations: try .load())
    expectGolden(document.text, "../../../docs/conformance.md")
  }

  @Test("Every rule is carried by a declaration and proved, or waits for later work")
  func complete() throws {
    let citations = try RuleCitations.load()
    for rule in try RuleInventory.load().rules {
      let isCarried = citations.declarations[rule.id] != nil
      let isProved = citations.tests[rule.id] != nil || citations.vectors[rule.id] != nil
      if let reason = rule.reasonToWait {
        #expect(!isCarried && !reason.isEmpty, "\(rule.id) waits, and yet something carries it")
      } else {
        #expect(isCarried, "\(rule.id) is named by no doc comment")
        #expect(isProved, "\(rule.id) is named by no test and no vector")
      }
    }
  }

  @Test("Nothing names a rule that is not in the inventory")
  func known() throws {
    let known = Set(try RuleInventory.load().rules.map(\.id))
    #expect(try RuleCitations.load().ids.subtracting(known).sorted() == [])
  }

  @Test("The inventory has every rule once, its families in order")
  func inventory() throws {
    let ids = try RuleInventory.load().rules.map(\.id)
    #expect(ids.count == 182)
    #expect(Set(ids).count == ids.count)
    for (id, next) in zip(ids, ids.dropFirst()) where id.dropLast(2) == next.dropLast(2) {
      #expect(id < next)
    }
  }

  @Test(
    "The declaration after a doc comment carries its rules",
    arguments: [
      (
        "  /// - R-CHK-01, R-CHK-02\n  func corsCheck(",
        ["R-CHK-01 corsCheck", "R-CHK-02 corsCheck"]
      ),
      ("/// R-ORG-01\n@frozen\npackage enum Origin: Hashable {", ["R-ORG-01 Origin"]),
      ("/// - R-ORG-01\npackage init?(_ text: String)", ["R-ORG-01 init"]),
      ("// R-ORG-01\nlet x = 1", []), ("/// nothing\nvar x: Int", []),
      ("/// - R-ORG-01\n\n/// more\nextension Fetching {", ["R-ORG-01 Fetching"]),
    ])
  func documented(_ source: String, _ expected: [String]) {
    let found = RuleCitations.documented(in: source).map { "\($0.id) \($0.name)" }
    #expect(found == expected)
  }
}
