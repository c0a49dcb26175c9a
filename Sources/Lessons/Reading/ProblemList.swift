import Documents

/// What is wrong with a file, collected so that its author hears of everything at once.
struct ProblemList {
  private(set) var problems: [DocumentProblem] = []

  mutating func note(_ problem: DocumentProblem) {
    problems.append(problem)
  }

  /// What can be read, or nil and a problem more.
  mutating func value<Value>(_ read: @autoclosure () throws(DocumentProblem) -> Value) -> Value? {
    do throws(DocumentProblem) {
      return try read()
    } catch {
      note(error)
      return nil
    }
  }

  /// What is there and can be read; nil and a problem more if it is there and cannot.
  mutating func optional<Value>(
    _ read: @autoclosure () throws(DocumentProblem) -> Value?
  ) -> Value? {
    value(try read()) ?? nil
  }

  /// What can be read of a field that is there.
  mutating func value<Value>(
    of node: Node?, _ read: (Node) throws(DocumentProblem) -> Value
  ) -> Value? {
    guard let node else { return nil }
    return value(try read(node))
  }

  /// Every element of a list that can be read.
  ///
  /// - Parameter path: How messages call the list.
  mutating func values<Value>(
    of nodes: [Node], _ path: String, _ read: (Node, String) throws(DocumentProblem) -> Value
  ) -> [Value] {
    var values: [Value] = []
    for (index, node) in nodes.enumerated() {
      if let value = value(try read(node, "\(path)[\(index)]")) { values.append(value) }
    }
    return values
  }

  /// Notes every field that nobody asked for.
  mutating func noteUnknownFields(of fields: MappingReader) {
    for (_, problem) in fields.unknownFields { note(problem) }
  }

  static func += (left: inout Self, right: Self) { left.problems += right.problems }
}
