import Documents
package import Escaping
package import Simulation

/// The formats in which checks can be told.
package enum CheckFormat: String, CaseIterable, Sendable {
  /// One line a scenario, and below it one for everything that is not met.
  case text

  /// The Test Anything Protocol, version 14.
  case tap

  /// The XML that continuous-integration servers read.
  case junit
}

/// Tells verdicts one after the other in a format.
package struct CheckReport {
  private let format: CheckFormat
  private var count = 0

  /// What an XML report holds back, because it begins with the totals.
  private var verdicts: [CheckVerdict] = []

  package init(_ format: CheckFormat) {
    self.format = format
  }

  /// What there is to say before the first verdict.
  package func begin() -> VisibleText { format == .tap ? "TAP version 14\n" : "" }

  /// What there is to say about one verdict.
  package mutating func report(_ verdict: CheckVerdict) -> VisibleText {
    count += 1
    switch format {
    case .text: return verdict.lines.map { $0 + "\n" }.joined()
    case .tap: return verdict.tap(number: count)
    case .junit:
      verdicts.append(verdict)
      return ""
    }
  }

  /// What there is to say at the end.
  package func finish() -> VisibleText {
    switch format {
    case .text: ""
    case .tap: "1..\(count)\n"
    case .junit: JUnitReport.xml(verdicts)
    }
  }
}

extension CheckVerdict {
  /// Everything that is wrong, each on a line with its place as compilers print theirs.
  var complaints: [VisibleText] {
    switch kind {
    case .met, .noExpectation: []
    case .unmet(let differences):
      differences.map { Self.located($0.lineWithFailure, file, $0.place) }
    case .unreadable(let problem):
      [Self.located(VisibleText(problem.message), file, problem.place)]
    }
  }

  private static func located(
    _ complaint: VisibleText, _ file: String?, _ place: Place?
  ) -> VisibleText {
    guard let file else { return complaint }
    return place.map { "\(file):\($0): \(complaint)" } ?? "\(file): \(complaint)"
  }

  fileprivate var lines: [VisibleText] {
    switch kind {
    case .met: ["✓ \(id)"]
    case .noExpectation: ["· \(id): expects nothing"]
    case .unmet, .unreadable: ["✗ \(id)"] + complaints.map { "    \($0)" }
    }
  }

  fileprivate func tap(number: Int) -> VisibleText {
    let name = VisibleText(id).text.map { character in
      // Both mean something in a description.
      character == "#" || character == "\\" ? "\\\(character)" : String(character)
    }.joined()
    switch kind {
    case .met: return "ok \(number) - \(name)\n"
    case .noExpectation: return "ok \(number) - \(name) # SKIP expects nothing\n"
    case .unmet(let differences):
      let missed = differences.flatMap { difference -> [VisibleText] in
        var lines: [VisibleText] = [
          "expected: \(yaml(difference.expected))", "actual: \(yaml(difference.actual))",
        ]
        if let failure = difference.failure { lines.append("failure: \(yaml(failure))") }
        lines += at(difference.place)
        return ["  - check: \(yaml(difference.subject))"] + lines.map { "    \($0)" as VisibleText }
      }
      return notOK(number, name, ["missed:"] + missed)
    case .unreadable(let problem):
      return notOK(number, name, ["message: \(yaml(problem.message))"] + at(problem.place))
    }
  }

  private func notOK(_ number: Int, _ name: String, _ diagnostics: [VisibleText]) -> VisibleText {
    let block = ["---"] + diagnostics + ["..."]
    return "not ok \(number) - \(name)\n" + block.map { "  \($0)\n" }.joined()
  }

  /// A place in the file, as the protocol's other users tell it.
  private func at(_ place: Place?) -> [VisibleText] {
    guard let file else { return [] }
    let rest = place.map { ", line: \($0.line), column: \($0.column)" } ?? ""
    return ["at: {file: \(yaml(file))\(rest)}"]
  }

  /// Text as a quoted YAML scalar on one line.
  private func yaml(_ text: String) -> VisibleText {
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    return "'\(quoted)'"
  }
}
