package import Escaping

/// Something that is wrong in a document, said so that its author can put it right.
package struct DocumentProblem: Error, Hashable, Sendable {
  /// Whether a document can still be used.
  package enum Severity: Hashable, Sendable {
    /// The document cannot be used.
    case error

    /// The document can be used, but perhaps it does not say what its author meant.
    case warning
  }

  /// The mistakes that readers of formats tell apart from all others.
  package enum Cause: Hashable, Sendable {
    /// A star without quotes, which YAML takes for an alias.
    case bareStar
  }

  /// What is wrong: whole sentences on one line, the suggestion included.
  package let message: String

  /// Where it is wrong, if it is wrong somewhere in particular.
  package let place: Place?

  /// What was probably meant, to be offered as a correction.
  package let suggestion: String?

  /// Whether the document can still be used.
  package let severity: Severity

  /// What kind of mistake it is, nil for most.
  package let cause: Cause?

  /// Creates a problem; a suggestion is added to the message as a question.
  package init(
    _ message: String, at place: Place?, suggestion: String? = nil, severity: Severity = .error,
    cause: Cause? = nil
  ) {
    let question = Suggestion.question(about: suggestion)
    self.init(
      message: message + question, place: place, suggestion: suggestion, severity: severity,
      cause: cause)
  }

  private init(
    message: String, place: Place?, suggestion: String?, severity: Severity, cause: Cause?
  ) {
    self.message = message
    self.place = place
    self.suggestion = suggestion
    self.severity = severity
    self.cause = cause
  }

  /// Creates the problem of a value that is none of a few possible ones.
  package init(_ message: String, at place: Place?, value: String, of possible: [String]) {
    self.init(message, at: place, UnknownChoice(value, among: possible))
  }

  /// Creates the problem of a choice that there is not: what was probably meant, and then everything
  /// that is possible.
  package init(_ message: String, at place: Place?, _ choice: UnknownChoice) {
    self.init(
      message: "\(message)\(choice.advice)", place: place, suggestion: choice.suggestion,
      severity: .error, cause: nil)
  }

  /// Creates the problem of an unknown word, with the nearest known word as its suggestion; where
  /// none is near, with all that are known.
  package init(_ message: String, at place: Place?, word: String, among known: [String]) {
    let meant = Suggestion.nearest(to: word, among: known)
    self.init(
      message, at: place, UnknownChoice(suggestion: meant, among: meant == nil ? known : []))
  }

  /// The problem as compilers print theirs: `file:line:column: message`.
  package func description(file: VisibleText) -> VisibleText {
    let prefix = place.map { "\(file):\($0)" } ?? file
    return switch severity {
    case .error: "\(prefix): \(message)"
    case .warning: "\(prefix): warning: \(message)"
    }
  }
}
