/// What a lesson is called: its chapter, and its number there or `boss` for the fast track.
package struct LessonID: Hashable, Sendable {
  package let chapter: Int

  /// The position in the chapter, nil for the fast track.
  package let number: Int?

  package init(chapter: Int, number: Int?) {
    self.chapter = chapter
    self.number = number
  }

  /// Reads `3-1` or `3-boss`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let chapter = Self.number(parts[0]) else { return nil }
    if parts[1] == "boss" {
      self.init(chapter: chapter, number: nil)
    } else if let number = Self.number(parts[1]) {
      self.init(chapter: chapter, number: number)
    } else {
      return nil
    }
  }

  /// Whether the lesson proves its whole chapter at once.
  package var isFastTrack: Bool { number == nil }

  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.first != "0" else {
      return nil
    }
    return Int(text)
  }
}

extension LessonID: CustomStringConvertible {
  package var description: String { "\(chapter)-\(number.map(String.init) ?? "boss")" }
}

extension LessonID: Comparable {
  /// Orders lessons as the course goes; a chapter's fast track comes last.
  package static func < (left: Self, right: Self) -> Bool {
    (left.chapter, left.number ?? .max) < (right.chapter, right.number ?? .max)
  }
}
