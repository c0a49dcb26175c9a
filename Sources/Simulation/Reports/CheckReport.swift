import Documents
package import Escaping

/// The formats in which checks can be told.
package enum CheckFormat: String, CaseIterable, Sendable {
  /// One line a scenario.
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
    case .text: return verdict.line + "\n"
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
  /// What is wrong, on one line; nil when nothing is.
  var complaint: VisibleText? {
    switch kind {
    case .met, .noExpectation: nil
    case .unmet(let difference): difference.line
    case .unreadable(let problem): VisibleText(problem.message)
    }
  }

  fileprivate var line: VisibleText {
    switch kind {
    case .met: "✓ \(id)"
    case .noExpectation: "· \(id): expects nothing"
    case .unmet, .unreadable: "✗ \(id): \(complaint ?? "")"
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
    case .unmet(let difference):
      return """
        not ok \(number) - \(name)
          ---
          check: \(yaml(difference.subject))
          expected: \(yaml(difference.expected))
          actual: \(yaml(difference.actual))
          ...

        """
    case .unreadable(let problem):
      return """
        not ok \(number) - \(name)
          ---
          message: \(yaml(problem.message))
          ...

        """
    }
  }

  /// Text as a quoted YAML scalar on one line.
  private func yaml(_ text: String) -> VisibleText {
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    return "'\(quoted)'"
  }
}
