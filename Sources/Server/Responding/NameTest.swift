import Model

/// A list of methods or header names made ready for comparing.
struct NameTest: Sendable {
  let rule: PermittedNames

  /// The list as it is sent, nil when there is nothing to send.
  let text: String?

  /// The names as they are sent.
  let names: [String]
  private let compared: Lookup<String>
  private let folds: Bool

  init(_ rule: PermittedNames, folds: Bool, spelling: HeadersCase, safelisted: [String]) {
    self.rule = rule
    self.folds = folds
    switch rule {
    case .any:
      (names, text) = ([], "*")
    case .requested:
      (names, text) = ([], nil)
    case .list(let list):
      let missing = safelisted.filter { name in
        !list.contains { ASCII.equalsIgnoringCase($0, name) }
      }
      names = (missing + list).map(spelling.applied(to:))
      text = names.isEmpty ? nil : names.joined(separator: ", ")
    }
    compared = Lookup(folds ? names.map(ASCII.lowercased) : names)
  }

  /// Whether a name is permitted.
  func permits(_ name: String) -> Bool {
    guard case .list = rule else { return true }
    return contains(name)
  }

  /// Whether a name is listed.
  func contains(_ name: String) -> Bool {
    let wanted = folds ? ASCII.lowercased(name) : name
    return compared.contains(wanted)
  }

  /// What names are compared with, as messages show it.
  var expected: String { text ?? (rule == .requested ? "any" : "none") }
}

extension HeadersCase {
  /// The name in this spelling.
  func applied(to name: String) -> String {
    switch self {
    case .asWritten: name
    case .lower: ASCII.lowercased(name)
    case .upper: ASCII.uppercased(name)
    }
  }
}
