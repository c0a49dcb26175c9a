import Model
import Testing

/// A text, the URL against which it is resolved, and what comes of it.
struct URLRow: CustomTestStringConvertible, Sendable {
  let input: String
  let base: String?

  /// The serialised URL, nil when the text is not one.
  let serialized: String?

  init(_ input: String, on base: String? = nil, _ serialized: String?) {
    self.input = input
    self.base = base
    self.serialized = serialized
  }

  var testDescription: String {
    base.map { "\(input.debugDescription) on \($0)" } ?? input.debugDescription
  }

  /// What the parser makes of it.
  var parsed: WebURL? {
    guard let base else { return WebURL(input) }
    return WebURL(base).flatMap { WebURL(input, base: $0) }
  }
}
