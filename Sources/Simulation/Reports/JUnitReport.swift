import Escaping

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
    let start: VisibleText = "    <testcase classname=\"corslab\" name=\"\(escaped(verdict.id))\""
    let complaint = escaped(verdict.complaint?.text ?? "")
    return switch verdict.kind {
    case .met: "\(start)/>"
    case .noExpectation: "\(start)><skipped/></testcase>"
    case .unmet: "\(start)><failure message=\"\(complaint)\"/></testcase>"
    case .unreadable: "\(start)><error message=\"\(complaint)\"/></testcase>"
    }
  }

  /// Text as an attribute's value, of what XML can write: it has no way to write most control
  /// characters.
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
