/// What a parser asks of a node. The problems name the field, so every question is told its path.
extension Node {
  /// The node's text exactly as it is written, quoted or not.
  ///
  /// - Parameter path: How messages call the field, such as `allow.origins[0]`.
  package func text(_ path: String = "This") throws(DocumentProblem) -> String {
    switch value {
    case .scalar(let text, _): return text
    case .null:
      throw DocumentProblem(
        "\(path) has no value. For the word null write \"null\" in quotes, for an empty text \"\".",
        at: place)
    case .sequence, .mapping: throw DocumentProblem("\(path) is text, not \(kind).", at: place)
    }
  }

  /// The node's whole number, which stands without quotes, a plus sign or leading zeros.
  package func integer(_ path: String = "This") throws(DocumentProblem) -> Int {
    guard case .scalar(let text, let isQuoted) = value else {
      throw DocumentProblem("\(path) is a whole number, not \(kind).", at: place)
    }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let isNumber =
      text.utf8.count - digits.count <= 1 && !digits.isEmpty
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumber else {
      throw DocumentProblem("\(path) is a whole number, not \(quoted(text)).", at: place)
    }
    guard !isQuoted else {
      throw DocumentProblem("\(path) is a whole number, without quotes.", at: place)
    }
    guard digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      throw DocumentProblem(
        "\(path) is a whole number, and \(excerpt(text)) starts with a zero.", at: place)
    }
    guard let number = Int(text) else {
      throw DocumentProblem("\(path) is too large: \(excerpt(text)).", at: place)
    }
    return number
  }

  /// The node's truth, which is written `true` or `false` and nothing else.
  package func boolean(_ path: String = "This") throws(DocumentProblem) -> Bool {
    switch value {
    case .scalar("true", isQuoted: false): return true
    case .scalar("false", isQuoted: false): return false
    default: throw DocumentProblem("\(path) is true or false, without quotes.", at: place)
    }
  }

  /// The nodes of a list.
  package func sequence(_ path: String = "This") throws(DocumentProblem) -> [Node] {
    guard case .sequence(let nodes) = value else {
      throw DocumentProblem("\(path) is a list, not \(kind).", at: place)
    }
    return nodes
  }

  /// The fields of a mapping, in order.
  package func mapping(_ path: String = "This") throws(DocumentProblem) -> [Entry] {
    guard case .mapping(let entries) = value else {
      throw DocumentProblem("\(path) is a set of fields (key: value), not \(kind).", at: place)
    }
    return entries
  }

  /// The value of a field, nil when the node has no such field or is no set of fields.
  package func field(_ key: String) -> Node? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The case of an enumeration whose raw value is the node's text.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type = Choice.self, _ path: String = "This"
  ) throws(DocumentProblem) -> Choice {
    let word = try text(path)
    guard let choice = Choice(rawValue: word) else {
      throw DocumentProblem(
        "\(path): no such value \(quoted(word)).", at: place, value: word,
        of: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// Whether the node holds nothing.
  package var isNull: Bool { value == .null }

  /// What messages call a node of this kind.
  private var kind: String {
    switch value {
    case .null: "nothing"
    case .scalar(let text, _): quoted(text)
    case .sequence: "a list"
    case .mapping: "a set of fields"
    }
  }
}
