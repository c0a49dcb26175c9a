/// Reads one JSON value (RFC 8259), strictly, and remembers where everything stands.
struct JSONReader {
  /// Lists and objects inside each other, at most.
  static let deepest = 64

  /// Where the reader is.
  var cursor: TextCursor

  /// Starts reading where a cursor is.
  init(_ cursor: TextCursor) {
    self.cursor = cursor
  }

  /// Reads a value behind which nothing else may stand.
  static func onlyValue(from cursor: TextCursor) throws(DocumentProblem) -> Node {
    var reader = Self(cursor)
    let node = try reader.value()
    reader.cursor.skipWhitespace()
    guard reader.cursor.byte == nil else { throw reader.unexpected("the end of the text") }
    return node
  }

  /// Reads the value that comes next, and leaves the cursor behind it.
  mutating func value(depth: Int = 0) throws(DocumentProblem) -> Node {
    cursor.skipWhitespace()
    let place = cursor.place
    switch cursor.byte {
    case UInt8(ascii: "{"): return Node(.mapping(try entries(depth: depth)), at: place)
    case UInt8(ascii: "["): return Node(.sequence(try elements(depth: depth)), at: place)
    case UInt8(ascii: "\""):
      return Node(.scalar(text: try string(), isQuoted: true), at: place)
    case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?:
      return Node(.scalar(text: try number(), isQuoted: false), at: place)
    default: return Node(try word(), at: place)
    }
  }

  /// Reads the fields of an object.
  private mutating func entries(depth: Int) throws(DocumentProblem) -> [Node.Entry] {
    let start = try open(depth)
    var entries: [Node.Entry] = []
    var keys = KeySet()
    guard !close(UInt8(ascii: "}")) else { return entries }
    repeat {
      cursor.skipWhitespace()
      let keyPlace = cursor.place
      let key = try self.key(after: entries, from: start)
      try keys.insert(key, at: keyPlace, to: entries)
      cursor.skipWhitespace()
      guard cursor.byte == UInt8(ascii: ":") else {
        throw unexpected("a colon after the key \(quoted(key))", "object", from: start)
      }
      cursor.position += 1
      entries.append(
        Node.Entry(key: key, keyPlace: keyPlace, value: try value(depth: depth + 1)))
    } while try goesOn(until: UInt8(ascii: "}"), "object", from: start)
    return entries
  }

  /// Reads the elements of an array.
  private mutating func elements(depth: Int) throws(DocumentProblem) -> [Node] {
    let start = try open(depth)
    var nodes: [Node] = []
    guard !close(UInt8(ascii: "]")) else { return nodes }
    repeat {
      cursor.skipWhitespace()
      guard cursor.byte != UInt8(ascii: "]") else { throw needlessComma() }
      guard cursor.byte != nil else { throw unexpected("a value", "list", from: start) }
      nodes.append(try value(depth: depth + 1))
    } while try goesOn(until: UInt8(ascii: "]"), "list", from: start)
    return nodes
  }

  /// Reads a key, or says what is the matter with it.
  private mutating func key(
    after entries: [Node.Entry], from start: Place
  ) throws(DocumentProblem) -> String {
    switch cursor.byte {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "}") where !entries.isEmpty: throw needlessComma()
    default:
      let place = cursor.place
      let word = bareWord()
      guard !word.isEmpty else {
        throw unexpected("a key in double quotes", "object", from: start)
      }
      throw DocumentProblem(
        "A text that begins with a bracket is JSON, where keys have double quotes: \(quoted(word)).",
        at: place)
    }
  }

  /// Moves over an opening bracket, unless too many are open already.
  private mutating func open(_ depth: Int) throws(DocumentProblem) -> Place {
    let place = cursor.place
    guard depth < Self.deepest else { throw .tooDeep(at: place, deepest: Self.deepest) }
    cursor.position += 1
    return place
  }

  /// Moves over a closing bracket if that is what comes next.
  private mutating func close(_ bracket: UInt8) -> Bool {
    cursor.skipWhitespace()
    guard cursor.byte == bracket else { return false }
    cursor.position += 1
    return true
  }

  /// Moves over a comma (true) or the closing bracket (false).
  private mutating func goesOn(
    until bracket: UInt8, _ container: String, from start: Place
  ) throws(DocumentProblem) -> Bool {
    if close(bracket) { return false }
    guard cursor.byte == UInt8(ascii: ",") else {
      let closing = String(Unicode.Scalar(bracket))
      throw unexpected("a comma or \(closing)", container, from: start)
    }
    cursor.position += 1
    return true
  }

  /// Reads `true`, `false` or `null`.
  private mutating func word() throws(DocumentProblem) -> Node.Value {
    let place = cursor.place
    let word = bareWord()
    switch word {
    case "true", "false": return .scalar(text: word, isQuoted: false)
    case "null": return .null
    case "": throw unexpected("a value")
    default:
      throw DocumentProblem(
        "In JSON text has double quotes: \(quoted(word)).", at: place,
        suggestion: Suggestion.nearest(to: word, among: ["true", "false", "null"]))
    }
  }

  /// Moves over letters, digits and what else people put into words.
  private mutating func bareWord() -> String {
    let start = cursor.position
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "$"):
        cursor.position += 1
      default: return String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self)
      }
    }
    return String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self)
  }
}
