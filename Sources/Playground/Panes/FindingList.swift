import Browser
import Canvas
import Explaining
import Model
import Simulation

/// The conditions that a step looked at, each with the values that were compared.
struct FindingList {
  /// A line, and the finding that it belongs to when it can be selected.
  struct Line {
    let text: StyledText
    let position: Int?
  }

  /// The lines of the findings that are shown.
  var lines: [Line] { shown.flatMap { linesOf[$0] ?? [] } }

  /// How many findings are left out.
  var hiddenCount: Int { findings.count - shown.count }

  private let findings: Portion<Finding>
  private let selected: Int?
  private var shown: [Int]
  private var linesOf: [Int: [Line]] = [:]

  /// The findings of a step.
  ///
  /// - Parameters:
  ///   - evidence: The header that gives the mistake away, for the finding that decided.
  ///   - writesOut: Whether names stay whole even where that takes a line more.
  ///   - isTelling: Which findings to show; the selected one is shown in any case.
  init(
    _ findings: Portion<Finding>, evidence: Explanation.Evidence?, selected: Target?, width: Int,
    writesOut: Bool, glyphs: Glyphs, isTelling: (Finding) -> Bool
  ) {
    self.findings = findings
    let selected: Int? = if case .finding(let position)? = selected { position } else { nil }
    self.selected = selected
    shown = findings.indices.filter { $0 == selected || isTelling(findings[$0]) }
    let clauses = shown.map { TextWidth.columns(of: findings[$0].clause) }
    let longest = width * 6 / 11
    let isOver = shown.contains { findings[$0].isDecisive }
    let column = min((clauses.filter { $0 + 8 <= longest }.max() ?? 0) + 8, longest)
    for position in shown {
      let finding = findings[position]
      let isOpen = finding.isDecisive || position == selected
      linesOf[position] = FindingLine(
        finding, isOver: isOver, evidence: finding.isDecisive ? evidence : nil, width: width,
        writesOut: writesOut, glyphs: glyphs
      ).lines(valueColumn: column, isOpen: isOpen).enumerated().map { row, text in
        Line(text: text, position: row == 0 ? position : nil)
      }
    }
  }

  /// Leaves findings out, the first ones first, until the rest fits into this many rows; what
  /// decided and what is selected stays.
  mutating func shrink(to rows: Int) {
    while lines.count > rows {
      let optional = shown.firstIndex { $0 != selected && !findings[$0].isDecisive }
      guard let optional else { return }
      shown.remove(at: optional)
    }
  }
}

/// One finding as lines: the sign, the clause, and the values beside it or below it.
private struct FindingLine {
  private let finding: Finding
  private let sign: StyledText
  private let comparison: Comparison
  private let width: Int
  private let writesOut: Bool
  private let glyphs: Glyphs

  /// - Parameters:
  ///   - isOver: Whether another finding of the step has decided against the request.
  ///   - writesOut: Whether names stay whole even where that takes a line more.
  init(
    _ finding: Finding, isOver: Bool, evidence: Explanation.Evidence?, width: Int, writesOut: Bool,
    glyphs: Glyphs
  ) {
    self.writesOut = writesOut
    self.finding = finding
    let sign = finding.sign(glyphs)
    // Next to a no, nothing else has a colour.
    self.sign = isOver && !finding.isDecisive ? StyledText(sign.text, .muted) : sign
    self.width = width
    self.glyphs = glyphs
    comparison = Comparison(finding, evidence: evidence, glyphs: glyphs)
  }

  /// - Parameters:
  ///   - valueColumn: Where the values of all findings begin, unless the clause is longer.
  ///   - isOpen: Whether values that do not fit beside the clause stand below it in full.
  func lines(valueColumn: Int, isOpen: Bool) -> [StyledText] {
    if finding.isDecisive, finding.expected != nil { return stacked(valueColumn) }
    var rows = clauseRows
    let text = rows.popLast() ?? ""
    let column = max(valueColumn, text.columns + 2)
    let room = width - column
    if let short = comparison.onOneLine(room) { return rows + [text.padded(to: column) + short] }
    guard isOpen || writesOut else {
      guard room >= 12, let short = comparison.shortened(to: room) else { return rows + [text] }
      return rows + [text.padded(to: column) + short]
    }
    if let short = comparison.onOneLine(width - margin.columns) {
      return rows + [text, margin + short]
    }
    return rows + [text] + stackedBelow
  }

  /// The two values one above the other: beside the clause if they fit there whole, else below it.
  private func stacked(_ valueColumn: Int) -> [StyledText] {
    let columns = comparison.stackedColumns
    let short = writesOut ? nil : finding.clause.withoutKnownPrefixes(glyphs: glyphs)
    for text in [finding.clause, short].compactMap({ $0 }).map({ lead + StyledText($0) }) {
      for column in [max(valueColumn, text.columns + 2), text.columns + 2]
      where column + columns <= width {
        let rows = comparison.stacked(columns)
        return rows.enumerated().map { ($0 == 0 ? text : "").padded(to: column) + $1 }
      }
    }
    return clauseRows + stackedBelow
  }

  private var stackedBelow: [StyledText] {
    comparison.stacked(width - margin.columns, writesOut: writesOut).map { margin + $0 }
  }

  private var lead: StyledText { StyledText("  ") + sign + StyledText("  ") }

  /// The sign and the clause: on one row as far as they fit, or in as many as it takes.
  private var clauseRows: [StyledText] {
    let columns = width - lead.columns
    let clauses =
      writesOut
      ? finding.clause.wrapped(to: columns)
      : [finding.clause.withoutKnownPrefixes(ifWiderThan: columns, glyphs: glyphs)]
    let role: Role = finding.isDecisive ? .ordinary : finding.clauseRole
    return clauses.enumerated().map { row, clause in
      // Blanks that look like the clause spare the terminal two changes behind a muted sign.
      row == 0
        ? StyledText("  ") + sign + StyledText("  " + clause, role)
        : StyledText("     " + clause, role)
    }
  }

  private let margin = StyledText("        ")
}

extension Finding {
  /// The sign that says how it came out.
  func sign(_ glyphs: Glyphs) -> StyledText {
    switch (weight, holds) {
    case (.requirement, true): StyledText(glyphs.allowed, .allowed)
    case (.requirement, false): .refusal(glyphs)
    default: StyledText(glyphs.notApplicable, .muted)
    }
  }

  fileprivate var clauseRole: Role { weight == .requirement ? .ordinary : .muted }
}
