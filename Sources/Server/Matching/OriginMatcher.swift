import Model

/// An ``OriginRule`` made ready for comparing: patterns are compiled, texts for messages joined.
///
/// - R-SRV-02
package struct OriginMatcher: Hashable, Sendable {
  /// What a rule says about an `Origin`.
  package enum Decision: Hashable, Sendable {
    /// This value is sent; the entry of the list that matched, if it is a list.
    case allowed(String, entry: Int?)
    case denied

    /// No entry matched, and one took so long that it was given up.
    case gaveUp(entry: Int)
  }

  package let rule: OriginRule

  /// What the origin is compared with, as messages show it.
  let expected: String

  /// Whether everybody gets a literal `*`.
  let sendsStar: Bool
  private let entries: [Entry]
  private let foldsCase: Bool

  /// What one entry of the list accepts, and the entry as it was written.
  private struct Entry: Hashable, Sendable {
    let test: OriginTest
    let text: String
  }

  package init(_ rule: OriginRule, originCase: LetterCase, anchoring: Anchoring) {
    self.rule = rule
    foldsCase = originCase == .fold
    switch rule {
    case .list(let list):
      entries = list.map {
        Entry(test: OriginTest($0, anchoring: anchoring), text: $0.text())
      }
      expected = entries.map(\.text).joined(separator: ", ")
    case .nobody: (entries, expected) = ([], "none")
    case .any: (entries, expected) = ([], "*")
    case .reflect: (entries, expected) = ([], "any")
    case .fixed(let value): (entries, expected) = ([], value)
    }
    sendsStar = rule == .any || entries.contains { $0.test == .anything }
  }

  /// What an entry of the list is compared with, as messages show it.
  func expected(entry: Int) -> String { entries[entry].text }

  /// What the rule says about an origin.
  package func decide(_ origin: String) -> Decision {
    switch rule {
    case .nobody: return .denied
    case .any: return .allowed("*", entry: nil)
    case .reflect: return .allowed(origin, entry: nil)
    case .fixed(let value): return .allowed(value, entry: nil)
    case .list: break
    }
    var exhausted: Int?
    for index in entries.indices {
      switch entries[index].test.verdict(on: origin, foldsCase: foldsCase) {
      case .match:
        return .allowed(entries[index].test == .anything ? "*" : origin, entry: index)
      case .noMatch: continue
      case .exhausted: exhausted = exhausted ?? index
      }
    }
    return exhausted.map { .gaveUp(entry: $0) } ?? .denied
  }

  /// Whether more than one value can be sent.
  var sendsSeveralValues: Bool {
    switch rule {
    case .nobody, .any, .fixed: false
    case .reflect: true
    case .list:
      !sendsStar && (entries.count > 1 || entries.contains { !$0.test.acceptsOneValueOnly })
    }
  }

  /// The first of the exact entries in sorted order, with its position.
  var firstSorted: (value: String, entry: Int)? {
    guard case .list(let list) = rule else { return nil }
    let exact = list.enumerated().compactMap { index, entry in
      if case .exact(let value) = entry { (value: value, entry: index) } else { nil }
    }
    return exact.min { $0.value < $1.value }
  }
}
