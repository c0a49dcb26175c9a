import ArgumentParser
import Documents
import Synchronization

/// A word of the command line that is one of a few.
///
/// The parser lists those that there are, and forgets the one that was written; so what was probably
/// meant by it is remembered here.
nonisolated protocol ChoiceArgument: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {
}

nonisolated extension ChoiceArgument {
  init?(argument: String) {
    if let choice = Self(rawValue: argument) {
      self = choice
      return
    }
    MisspeltChoice.note(argument, among: Self.allCases.map(\.rawValue))
    return nil
  }
}

/// What was probably meant by a word that was none of those that were possible.
nonisolated enum MisspeltChoice {
  private static let latest = Mutex<String?>(nil)

  /// What was probably meant by the latest of them, nil when nothing is near.
  static var suggestion: String? { latest.withLock { $0 } }

  static func note(_ word: String, among possible: [String]) {
    latest.withLock { $0 = Suggestion.nearest(to: word, among: possible) }
  }
}
