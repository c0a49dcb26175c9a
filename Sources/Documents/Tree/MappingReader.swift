/// Takes the fields of a mapping one by one, and objects to those that nobody asked for.
///
/// ```swift
/// var fields = try MappingReader(node, path: "allow")
/// let credentials = try fields.boolean("credentials") ?? false
/// let origins = try fields.require("origins")
/// try fields.finish()
/// ```
package struct MappingReader {
  /// How messages call the mapping: `allow`, `routes[0].methods`, or nothing for the whole document.
  package let path: String

  /// Where the mapping begins.
  package let place: Place

  private let entries: [Node.Entry]
  private var asked: [String]

  /// Unknown keys to which a message objects already.
  private var excused: [String] = []

  /// Starts reading a mapping.
  ///
  /// - Parameters:
  ///   - node: The mapping; any other node is a problem.
  ///   - path: How messages call the mapping; empty for the whole document.
  ///   - known: Keys that messages about unknown ones name, besides those that are asked for.
  package init(_ node: Node, path: String = "", known: [String] = []) throws(DocumentProblem) {
    entries = try node.mapping(path.isEmpty ? "The document" : path)
    self.path = path
    place = node.place
    asked = known
  }

  /// The keys of the mapping, in order, asked for or not.
  package var keys: [String] { entries.map(\.key) }

  /// How messages call one of the mapping's fields.
  package func path(of key: String) -> String {
    path.isEmpty ? excerpt(key) : "\(path).\(excerpt(key))"
  }

  /// The value of a field, or nil when the mapping has no such field.
  ///
  /// A field without a value (`name:`) is a null node.
  package mutating func take(_ key: String) -> Node? {
    asked.append(key)
    return entries.first { $0.key == key }?.value
  }

  /// The value of a field that must be there.
  package mutating func require(_ key: String) throws(DocumentProblem) -> Node {
    guard let node = take(key) else { throw missing(key) }
    return node
  }

  /// The objection to a mapping without a field, or to the key that was meant to be the field's,
  /// which needs no other objection then.
  ///
  /// - Parameters:
  ///   - alternatives: Keys that would have done as well.
  ///   - hint: What the field is, for the end of the sentence.
  package mutating func missing(
    _ key: String, or alternatives: [String] = [], hint: String? = nil
  ) -> DocumentProblem {
    let wanted = [key] + alternatives
    for entry in unknownEntries {
      guard let meant = Suggestion.nearest(to: entry.key, among: wanted) else { continue }
      excused.append(entry.key)
      return DocumentProblem(
        "\(path(of: key)) is missing, but there is \(quoted(entry.key)).", at: entry.keyPlace,
        suggestion: meant)
    }
    let end = hint.map { ": \($0)." } ?? "."
    return DocumentProblem("\(path(of: key)) is missing\(end)", at: place)
  }

  /// The text of a field, or nil when the mapping has no such field.
  package mutating func text(_ key: String) throws(DocumentProblem) -> String? {
    guard let node = take(key) else { return nil }
    return try node.text(path(of: key))
  }

  /// The whole number of a field, or nil when the mapping has no such field.
  package mutating func integer(_ key: String) throws(DocumentProblem) -> Int? {
    guard let node = take(key) else { return nil }
    return try node.integer(path(of: key))
  }

  /// The truth of a field, or nil when the mapping has no such field.
  package mutating func boolean(_ key: String) throws(DocumentProblem) -> Bool? {
    guard let node = take(key) else { return nil }
    return try node.boolean(path(of: key))
  }

  /// The nodes of a field that is a list, or nil when the mapping has no such field.
  package mutating func sequence(_ key: String) throws(DocumentProblem) -> [Node]? {
    guard let node = take(key) else { return nil }
    return try node.sequence(path(of: key))
  }

  /// The enumeration case that a field names, or nil when the mapping has no such field.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) throws(DocumentProblem) -> Choice? {
    guard let node = take(key) else { return nil }
    return try node.choice(of: type, path(of: key))
  }

  /// A reader for the fields of a field, or nil when the mapping has no such field.
  package mutating func fields(_ key: String) throws(DocumentProblem) -> MappingReader? {
    guard let node = take(key) else { return nil }
    return try MappingReader(node, path: path(of: key))
  }

  /// Throws for the first field that nobody asked for.
  package func finish() throws(DocumentProblem) {
    guard let (_, problem) = unknownFields.first else { return }
    throw problem
  }

  /// The fields that nobody asked for, each with the objection to it.
  package var unknownFields: [(key: String, problem: DocumentProblem)] {
    let unknown = unknownEntries
    // Nearly always there is none, and then nobody asks what could have been meant.
    let possible = unknown.isEmpty ? [] : possible
    return unknown.map { entry in
      // A comma ends a value inside braces, and what follows it becomes a key without a value.
      let isRestOfText = entry.value.isNull && entry.key.contains(" ")
      let hint = isRestOfText ? " A text with a comma stands in quotes there." : ""
      let message = "\(path(of: entry.key)): no such field.\(hint)"
      let problem = DocumentProblem(
        message, at: entry.keyPlace, word: entry.key, among: isRestOfText ? [] : possible)
      return (entry.key, problem)
    }
  }

  private var unknownEntries: [Node.Entry] {
    entries.filter { !asked.contains($0.key) && !excused.contains($0.key) }
  }

  /// The keys that the mapping may have, each once.
  private var possible: [String] {
    var seen: Set<String> = []
    return asked.filter { seen.insert($0).inserted }
  }
}
