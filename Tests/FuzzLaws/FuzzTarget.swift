import Escaping

/// A reader of text from outside, and what holds for it whatever the text is.
///
/// The fuzzer looks for inputs that break these laws, and the tests replay what it has found.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case documents
  case scenarios
  case policies
  case urls
  case headers
  case cookies
  case keys
  case lessons
  case progress

  /// Checks every law for one input; nothing else than a broken law may stop it.
  package func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    switch self {
    case .documents: try DocumentLaws.check(bytes)
    case .scenarios: try ScenarioLaws.check(bytes)
    case .policies: try PolicyLaws.check(bytes)
    case .urls: try URLLaws.check(bytes)
    case .headers: try HeaderLaws.check(bytes)
    case .cookies: try CookieLaws.check(bytes)
    case .keys: try KeyLaws.check(bytes)
    case .lessons: try LessonLaws.check(bytes)
    case .progress: try ProgressLaws.check(bytes)
    }
  }
}

/// A law that does not hold for an input.
package struct BrokenLaw: Error, CustomStringConvertible {
  package let description: String
}

/// Breaks off unless a law holds; `evidence` tells what it looks like.
func demand(
  _ law: String, _ holds: Bool, _ evidence: @autoclosure () -> String = ""
) throws(BrokenLaw) {
  guard !holds else { return }
  let evidence = evidence()
  throw BrokenLaw(description: evidence.isEmpty ? law : "\(law):\n\(evidence)")
}

/// Breaks off unless two texts have the same bytes; `==` would take different spellings of one
/// letter as equal.
func demandSame(_ law: String, _ first: String, _ second: String) throws(BrokenLaw) {
  try demand(law, first.utf8.elementsEqual(second.utf8), "\(first)\nis not\n\(second)")
}

extension String {
  /// Whether a terminal would show every line of the text, and obey or hide none.
  var isHarmless: Bool {
    unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnseen }
  }
}
