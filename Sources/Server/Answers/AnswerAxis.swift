import Documents

/// One axis of ``Answers``, by which parts of a program that treat all axes alike go through them.
package struct AnswerAxis: Sendable {
  /// What documents call the axis.
  package let key: String

  private let isEqual: @Sendable (Answers, Answers) -> Bool
  private let assign: @Sendable (Answers, inout Answers) -> Void
  private let take: @Sendable (Node, String, inout PolicyParser, inout Answers) -> Void
  private let give: @Sendable (Answers, Answers) -> JSONValue

  private init<Value: AnswerValue>(
    _ key: String, _ path: any WritableKeyPath<Answers, Value> & Sendable
  ) {
    self.key = key
    isEqual = { $0[keyPath: path] == $1[keyPath: path] }
    assign = { $1[keyPath: path] = $0[keyPath: path] }
    take = { node, place, parser, answers in
      answers[keyPath: path].read(node, path: place, with: &parser)
    }
    give = { $0[keyPath: path].written(over: $1[keyPath: path]) }
  }

  /// Whether two servers differ along this axis.
  package func differs(_ left: Answers, _ right: Answers) -> Bool { !isEqual(left, right) }

  /// Copies the axis and nothing else.
  package func copy(from source: Answers, to target: inout Answers) { assign(source, &target) }

  /// Changes the axis as a node says.
  func read(
    _ node: Node, path: String, with parser: inout PolicyParser, into answers: inout Answers
  ) {
    take(node, path, &parser, &answers)
  }

  /// The axis as a document has it, told apart from a style's.
  func written(_ answers: Answers, over base: Answers) -> JSONValue { give(answers, base) }

  /// Every axis, in the order in which documents are written.
  package static let all: [AnswerAxis] = [
    AnswerAxis("detect", \.detect),
    AnswerAxis("by", \.by),
    AnswerAxis("preflightStatus", \.preflightStatus),
    AnswerAxis("rejectStatus", \.rejectStatus),
    AnswerAxis("deniedOrigin", \.deniedOrigin),
    AnswerAxis("deniedMethod", \.deniedMethod),
    AnswerAxis("deniedHeader", \.deniedHeader),
    AnswerAxis("keep", \.keep),
    AnswerAxis("keepBesideOrigin", \.keepBesideOrigin),
    AnswerAxis("methodsValue", \.methodsValue),
    AnswerAxis("headersValue", \.headersValue),
    AnswerAxis("headersCase", \.headersCase),
    AnswerAxis("exposeOnPreflight", \.exposeOnPreflight),
    AnswerAxis("methodsOnActual", \.methodsOnActual),
    AnswerAxis("preflightHeadersOn", \.preflightHeadersOn),
    AnswerAxis("actualDeniedOrigin", \.actualDeniedOrigin),
    AnswerAxis("actualDeniedMethod", \.actualDeniedMethod),
    AnswerAxis("actualRejectStatus", \.actualRejectStatus),
    AnswerAxis("actualKeep", \.actualKeep),
    AnswerAxis("noOrigin", \.noOrigin),
    AnswerAxis("noOriginKeep", \.noOriginKeep),
    AnswerAxis("varyPreflight", \.varyPreflight),
    AnswerAxis("varyActual", \.varyActual),
    AnswerAxis("originCase", \.originCase),
    AnswerAxis("onErrors", \.onErrors),
    AnswerAxis("appOptions", \.appOptions),
    AnswerAxis("onMissingAcrm", \.onMissingMethod),
    AnswerAxis("privateNetwork", \.privateNetwork),
    AnswerAxis("varyDenied", \.varyDenied),
    AnswerAxis("varyOnErrors", \.varyOnErrors),
    AnswerAxis("varyPlainOptions", \.varyPlainOptions),
    AnswerAxis("varyActualNames", \.varyActualNames),
    AnswerAxis("varyOnDenied", \.varyOnDenied),
    AnswerAxis("varyNoOrigin", \.varyNoOrigin),
    AnswerAxis("varyOrigin", \.varyOrigin),
    AnswerAxis("varyRequestedHeaders", \.varyRequestedHeaders),
    AnswerAxis("starValue", \.starValue),
    AnswerAxis("methodCase", \.methodCase),
    AnswerAxis("exposeOnActual", \.exposeOnActual),
    AnswerAxis("noOriginOptionsKeep", \.noOriginOptionsKeep),
    AnswerAxis("headIsGet", \.headIsGet),
    AnswerAxis("unknownMethod", \.unknownMethod),
  ]
}
