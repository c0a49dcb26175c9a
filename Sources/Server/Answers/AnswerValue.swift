import Documents

/// A value that an axis of ``Answers`` can have, as documents have it.
protocol AnswerValue: Equatable, Sendable {
  /// Takes on what a node says; nothing changes when it says nothing that can be read.
  mutating func read(_ node: Node, path: String, with parser: inout PolicyParser)

  /// What is written for a value that differs from a style's.
  func written(over base: Self) -> JSONValue
}

extension AnswerValue where Self: RawRepresentable<String> & CaseIterable {
  mutating func read(_ node: Node, path: String, with parser: inout PolicyParser) {
    let choice = parser.attempt(path) { () throws(DocumentProblem) in
      try node.choice(of: Self.self, path)
    }
    self = choice ?? self
  }

  func written(over base: Self) -> JSONValue { .string(rawValue) }
}

extension Detection: AnswerValue {}
extension PreflightAnswerer: AnswerValue {}
extension DeniedOrigin: AnswerValue {}
extension DeniedMethod: AnswerValue {}
extension DeniedHeader: AnswerValue {}
extension MethodsValue: AnswerValue {}
extension HeadersValue: AnswerValue {}
extension HeadersCase: AnswerValue {}
extension LetterCase: AnswerValue {}
extension PreflightHeadersOn: AnswerValue {}
extension ActualDeniedOrigin: AnswerValue {}
extension ActualDeniedMethod: AnswerValue {}
extension NoOrigin: AnswerValue {}
extension VaryActual: AnswerValue {}
extension VaryOrigin: AnswerValue {}
extension StarValue: AnswerValue {}
extension MissingMethod: AnswerValue {}
extension PrivateNetworkDenied: AnswerValue {}

/// Every number among the axes is a status.
extension Int: AnswerValue {
  mutating func read(_ node: Node, path: String, with parser: inout PolicyParser) {
    self = parser.status(node, path: path) ?? self
  }

  func written(over base: Int) -> JSONValue { .integer(self) }
}

extension Bool: AnswerValue {
  mutating func read(_ node: Node, path: String, with parser: inout PolicyParser) {
    let value = parser.attempt(path) { () throws(DocumentProblem) in try node.boolean(path) }
    self = value ?? self
  }

  func written(over base: Bool) -> JSONValue { .boolean(self) }
}

/// Every list among the axes is one of header names.
extension [String]: AnswerValue {
  mutating func read(_ node: Node, path: String, with parser: inout PolicyParser) {
    self = parser.headerNames(node, path: path)
  }

  func written(over base: [String]) -> JSONValue { .texts(self) }
}

extension Parts: AnswerValue {
  mutating func read(_ node: Node, path: String, with parser: inout PolicyParser) {
    self = parser.parts(node, path: path) ?? self
  }

  func written(over base: Parts) -> JSONValue { written }

  var written: JSONValue {
    .array(Self.words.filter { contains($0.part) }.map { .string($0.word) })
  }
}

/// An axis that may follow another one, which documents say with `null`.
extension Optional: AnswerValue where Wrapped: AnswerValue & ExpressibleByArrayLiteral {
  mutating func read(_ node: Node, path: String, with parser: inout PolicyParser) {
    guard !node.isNull else {
      self = nil
      return
    }
    var value: Wrapped = []
    value.read(node, path: path, with: &parser)
    self = value
  }

  func written(over base: Self) -> JSONValue { map { $0.written(over: []) } ?? .null }
}

extension OnErrors: AnswerValue {
  /// Changes the kinds that are named; `client` stands for every client error that is not.
  mutating func read(_ node: Node, path: String, with parser: inout PolicyParser) {
    guard var fields = parser.fields(node, path: path) else { return }
    if let decoration = parser.decoration(&fields, "client") {
      (client, notFound, methodNotAllowed) = (decoration, decoration, decoration)
    }
    notFound = parser.decoration(&fields, "notFound") ?? notFound
    methodNotAllowed = parser.decoration(&fields, "methodNotAllowed") ?? methodNotAllowed
    exception = parser.decoration(&fields, "exception") ?? exception
    gateway = parser.decoration(&fields, "gateway") ?? gateway
    parser.finish(fields)
  }

  func written(over base: OnErrors) -> JSONValue {
    var written = base
    var members: [JSONValue.Member] = []
    if client != base.client {
      members.append(JSONValue.Member("client", client.written))
      (written.notFound, written.methodNotAllowed) = (client, client)
    }
    if notFound != written.notFound {
      members.append(JSONValue.Member("notFound", notFound.written))
    }
    if methodNotAllowed != written.methodNotAllowed {
      members.append(JSONValue.Member("methodNotAllowed", methodNotAllowed.written))
    }
    if exception != base.exception {
      members.append(JSONValue.Member("exception", exception.written))
    }
    if gateway != base.gateway { members.append(JSONValue.Member("gateway", gateway.written)) }
    return .object(members)
  }
}

extension ErrorDecoration {
  fileprivate var written: JSONValue {
    switch self {
    case .all: true
    case .nothing: false
    case .only(let parts): parts.written
    }
  }
}

extension PolicyParser {
  /// Reads the axes that an author changes.
  mutating func answers(_ node: Node, path: String, into answers: inout Answers) {
    guard var fields = fields(node, path: path) else { return }
    for axis in AnswerAxis.all {
      guard let node = fields.take(axis.key) else { continue }
      axis.read(node, path: fields.path(of: axis.key), with: &self, into: &answers)
    }
    finish(fields)
  }

  fileprivate mutating func parts(_ node: Node, path: String) -> Parts? {
    var parts: Parts = []
    for (index, word) in texts(node, path: path).enumerated() {
      guard let known = Parts.words.first(where: { $0.word == word }) else {
        let problem = DocumentProblem(
          "\(path)[\(index)]: no such header \(quoted(word)).", at: node.place, value: word,
          of: Parts.words.map(\.word))
        report(PolicyProblem(problem, at: path), node.place)
        return nil
      }
      parts.insert(known.part)
    }
    return parts
  }

  fileprivate mutating func decoration(_ fields: inout MappingReader, _ key: String)
    -> ErrorDecoration?
  {
    guard let node = fields.take(key) else { return nil }
    let path = fields.path(of: key)
    if case .sequence = node.value { return parts(node, path: path).map { .only($0) } }
    let value = attempt(path) { () throws(DocumentProblem) in try node.boolean(path) }
    return value.map { $0 ? .all : .nothing }
  }
}
