import Documents

/// Reads what a person types into one line of a form: items between separators, where brackets and
/// quotes hold an item together.
enum FieldText {
  /// The items of a line, without spaces around them.
  static func items(_ text: String, separator: Character) throws(DocumentProblem) -> [String] {
    var items: [String] = []
    var item = ""
    var open: [Character] = []
    var isEscaped = false
    for character in text {
      if open.isEmpty, character == separator {
        items.append(item.trimmed)
        item = ""
        continue
      }
      item.append(character)
      if isEscaped {
        isEscaped = false
      } else if let quote = open.last, quote == "\"" || quote == "'" {
        if character == quote { open.removeLast() }
        isEscaped = quote == "\"" && character == "\\"
      } else {
        try follow(character, &open, startsItem: item.trimmed.count == 1)
      }
    }
    if let last = open.last {
      throw DocumentProblem(
        last == "\"" || last == "'"
          ? "A closing \(last) is missing." : "A closing \(last == "{" ? "}" : "]") is missing.",
        at: nil)
    }
    items.append(item.trimmed)
    return items == [""] ? [] : items
  }

  private static func follow(_ character: Character, _ open: inout [Character], startsItem: Bool)
    throws(DocumentProblem)
  {
    switch character {
    case "{", "[": open.append(character)
    case "}", "]":
      guard open.popLast() == (character == "}" ? "{" : "[") else {
        throw DocumentProblem("There is a \(character) too many.", at: nil)
      }
    // Elsewhere outside brackets a quote is a character like any other.
    case "\"", "'": if startsItem || !open.isEmpty { open.append(character) }
    default: break
    }
  }

  /// The node of an item: what is in brackets or quotes is YAML, everything else is text.
  static func node(_ item: String) throws(DocumentProblem) -> Node {
    guard let first = item.first, "{[\"'".contains(first) else {
      return Node(.scalar(text: item, isQuoted: false), at: .start)
    }
    let document = try DocumentReader.document(in: Array("item: \(item)".utf8))
    return try document.mapping()[0].value
  }

  /// The nodes of a list's items.
  static func list(_ text: String) throws(DocumentProblem) -> Node {
    var nodes: [Node] = []
    for item in try items(text, separator: ",") { nodes.append(try node(item)) }
    return Node(.sequence(nodes), at: .start)
  }

  /// A text as an item that reads as this text.
  ///
  /// - Parameter reserved: Words that mean something else when they stand alone.
  static func item(_ text: String, reserved: Set<String> = []) -> String {
    // Byte by byte, because servers do this for every origin of their policies.
    let space = UInt8(ascii: " ")
    let isPlain =
      !text.isEmpty && !reserved.contains(text)
      && text.utf8.first != space && text.utf8.last != space
      && !text.utf8.contains(where: isStructure)
    return isPlain ? text : JSONValue.string(text).json()
  }

  /// Whether a byte means something else than itself between the separators of a line.
  private static func isStructure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[first...last])
  }
}
