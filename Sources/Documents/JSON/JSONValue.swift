/// A value to be written as JSON or YAML.
package enum JSONValue: Hashable, Sendable {
  /// Nothing.
  case null

  /// `true` or `false`.
  case boolean(Bool)

  /// A whole number.
  case integer(Int)

  /// Text.
  case string(String)

  /// A list.
  case array([JSONValue])

  /// Fields in the order in which they are written.
  case object([Member])

  /// One field of an object.
  package struct Member: Hashable, Sendable {
    /// The field's name.
    package let name: String

    /// The field's value.
    package let value: JSONValue

    /// Creates a field from its name and value.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// A list of texts.
  package static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Keeps the fields in the order of the literal.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}
