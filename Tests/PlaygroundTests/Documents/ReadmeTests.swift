import Canvas
import Foundation
import Playground
import TestSupport
import Testing

/// The README shows what the program shows: its screens are played and its keys looked up.
///
/// `<!-- screen SIZE KEYS -->` stands above a screen, `<!-- recording SIZE KEYS / KEYS … -->` above
/// the screens that follow each other in one run, and `<!-- keys ID … -->` above a list of keys.
@Suite struct ReadmeTests {
  @Test func readmeShowsWhatTheProgramShows() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../README.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let fresh = try renewed(text)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try fresh.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(fresh == text, "\(lineDifference(text, fresh))")
    }
    #expect(text.contains("<!-- screen "))
    #expect(text.contains("<!-- keys "))
  }

  /// The text with every marked part written again.
  private func renewed(_ text: String) throws -> String {
    var lines: [String] = []
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = rest.popFirst() {
      lines.append(String(line))
      guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { continue }
      let words = line.dropFirst(5).dropLast(4)
      if words.hasPrefix("screen ") {
        rest = Self.behindBlock(rest)
        lines += ["```"] + (try screen(words.dropFirst(7))) + ["```"]
      } else if words.hasPrefix("recording ") {
        rest = Self.behindBlock(rest)
        lines += ["```"] + (try recording(words.dropFirst(10))) + ["```"]
      } else if words.hasPrefix("keys ") {
        rest = rest.drop { $0.isEmpty || $0.hasPrefix("|") }
        lines += [""] + (try keys(words.dropFirst(5))) + [""]
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What follows a block of code, which is in the way.
  private static func behindBlock(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
    lines.drop { $0 != "```" }.dropFirst().drop { $0 != "```" }.dropFirst()
  }

  /// The screens of one run, each below the keys that led to it.
  private func recording(_ marker: Substring) throws -> [String] {
    let parts = marker.split(separator: " ", maxSplits: 1)
    let size = try #require(Size(String(parts[0])))
    var state = AppState(.iceCream, size: size)
    var lines: [String] = []
    for keys in parts[1].split(separator: " / ") {
      state.type(String(keys))
      lines += lines.isEmpty ? [] : [""]
      lines += ["keys: \(keys)", ""] + render(state).screen.lines
    }
    return lines
  }

  private func screen(_ marker: Substring) throws -> [String] {
    let parts = marker.split(separator: " ", maxSplits: 1)
    let size = try #require(Size(String(parts[0])))
    let state = AppState(.iceCream, size: size).typing(parts.count > 1 ? String(parts[1]) : "")
    return render(state).screen.lines
  }

  private func keys(_ marker: Substring) throws -> [String] {
    let rows = try marker.split(separator: " ").map { id in
      let command = try #require(Command(name: String(id)))
      let labels = command.entry.keys.map { "`\($0.label(glyphs: .unicode))`" }
      return "| \(labels.joined(separator: " ")) | \(command.title) |"
    }
    return ["| key | does |", "|---|---|"] + rows
  }
}
