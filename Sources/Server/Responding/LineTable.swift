import Model

/// The lines of an answer while somebody edits them, each found by its name.
struct LineTable {
  /// The lines, nil where one was taken away.
  private var slots: [Answer.Line?] = []
  private var positions: [HeaderName: [Int]] = [:]

  init(_ lines: [Answer.Line]) {
    slots.reserveCapacity(lines.count)
    for line in lines { append(line) }
  }

  var lines: [Answer.Line] { slots.compactMap { $0 } }

  /// Puts a line in place of those with its name, or at the end when there is none.
  mutating func set(_ line: Answer.Line) {
    guard let first = positions[line.header.name]?.first else { return append(line) }
    remove(line.header.name) { _ in true }
    slots[first] = line
    positions[line.header.name] = [first]
  }

  /// Adds a line at the end.
  mutating func append(_ line: Answer.Line) {
    positions[line.header.name, default: []].append(slots.count)
    slots.append(line)
  }

  /// Takes away the lines of a name whose values go.
  mutating func remove(_ name: HeaderName, where goes: (String) -> Bool) {
    guard let places = positions[name] else { return }
    for place in places where slots[place].map({ goes($0.header.value) }) == true {
      slots[place] = nil
    }
    positions[name] = places.filter { slots[$0] != nil }
  }
}
