/// One line of text that is being typed, and where the next character goes.
package struct LineEditor: Hashable, Sendable {
  /// How many bytes a text may have that somebody begins to edit: every key works on all of it.
  static let longest = 65_536

  private var characters: [Character]

  /// The number of characters before the cursor.
  package private(set) var cursor: Int {
    didSet { isSelected = false }
  }

  /// Whether the whole text is selected, so that what is typed takes its place; every key ends that.
  package private(set) var isSelected = false

  /// A line with the cursor at its end.
  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }

  package var isEmpty: Bool { characters.isEmpty }

  /// The text before the cursor.
  package var head: String { String(characters[..<cursor]) }

  /// Selects the whole text, if there is any.
  package mutating func selectAll() {
    moveToEnd()
    isSelected = !isEmpty
  }

  /// Types a text, in the place of what is selected; line breaks become blanks, because the editor
  /// holds one line.
  package mutating func insert(_ text: String) {
    if isSelected { self = LineEditor() }
    if let character = standingAlone(text) {
      characters.insert(character, at: cursor)
      cursor += 1
      return
    }
    let typed = String(text.map { $0.isNewline ? " " : $0 })
    // Characters are counted again, because a mark joins the letter before it.
    let before = head + typed
    characters = Array(before + String(characters[cursor...]))
    cursor = min(before.count, characters.count)
  }

  /// The character that a text is, nil when it may join what stands beside the cursor.
  ///
  /// ASCII characters other than line breaks join nothing that is ASCII, so that typing one need not
  /// look at the whole line.
  private func standingAlone(_ text: String) -> Character? {
    let neighbours = characters[max(0, cursor - 1)..<min(characters.count, cursor + 1)]
    guard text.utf8.count == 1, let character = text.first, character.isASCII,
      !character.isNewline, neighbours.allSatisfy(\.isASCII)
    else { return nil }
    return character
  }

  /// Replaces everything; the cursor goes to the end.
  package mutating func replace(with text: String) {
    self = LineEditor(text)
  }

  package mutating func moveLeft() { cursor = max(0, cursor - 1) }

  package mutating func moveRight() { cursor = min(characters.count, cursor + 1) }

  package mutating func moveToStart() { cursor = 0 }

  package mutating func moveToEnd() { cursor = characters.count }

  /// Removes the character before the cursor.
  package mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  /// Removes the character under the cursor.
  package mutating func deleteForward() {
    isSelected = false
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Removes the word before the cursor with the blanks behind it.
  package mutating func deleteWord() {
    let blanks = characters[..<cursor].reversed().prefix { $0 == " " }.count
    let word = characters[..<(cursor - blanks)].reversed().prefix { $0 != " " }.count
    let start = cursor - blanks - word
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// Removes everything before the cursor.
  package mutating func deleteToStart() {
    characters.removeSubrange(..<cursor)
    cursor = 0
  }
}
