import Browser
import Canvas
import Model
import Simulation

/// The conditions that a step looked at, each with the values that were compared.
struct FindingList {
  /// A line, and the finding that it belongs to when it can be selected.
  struct Line {
    let text: StyledText
    let position: Int?
  }

  private(set) var lines: [Line] = []
  private let width: Int
  private let glyphs: Glyphs
  private let evidence: Explanation.Evidence?

  /// The findings of a step.
  ///
  /// - Parameters:
  ///   - evidence: The header that gives the mistake away, for the finding that decided.
  ///   - onlyDecisive: Whether there is room for nothing but the finding that decided.
  init(
    _ findings: Portion<Finding>, evidence: Explanation.Evidence?, selected: Target?,
    onlyDecisive: Bool, width: Int, glyphs: Glyphs
  ) {
    self.width = width
    self.glyphs = glyphs
    self.evidence = evidence
    let conditions = findings.map { TextWidth.columns(of: $0.condition) }
    let column = min((conditions.max() ?? 0) + 8, max(50, width * 2 / 5), width * 6 / 11)
    for (position, finding) in findings.enumerated() where finding.isDecisive || !onlyDecisive {
      let isOpen = finding.isDecisive || selected == .finding(position)
      add(finding, at: position, valueColumn: column, isOpen: isOpen)
    }
  }

  private mutating func add(
    _ finding: Finding, at position: Int, valueColumn: Int, isOpen: Bool
  ) {
    var text = StyledText("  ") + finding.sign(glyphs) + StyledText("  ")
    let condition = Truncation.end.fit(
      finding.condition.asClause, to: width - text.columns, glyphs: glyphs)
    text.append(condition, finding.isDecisive ? .ordinary : finding.conditionRole)
    let room = width - max(valueColumn, text.columns + 2)
    let pad = StyledText(String(repeating: " ", count: max(2, valueColumn - text.columns)))
    let comparison = Comparison(
      finding, evidence: finding.isDecisive ? evidence : nil, glyphs: glyphs)
    if let short = comparison.onOneLine(room) {
      lines.append(Line(text: text + pad + short, position: position))
      return
    }
    lines.append(Line(text: text, position: position))
    guard isOpen else { return }
    for line in comparison.aligned(width - 8) {
      lines.append(Line(text: "        " + line, position: nil))
    }
  }
}

extension Finding {
  /// The sign that says how it came out.
  func sign(_ glyphs: Glyphs) -> StyledText {
    switch (weight, holds) {
    case (.requirement, true): StyledText(glyphs.allowed, .allowed)
    case (.requirement, false): StyledText(glyphs.blocked, .blocked)
    default: StyledText(glyphs.notApplicable, .muted)
    }
  }

  fileprivate var conditionRole: Role { weight == .requirement ? .ordinary : .muted }
}

extension String {
  /// The condition without the capital of a sentence.
  fileprivate var asClause: String {
    let openings: Set<String> = ["The", "It", "A", "An", "No", "Only", "Every", "This"]
    guard let word = split(separator: " ").first, openings.contains(String(word)) else {
      return self
    }
    return prefix(1).lowercased() + dropFirst()
  }
}
