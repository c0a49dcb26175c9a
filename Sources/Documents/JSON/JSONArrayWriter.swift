/// Writes the elements of a JSON array one after the other, so that nobody has to hold them all.
package struct JSONArrayWriter {
  private let depth: Int
  private var isEmpty = true

  /// - Parameter depth: How many values the array stands inside of, which says how far its elements
  ///   are indented.
  package init(depth: Int = 0) {
    self.depth = depth
  }

  /// The text of an element, and of what stands between it and the one before.
  package mutating func element(_ element: JSONValue) -> [UInt8] {
    defer { isEmpty = false }
    return Array((isEmpty ? "[\n" : ",\n").utf8) + Self.indentation(depth + 1)
      + element.jsonBytes(.pretty, depth: depth + 1)
  }

  /// The text behind the last element.
  package func end() -> [UInt8] {
    isEmpty
      ? Array("[]".utf8)
      : [UInt8(ascii: "\n")] + Self.indentation(depth) + [UInt8(ascii: "]")]
  }

  private static func indentation(_ depth: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}
