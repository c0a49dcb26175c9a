import Documents
import Escaping
import Simulation

/// Verdicts as the XML that continuous-integration servers read.
enum JUnitReport {
  static func xml(_ verdicts: [CheckVerdict]) -> VisibleText {
    var failures = 0
    var errors = 0
    var skipped = 0
    for verdict in verdicts {
      switch verdict.kind {
      case .met: continue
      case .unmet: failures += 1
      case .unreadable: errors += 1
      case .noExpectation: skipped += 1
      }
    }
    let totals: VisibleText =
      "tests=\"\(verdicts.count)\" failures=\"\(failures)\" errors=\"\(errors)\""
      + " skipped=\"\(skipped)\""
    let lines: [VisibleText] =
      [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<testsuites \(totals)>", "  <testsuite name=\"corslab\" \(totals)>",
      ] + verdicts.map(testcase) + ["  </testsuite>", "</testsuites>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func testcase(_ verdict: CheckVerdict) -> VisibleText {
    var start: VisibleText = "    <testcase classname=\"\(escaped(className(verdict)))\""
    start += " name=\"\(escaped(verdict.id))\""
    if let file = verdict.file { start += " file=\"\(escaped(file))\"" }
    let text = verdict.complaints.map { escaped($0.text) }.joined(separator: "\n")
    switch verdict.kind {
    case .met: return "\(start)/>"
    case .noExpectation: return "\(start)><skipped/></testcase>"
    case .unmet(let differences):
      if let place = differences.first?.place { start += " line=\"\(place.line)\"" }
      // Some readers take no more than one failure of a test, so all that is missed is in one.
      let type: VisibleText =
        differences.compactMap(\.failure).first.map { " type=\"\(escaped($0))\"" } ?? ""
      let message = escaped(differences.map(\.lineWithFailure).joined(separator: "; ").text)
      return "\(start)><failure\(type) message=\"\(message)\">\(text)</failure></testcase>"
    case .unreadable(let problem):
      if let place = problem.place { start += " line=\"\(place.line)\"" }
      return "\(start)><error message=\"\(escaped(problem.message))\">\(text)</error></testcase>"
    }
  }

  /// What tests are grouped by: the file, without folders and its ending, and without dots, which
  /// separate packages in a class's name.
  private static func className(_ verdict: CheckVerdict) -> String {
    guard let file = verdict.file else { return "corslab" }
    return String(FileStem.stem(of: file).map { $0 == "." ? "_" : $0 })
  }

  /// Text as an attribute's value or between tags, of what XML can write: it has no way to write
  /// most control characters.
  private static func escaped(_ text: String) -> VisibleText {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return VisibleText(result)
  }
}
