import Canvas
import Model

/// A text that is looked for, in the run or in the text that is open.
package struct Search: Hashable, Sendable {
  package internal(set) var line = LineEditor()

  /// Where the search began: what is typed is looked for from there.
  let start: Place

  /// What was selected there.
  let stage: Stage

  /// Where it was found last, nil when it is nowhere.
  package internal(set) var found: Place?

  /// Whether what was typed is yet to be looked for.
  var isUnsought = false

  /// A place in what is searched: a step of the run, or a line of a text, and a part of it.
  package struct Place: Hashable, Comparable, Sendable {
    package let row: Int
    package let part: Int

    package static func < (left: Place, right: Place) -> Bool {
      (left.row, left.part) < (right.row, right.part)
    }
  }

  init(from start: Place, on stage: Stage) {
    self.start = start
    self.stage = stage
  }

  package var text: String { line.text }

  /// Whether something is looked for that is nowhere.
  package var fails: Bool { !line.isEmpty && found == nil }
}

/// Text that is found whatever case its letters have.
struct SearchTerm {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = text.utf8.map(ASCII.lowercased)
  }

  /// Whether the term stands somewhere in a text.
  func occurs(in text: String) -> Bool {
    guard let first = bytes.first else { return false }
    let haystack = text.utf8
    var start = haystack.startIndex
    while start != haystack.endIndex {
      if ASCII.lowercased(haystack[start]) == first,
        haystack[start...].lazy.map(ASCII.lowercased).starts(with: bytes)
      {
        return true
      }
      start = haystack.index(after: start)
    }
    return false
  }
}
