import Model

/// A MIME type.
///
/// https://mimesniff.spec.whatwg.org/#mime-type
struct MIMEType: Hashable, Sendable {
  /// Type and subtype in lower case, such as `text/plain`.
  let essence: String

  /// Names in lower case, in order, each once.
  private(set) var parameters: [(name: String, value: String)]

  /// Parses a MIME type, nil when the text is not one.
  ///
  /// https://mimesniff.spec.whatwg.org/#parse-a-mime-type
  init?(_ text: String) {
    guard let essence = Self.essence(of: text) else { return nil }
    self.essence = essence
    parameters = []
    for part in Self.parameterParts(of: text) {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = ASCII.lowercased(
        ASCII.trimming(String(part[..<equals]), where: ASCII.isHTTPWhitespace))
      let value = Self.parameterValue(part[part.index(after: equals)...])
      if ASCII.isToken(name), let value, !parameters.contains(where: { $0.name == name }) {
        parameters.append((name, value))
      }
    }
  }

  /// The essence of a MIME type without looking at its parameters, nil when the text is not one.
  static func essence(of text: String) -> String? {
    let end = text.utf8.firstIndex(of: 0x3B) ?? text.endIndex
    let essence = ASCII.trimming(String(text[..<end]), where: ASCII.isHTTPWhitespace)
    guard let slash = essence.utf8.firstIndex(of: 0x2F), ASCII.isToken(essence[..<slash]),
      ASCII.isToken(essence[essence.utf8.index(after: slash)...])
    else { return nil }
    return ASCII.lowercased(essence)
  }

  /// A parameter's value, nil when there is none.
  subscript(parameter name: String) -> String? {
    get { parameters.first { $0.name == name }?.value }
    set {
      guard let newValue else { return parameters.removeAll { $0.name == name } }
      if let index = parameters.firstIndex(where: { $0.name == name }) {
        parameters[index].value = newValue
      } else {
        parameters.append((name, newValue))
      }
    }
  }

  /// The type as text.
  ///
  /// https://mimesniff.spec.whatwg.org/#serialize-a-mime-type
  var serialized: String {
    parameters.reduce(into: essence) { text, parameter in
      let isPlain = ASCII.isToken(parameter.value)
      let quoted = parameter.value.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
      text += ";\(parameter.name)=" + (isPlain ? parameter.value : "\"\(quoted)\"")
    }
  }

  /// The text between semicolons, those in quotes not counting.
  private static func parameterParts(of text: String) -> [Substring] {
    var isQuoted = false
    return text.split(omittingEmptySubsequences: false) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ";" && !isQuoted
    }.dropFirst().map { $0 }
  }

  private static func parameterValue(_ text: Substring) -> String? {
    guard text.first == "\"" else {
      let value = ASCII.trimming(String(text), where: ASCII.isHTTPWhitespace)
      return value.isEmpty ? nil : value
    }
    var value = ""
    var isEscaped = false
    for character in text.dropFirst() {
      if isEscaped {
        value.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        break
      } else {
        value.append(character)
      }
    }
    return value
  }

  static func == (left: Self, right: Self) -> Bool { left.serialized == right.serialized }

  func hash(into hasher: inout Hasher) { hasher.combine(serialized) }
}
