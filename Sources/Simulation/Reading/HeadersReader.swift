import Documents
import Model

/// Reads the headers that a script sets: a set of fields, or a list of pairs where order or
/// duplicates matter.
enum HeadersReader {
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
