package import Documents
package import Model

extension JSONValue {
  /// Headers as a set of fields, or as a list of pairs when a name comes twice.
  package static func headers(_ headers: HeaderList) -> JSONValue {
    guard Set(headers.lines.map(\.name.spelling)).count == headers.lines.count else {
      return pairs(headers)
    }
    return .object(headers.lines.map { Member($0.name.spelling, .string($0.value)) })
  }

  /// Headers as a list of pairs.
  package static func pairs(_ headers: HeaderList) -> JSONValue {
    .array(headers.lines.map { [.string($0.name.spelling), .string($0.value)] })
  }
}
