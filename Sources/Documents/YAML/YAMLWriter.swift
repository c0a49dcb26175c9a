extension JSONValue {
  /// The value as YAML text, laid out as a person would write it.
  ///
  /// Quotes stand only where they are needed. Short lists of scalars, and small objects deep inside,
  /// stay on one line. `DocumentReader` reads the same tree from the text.
  package func yaml() -> String {
    var writer = YAMLWriter()
    writer.writeDocument(self)
    return writer.text
  }

  /// The value as YAML on one line, as it may stand inside brackets.
  package func yamlLine() -> String {
    YAMLWriter().flow(self)
  }
}

/// Writes YAML text.
private struct YAMLWriter {
  /// The length up to which a line may hold a whole collection.
  private static let width = 80

  private(set) var text = ""

  /// The column at which the next character goes, counted from zero.
  private var column = 0

  mutating func writeDocument(_ value: JSONValue) {
    switch value {
    // A text that begins with a bracket would be a list of documents.
    case .array([]): append("--- []\n")
    case _ where value.height == 0: writeScalar(value, indent: 0)
    default: writeCollection(value, indent: 0, level: 0)
    }
  }

  /// Writes fields or elements below one another, of which the first begins where the text ends.
  ///
  /// - Parameters:
  ///   - indent: The column of the keys or dashes.
  ///   - level: How many collections this one is in.
  private mutating func writeCollection(_ value: JSONValue, indent: Int, level: Int) {
    switch value {
    case .object(let members):
      for (index, member) in members.enumerated() {
        if index > 0 { append(spaces(indent)) }
        writeKey(member.name, indent: indent)
        // The objects nearest to the root are forms to fill in: each field has a line of its own.
        let height = member.value.isObject ? (level == 0 ? 0 : 2) : 1
        write(member.value, isField: true, flowHeight: height, indent: indent, level: level)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        if index > 0 { append(spaces(indent)) }
        append("-")
        write(element, isField: false, flowHeight: 1, indent: indent, level: level)
      }
    case .null, .boolean, .integer, .string: writeScalar(value, indent: indent)
    }
  }

  /// Writes what follows a key or a dash.
  ///
  /// - Parameters:
  ///   - flowHeight: How high a collection may be to stay on the line.
  ///   - indent: The column of the key or dash.
  private mutating func write(
    _ value: JSONValue, isField: Bool, flowHeight: Int, indent: Int, level: Int
  ) {
    if value.height == 0 {
      append(" ")
      writeScalar(value, indent: indent)
    } else if value.height <= flowHeight, let flow = fitting(value) {
      append(" \(flow)\n")
    } else {
      append(isField ? "\n\(spaces(indent + 2))" : " ")
      writeCollection(value, indent: indent + 2, level: level + 1)
    }
  }

  private mutating func writeKey(_ name: String, indent: Int) {
    let key = YAMLScalar.inline(name, isInFlow: false)
    // Without a question mark a key has at most 1024 characters.
    append(key.unicodeScalars.count > 1000 ? "? \(key)\n\(spaces(indent)):" : "\(key):")
  }

  private mutating func writeScalar(_ value: JSONValue, indent: Int) {
    guard case .string(let text) = value else { return append("\(flow(value))\n") }
    append(
      YAMLScalar.block(text, indent: indent + 2)
        ?? "\(YAMLScalar.inline(text, isInFlow: false))\n")
  }

  /// A collection as it is written on one line, if there is room for it behind a space.
  private func fitting(_ value: JSONValue) -> String? {
    let flow = flow(value)
    return column + 1 + flow.unicodeScalars.count <= Self.width ? flow : nil
  }

  /// A value as it is written on one line.
  func flow(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .integer(let number): String(number)
    case .string(let text): YAMLScalar.inline(text, isInFlow: true)
    case .array(let elements): "[\(elements.map(flow).joined(separator: ", "))]"
    case .object(let members): "{\(members.map(flow).joined(separator: ", "))}"
    }
  }

  private func flow(_ member: JSONValue.Member) -> String {
    "\(YAMLScalar.inline(member.name, isInFlow: true)): \(flow(member.value))"
  }

  private mutating func append(_ piece: String) {
    text += piece
    let line = piece.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    column = (line.count == 1 ? column : 0) + (line.last?.count ?? 0)
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}

extension JSONValue {
  /// How many collections are inside each other; empty ones do not count.
  fileprivate var height: Int {
    switch self {
    case .null, .boolean, .integer, .string: 0
    case .array(let elements): elements.map(\.height).max().map { $0 + 1 } ?? 0
    case .object(let members): members.map(\.value.height).max().map { $0 + 1 } ?? 0
    }
  }

  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
