import Foundation
import Testing

/// The words of the sources, the documents and the course, as people read them.
///
/// What holds for the course alone is with the course.
@Suite struct PlainLanguageTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

  /// The paths of the files below some folders, and of those at the top.
  private static func files(below folders: [String], endings: Set<String>) throws -> [String] {
    let inside = try folders.flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        .map { "\(folder)/\($0)" }
    }
    let above = try FileManager.default.contentsOfDirectory(atPath: root.path)
    return (inside + above).filter { endings.contains(URL(filePath: $0).pathExtension) }.sorted()
  }

  /// The words of a text in small letters, with one space around each: lines, comments and
  /// punctuation count for nothing.
  private static func words(of text: Data) -> Data {
    var words = Array(" ".utf8)
    words.reserveCapacity(text.count + 1)
    for byte in text {
      let isLetter = byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      if isLetter {
        words.append(byte < 0x80 ? byte | 0x20 : byte)
      } else if words.last != UInt8(ascii: " ") {
        words.append(UInt8(ascii: " "))
      }
    }
    return Data(words)
  }

  @Test func noTurnIsUsedThatReadersDidNotUnderstand() throws {
    let files = try Self.files(
      below: ["Sources", "docs", "lessons"], endings: ["swift", "c", "h", "md", "yaml"])
    #expect(files.count > 500)
    for file in files {
      let words = Self.words(of: try Data(contentsOf: Self.root.appending(path: file)))
      for turn in [
        "whoever", "whomever", "anew", "so many", "behind the colon", "tell so", "tells so",
        "told so", "need not be told again",
      ] {
        #expect(words.range(of: Data(" \(turn) ".utf8)) == nil, "\(file): \(turn)")
      }
    }
  }

  @Test func noLineOfADocumentIsTooLongForATerminal() throws {
    let files = try Self.files(below: ["docs"], endings: ["md"])
    #expect(files.count > 8)
    for file in files {
      var isCode = false
      let text = try String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
      for (line, number) in zip(text.split(separator: "\n", omittingEmptySubsequences: false), 1...)
      {
        if line.hasPrefix("```") { isCode.toggle() }
        // Tables, code and the addresses of links cannot be broken.
        guard !isCode, !line.hasPrefix("|"), !line.hasPrefix("[") else { continue }
        #expect(line.count <= 100, "\(file):\(number)")
      }
    }
  }
}
