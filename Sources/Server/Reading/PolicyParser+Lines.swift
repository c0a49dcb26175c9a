import Documents
import Model

/// Lists, names and values.
extension PolicyParser {
  /// The elements of a list; a single scalar is a list of one.
  mutating func elements(_ node: Node, path: String) -> [Node] {
    if case .scalar = node.value { return [node] }
    return attempt(path) { () throws(DocumentProblem) in try node.sequence(path) } ?? []
  }

  mutating func texts(_ node: Node, path: String) -> [String] {
    elements(node, path: path).enumerated().compactMap { index, element in
      text(element, path: "\(path)[\(index)]")
    }
  }

  mutating func texts(_ fields: inout MappingReader, _ key: String) -> [String]? {
    fields.take(key).map { texts($0, path: fields.path(of: key)) }
  }

  /// A list of header names.
  mutating func headerNames(_ node: Node, path: String) -> [String] {
    elements(node, path: path).enumerated().compactMap { index, element in
      let path = "\(path)[\(index)]"
      guard let name = text(element, path: path) else { return nil }
      if let problem = NameCheck.problem(ofName: name, at: path) {
        report(problem, element.place)
        return nil
      }
      return name
    }
  }

  /// A text that goes out as a header's value.
  mutating func headerValue(_ node: Node, path: String) -> String? {
    guard let value = text(node, path: path) else { return nil }
    let isOneLine = value.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t"
    }
    guard isOneLine else {
      report(.valueNotOneLine, path, "A header value is one line.", node.place)
      return nil
    }
    return value
  }

  mutating func headerValue(_ fields: inout MappingReader, _ key: String) -> String? {
    fields.take(key).flatMap { headerValue($0, path: fields.path(of: key)) }
  }

  /// Header lines: a mapping, or a list of pairs where order or duplicates matter.
  mutating func headerLines(_ node: Node, path: String) -> HeaderList {
    if case .sequence(let pairs) = node.value {
      return HeaderList(
        pairs.enumerated().compactMap { index, pair in
          let path = "\(path)[\(index)]"
          guard case .sequence(let parts) = pair.value, parts.count == 2,
            let name = text(parts[0], path: path)
          else {
            report(.malformed, path, "\(path) is a pair: [name, value].", pair.place)
            return nil
          }
          return headerLine(name, parts[1], path: path, place: pair.place)
        })
    }
    let entries = attempt(path) { () throws(DocumentProblem) in try node.mapping(path) } ?? []
    return HeaderList(
      entries.compactMap { entry in
        headerLine(
          entry.key, entry.value, path: "\(path).\(excerpt(entry.key))", place: entry.keyPlace)
      })
  }

  mutating func headerLines(_ fields: inout MappingReader, _ key: String) -> HeaderList {
    fields.take(key).map { headerLines($0, path: fields.path(of: key)) } ?? [:]
  }

  private mutating func headerLine(_ name: String, _ node: Node, path: String, place: Place)
    -> Header?
  {
    if let problem = NameCheck.problem(ofName: name, at: path) {
      report(problem, place)
      return nil
    }
    return headerValue(node, path: path).map { Header(HeaderName(name), $0) }
  }
}
