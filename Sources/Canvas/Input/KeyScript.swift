/// Why a key script cannot be read.
package enum KeyScriptProblem: Error, Hashable, Sendable {
  /// There is no key of this name.
  case unknownKey(String)
  /// A double quote is not closed before the end.
  case unclosedQuote
}

extension KeyScriptProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownKey(let name):
      "there is no key “\(name)”; use a single character, "
        + Key.names.map(\.name).joined(separator: ", ") + ", F1, C-l, "
        + "or \"text in double quotes\""
    case .unclosedQuote: "a double quote is not closed"
    }
  }
}

/// A line of keys to press: `Right Right e "https://lolnet.example" Enter`.
package struct KeyScript: Hashable, Sendable {
  package let keys: [Key]

  /// Reads names between blanks; text in double quotes is typed as it stands.
  ///
  /// Inside the quotes `\"` and `\\` stand for a quote and a backslash.
  package init(_ script: String) throws(KeyScriptProblem) {
    var keys: [Key] = []
    var rest = Substring(script)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        keys += try KeyScript.quoted(&rest).map(Key.init(typing:))
      } else {
        let name = rest.prefix { !$0.isWhitespace }
        guard let key = Key(name: String(name)) else { throw .unknownKey(String(name)) }
        keys.append(key)
        rest = rest[name.endIndex...]
      }
    }
    self.keys = keys
  }

  /// Takes a quoted text off the beginning.
  private static func quoted(_ rest: inout Substring) throws(KeyScriptProblem) -> [Character] {
    rest.removeFirst()
    var text: [Character] = []
    while let character = rest.popFirst() {
      switch character {
      case "\"": return text
      case "\\":
        guard let escaped = rest.popFirst() else { throw .unclosedQuote }
        text.append(escaped)
      default: text.append(character)
      }
    }
    throw .unclosedQuote
  }
}
