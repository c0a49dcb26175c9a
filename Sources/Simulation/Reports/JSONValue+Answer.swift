package import Documents
import Model
package import Server

extension JSONValue {
  /// An answer, and where its status and each of its header lines come from.
  package init(_ answer: Answer) {
    self = [
      "status": answer.isAborted ? .null : .integer(answer.status),
      "headers": .array(
        answer.lines.map { [.string($0.header.name.spelling), .string($0.header.value)] }),
      "body": .string(answer.body),
      "provenance": [
        "status": .string(answer.statusSource.description),
        "headers": .array(answer.lines.map { .string($0.source.description) }),
      ],
    ]
  }
}
