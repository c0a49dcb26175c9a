import Foundation

/// The rules that corslab knows of, as `Fixtures/rules.txt` lists them.
struct RuleInventory {
  struct Rule: Sendable {
    let id: String

    /// What the rule says, in half a sentence.
    let summary: String

    /// Why the rule waits for later work, nil when it is carried.
    let reasonToWait: String?
  }

  struct Section {
    let title: String
    let link: String
    var rules: [Rule]
  }

  private(set) var sections: [Section] = []

  var rules: [Rule] { sections.flatMap(\.rules) }

  /// Reads the inventory, and passes over what is not a section or a rule.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if line.hasPrefix("## "), parts.count == 2 {
        sections.append(Section(title: String(parts[0].dropFirst(3)), link: parts[1], rules: []))
      } else if line.hasPrefix("R-"), parts.count >= 2, !sections.isEmpty {
        let reason =
          parts.count > 2 ? parts[2].replacing("later: ", with: "", maxReplacements: 1) : nil
        sections[sections.count - 1].rules.append(
          Rule(id: parts[0], summary: parts[1], reasonToWait: reason))
      }
    }
  }

  /// The project's own inventory.
  static func load() throws -> RuleInventory {
    RuleInventory(try Repository.text("Tests/BrowserTests/Fixtures/rules.txt"))
  }
}
