import Escaping

extension JSONValue {
  /// How JSON text is laid out.
  package enum Layout: Sendable {
    /// On one line, without spaces.
    case compact

    /// One field or element a line, indented by two spaces.
    case pretty
  }

  /// The value as JSON text without a final line break.
  package func json(_ layout: Layout = .compact) -> String {
    String(decoding: jsonBytes(layout), as: UTF8.self)
  }

  /// The value as JSON text in UTF-8 without a final line break.
  ///
  /// - Parameter depth: How many values it stands inside of, which says how far it is indented.
  package func jsonBytes(_ layout: Layout = .compact, depth: Int = 0) -> [UInt8] {
    var writer = JSONWriter(layout: layout, depth: depth)
    writer.write(self)
    return writer.bytes
  }
}

/// Writes JSON text (RFC 8259) in UTF-8.
private struct JSONWriter {
  let layout: JSONValue.Layout
  var bytes: [UInt8] = []
  private var depth: Int

  init(layout: JSONValue.Layout, depth: Int) {
    self.layout = layout
    self.depth = depth
    // More than most values take: growing from nothing would copy the first bytes ten times.
    bytes.reserveCapacity(2048)
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .boolean(let isTrue): append(isTrue ? "true" : "false")
    case .integer(let number): append(String(number))
    case .string(let text): write(text)
    case .array(let elements):
      write(elements, between: "[", "]") { writer, element in writer.write(element) }
    case .object(let members):
      write(members, between: "{", "}") { writer, member in
        writer.write(member.name)
        writer.append(writer.layout == .compact ? ":" : ": ")
        writer.write(member.value)
      }
    }
  }

  private mutating func write<Element>(
    _ elements: [Element], between opening: String, _ closing: String,
    each: (inout Self, Element) -> Void
  ) {
    append(opening)
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      breakLine()
      each(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    append(closing)
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { append("  ") }
  }

  private mutating func append(_ text: String) {
    var text = text
    // In one piece; the view of its bytes would give them one by one.
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Writes a string, with escapes where JSON needs one and for everything that nobody sees.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
      if isPlain { bytes.append(contentsOf: utf8) }
      return isPlain
    }
    if !isPlain {
      for scalar in text.unicodeScalars { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{8}": append("\\b")
    case "\u{C}": append("\\f")
    case _ where scalar.isUnseen: append(scalar.jsonEscape)
    default: append(String(scalar))
    }
  }
}
