package import Lessons
package import Simulation

/// A list from which one thing is chosen, and the filter that is typed over it.
package struct ListOverlay: Hashable, Sendable {
  /// What the list is for.
  package enum Kind: Hashable, Sendable {
    case commands
    case scenarios
    case clips
    case lessons
    case wrongFixes
    case glossary
  }

  /// What choosing a line does.
  package enum Choice: Hashable, Sendable {
    case command(Command)

    case scenario(Scenario)
    case clip(Clip)
    case lesson(LessonID)

    /// A path through the course, by its id; nil leads back to the whole course.
    case path(String?)

    /// A stop of the workshop's path that is no lesson, by its position.
    case stop(Int)

    /// The claims that the learner still holds true.
    case beliefs

    /// A tempting fix of the present part, by its position.
    case wrongFix(Int)

    /// A word of the trade, by its position.
    case term(Int)

    /// The file with this path.
    case file(String)
  }

  /// One line of the list.
  package struct Row: Hashable, Sendable {
    package let title: String

    /// What stands behind the title: why a command cannot be used, where a step stands.
    package let detail: String

    /// What stands at the right edge: a command's key, a scenario's name.
    package let trailing: String
    package let choice: Choice
    package let isEnabled: Bool

    /// Whether the line is about those below it.
    package let isHeading: Bool

    /// Whether what stands at the right edge can be pressed.
    package var isKey: Bool {
      if case .command = choice { true } else { false }
    }

    package init(
      title: String, detail: String = "", trailing: String = "", choice: Choice,
      isEnabled: Bool = true, isHeading: Bool = false
    ) {
      self.title = title
      self.detail = detail
      self.trailing = trailing
      self.choice = choice
      self.isEnabled = isEnabled
      self.isHeading = isHeading
    }
  }

  package let kind: Kind
  private let allRows: [Row]

  /// Lines that are only found by searching.
  private let hiddenRows: [Row]
  package private(set) var filter = LineEditor()
  package private(set) var highlighted = 0

  /// Whether the line was chosen and not the filter typed last, so that the cursor belongs there.
  package private(set) var isChoosing = true

  /// The lines that the filter leaves, the best first.
  package private(set) var rows: [Row]

  /// Whether the filter has changed since it was applied.
  private(set) var isUnfiltered = false

  package init(_ kind: Kind, rows: [Row], hidden: [Row] = [], highlighted: Int = 0) {
    self.kind = kind
    hiddenRows = hidden
    allRows = rows
    self.rows = rows
    self.highlighted = min(max(0, highlighted), max(0, rows.count - 1))
  }

  /// The line on which Enter acts.
  package var choice: Row? { rows.indices.contains(highlighted) ? rows[highlighted] : nil }

  /// Changes the filter, which ``applyFilter()`` applies; the best line is highlighted.
  package mutating func edit(_ change: (inout LineEditor) -> Void) {
    change(&filter)
    highlighted = 0
    isChoosing = filter.isEmpty
    isUnfiltered = true
  }

  /// Finds the lines that the filter leaves.
  package mutating func applyFilter() {
    isUnfiltered = false
    rows = filter.isEmpty ? allRows : ListFilter(filter.text).apply(to: allRows + hiddenRows)
  }

  /// Moves the highlight and stops at the ends.
  package mutating func move(by distance: Int) {
    highlight(highlighted + distance)
  }

  /// Highlights the line at a position, or the nearest.
  package mutating func highlight(_ position: Int) {
    highlighted = min(max(0, position), max(0, rows.count - 1))
    isChoosing = true
  }
}

/// Which lines fit what was typed: every word must occur.
///
/// A command whose key was typed comes first, then titles that begin with a word; what cannot be done
/// stands last.
private struct ListFilter {
  private let text: String
  private let words: [String]

  init(_ text: String) {
    self.text = text
    words = text.lowercased().split(separator: " ").map(String.init)
  }

  func apply(to rows: [ListOverlay.Row]) -> [ListOverlay.Row] {
    guard !words.isEmpty else { return rows }
    let ranked = rows.enumerated().compactMap { position, row in
      rank(row).map { (rank: $0, position: position, row: row) }
    }
    return ranked.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.map(\.row)
  }

  /// How well a line fits, 0 being best; nil when it does not.
  private func rank(_ row: ListOverlay.Row) -> Int? {
    wordRank(row).map { rank in
      let best = row.isKey && row.trailing == text ? 0 : rank + 1
      return row.isEnabled ? best : best + 10
    }
  }

  private func wordRank(_ row: ListOverlay.Row) -> Int? {
    let title = row.title.lowercased()
    let text = title + " " + row.detail.lowercased() + " " + row.trailing.lowercased()
    guard words.allSatisfy({ text.contains($0) || $0 == row.trailing.lowercased() }) else {
      return nil
    }
    if words.contains(where: { title.hasPrefix($0) }) { return 0 }
    return words.allSatisfy { title.contains($0) } ? 1 : 2
  }
}
