import Model

/// A MIME type.
///
/// https://mimesniff.spec.whatwg.org/#mime-type
package struct MIMEType: Hashable, Sendable {
  /// Type and subtype in lower case, such as `text/plain`.
  let essence: String

  /// Names in lower case, in order, each once.
  private(set) var parameters: [(name: String, value: String)]

  /// Parses a MIME type, nil when the text is not one.
  ///
  /// https://mimesniff.spec.whatwg.org/#parse-a-mime-type
  package init?(_ text: String) {
    guard let essence = Self.essence(of: text) else { return nil }
    self.essence = essence
    parameters = []
    let text = ASCII.trimming(text, where: ASCII.isHTTPWhitespace).unicodeScalars
    var rest = text.drop { $0 != ";" }
    var names = Lookup<String>()
    while rest.popFirst() != nil, let parameter = Self.parameter(&rest) {
      let (name, value) = parameter
      guard let value, ASCII.isToken(name), value.unicodeScalars.allSatisfy(Self.isQuotable),
        !names.contains(name)
      else { continue }
      names.append(name)
      parameters.append((name, value))
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
  package var serialized: String {
    parameters.reduce(into: essence) { text, parameter in
      let isPlain = ASCII.isToken(parameter.value)
      let quoted = parameter.value.unicodeScalars
        .map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
      text += ";\(parameter.name)=" + (isPlain ? parameter.value : "\"\(quoted)\"")
    }
  }

  /// Takes what stands before the next semicolon, or nil at the end.
  ///
  /// What is no parameter has no value.
  private static func parameter(
    _ rest: inout Substring.UnicodeScalarView
  ) -> (name: String, value: String?)? {
    rest = rest.drop(while: \.isHTTPWhitespace)
    let name = ASCII.lowercased(String(take(&rest) { $0 != ";" && $0 != "=" }))
    guard let end = rest.first else { return nil }
    guard end == "=" else { return (name, nil) }
    rest.removeFirst()
    guard rest.first != nil else { return nil }
    if rest.first == "\"" {
      let value = quotedString(&rest)
      _ = take(&rest) { $0 != ";" }
      return (name, value)
    }
    var value = take(&rest) { $0 != ";" }
    while value.last?.isHTTPWhitespace ?? false { value.removeLast() }
    return (name, value.isEmpty ? nil : String(value))
  }

  /// Takes a string in quotes and returns what the quotes hold.
  ///
  /// https://fetch.spec.whatwg.org/#collect-an-http-quoted-string
  private static func quotedString(_ rest: inout Substring.UnicodeScalarView) -> String {
    rest.removeFirst()
    var value = String.UnicodeScalarView()
    while true {
      value += take(&rest) { $0 != "\"" && $0 != "\\" }
      guard rest.popFirst() == "\\" else { return String(value) }
      value.append(rest.popFirst() ?? "\\")
    }
  }

  private static func take(
    _ rest: inout Substring.UnicodeScalarView, while isTaken: (Unicode.Scalar) -> Bool
  ) -> Substring.UnicodeScalarView {
    let taken = rest.prefix(while: isTaken)
    rest = rest[taken.endIndex...]
    return taken
  }

  /// Whether a character can stand in a quoted string.
  ///
  /// https://mimesniff.spec.whatwg.org/#http-quoted-string-token-code-point
  private static func isQuotable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E, 0x80...0xFF: true
    default: false
    }
  }

  package static func == (left: Self, right: Self) -> Bool { left.serialized == right.serialized }

  package func hash(into hasher: inout Hasher) { hasher.combine(serialized) }
}

extension Unicode.Scalar {
  fileprivate var isHTTPWhitespace: Bool {
    isASCII && ASCII.isHTTPWhitespace(UInt8(ascii: self))
  }
}
