package import Documents
import Model
package import Server

extension JSONValue {
  /// An answer, and where its status and each of its header lines come from.
  ///
  /// - Parameter id: The name of the request that is answered, nil when it is told elsewhere.
  package init(_ answer: Answer, id: JSONValue? = nil) {
    let lines = answer.lines
    self = .object(
      (id.map { [Member("id", $0)] } ?? []) + [
        Member("status", answer.isAborted ? .null : .integer(answer.status)),
        Member("headers", .pairs(HeaderList(lines.map(\.header)))),
        Member("body", .string(answer.body)),
        Member(
          "provenance",
          [
            "status": .string(answer.statusSource.description),
            "headers": .array(lines.map { .string($0.source.description) }),
          ]),
      ])
  }
}
