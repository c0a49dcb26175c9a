import Documents
import Model

/// Reads headers: a set of fields, or a list of pairs where order or duplicates matter.
enum HeadersReader {
  /// The lines that go over the wire, where a value ends with its line; outer spaces and tabs are
  /// no part of it.
  static func lines(_ node: Node, _ path: String) throws(DocumentProblem) -> HeaderList {
    var lines = HeaderList()
    for header in try headers(node, path) {
      guard !header.value.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
        throw DocumentProblem(
          "\(path): the value of \(excerpt(header.name.spelling)) is one line: "
            + "no CR, no LF.", at: node.place)
      }
      lines.append(header.name, ASCII.trimming(header.value, where: ASCII.isTabOrSpace))
    }
    return lines
  }

  /// The headers as a script sets them; any text can be a value.
  static func headers(_ node: Node, _ path: String) throws(DocumentProblem) -> [Header] {
    var headers: [Header] = []
    switch node.value {
    case .mapping(let entries):
      for entry in entries {
        headers.append(Header(HeaderName(entry.key), try entry.value.text("\(path).\(entry.key)")))
      }
    case .sequence(let pairs):
      for (index, pair) in pairs.enumerated() {
        let path = "\(path)[\(index)]"
        let parts = try pair.sequence(path)
        guard parts.count == 2 else {
          throw DocumentProblem("\(path) is a pair: [name, value].", at: pair.place)
        }
        headers.append(Header(HeaderName(try parts[0].text(path)), try parts[1].text(path)))
      }
    default:
      throw DocumentProblem(
        "\(path) is a set of fields (Name: value) or a list of [name, value].", at: node.place)
    }
    return headers
  }
}
