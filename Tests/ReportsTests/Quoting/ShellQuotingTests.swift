import Escaping
import Reports
import TestSupport
import Testing

/// What a shell makes of a word is what was meant.
@Suite struct ShellQuotingTests {
  /// A text, and the word that means it.
  struct Row: CustomTestStringConvertible {
    let text: String
    let word: String
    var testDescription: String { word }
  }

  static let rows: [Row] = [
    Row(text: "https://a.example/x", word: "https://a.example/x"),
    Row(text: "", word: "''"),
    Row(text: "it's", word: #"'it'\''s'"#),
    Row(text: "a'\u{301}", word: "'a'\\''\u{301}'"),
    Row(text: "\u{1B}[31m", word: #""$(printf '\033[31m')""#),
    Row(text: "-5 %\\!'\t", word: #""$(printf '\0555 %%\\\041\047\011')""#),
    Row(text: "a\nb\n\n", word: "\"$(printf 'a\\012b')\"'\n\n'"),
    Row(text: "line\n", word: "'line\n'"),
    Row(text: "\u{202E}", word: #""$(printf '\342\200\256')""#),
  ]

  @Test(arguments: rows)
  func `a word has quotes only where they are needed`(_ row: Row) throws {
    #expect(try Array(ShellQuoting.quoted(row.text).utf8) == Array(row.word.utf8))
  }

  @Test func `no argument has a NUL`() {
    #expect(throws: UnwritableScalar("\0")) { try ShellQuoting.quoted("a\0b") }
    #expect(UnwritableScalar("\0").name == "U+0000")
  }

  /// History expansion is what bash does in front of a person; scripts have to ask for it.
  @Test(
    .enabled(if: Shells.areThere, Shells.reasonToSkip),
    arguments: [("dash", ""), ("bash", ""), ("bash", "set -o history -o histexpand\n")])
  func `shells read the text that was meant`(_ shell: String, _ prelude: String) async throws {
    let texts = HostileText.table + HostileText.generated(count: 400, seed: 1)
    let lines = try texts.map { "printf '%s\\0' \(try ShellQuoting.quoted($0))\n" }
    let result = try await ForeignProgram.run(shell, script: prelude + lines.joined())
    expectSame(result.words, texts)
    #expect(result.files.isEmpty)
  }

  @Test(.enabled(if: Shells.areThere, Shells.reasonToSkip), arguments: ["dash", "bash"])
  func `comments do nothing`(_ shell: String) async throws {
    let texts = HostileText.table + HostileText.generated(count: 200, seed: 2)
    // zsh has no comments when a person types, so the words must do no harm as a command either.
    let comments = texts.map(ShellQuoting.comment)
    let commands = comments.map { "touch_nothing \($0.dropFirst(2))\n" }
    let result = try await ForeignProgram.run(
      shell, script: comments.map { $0 + "\n" }.joined() + commands.joined(),
      tools: ["touch_nothing": ":"])
    #expect(result.output.isEmpty)
    #expect(result.files.isEmpty)
    #expect(comments.allSatisfy { !$0.unicodeScalars.contains("\n") })
  }

  @Test func `nothing in a word steers a terminal`() throws {
    for text in HostileText.table + HostileText.generated(count: 200, seed: 3) {
      for line in try ShellQuoting.quoted(text).unicodeScalars.split(separator: "\n") {
        #expect(VisibleText(String(line)).text == String(line))
      }
    }
  }
}
