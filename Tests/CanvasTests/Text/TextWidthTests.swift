import Canvas
import Escaping
import Foundation
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("PUT", 3), ("é", 1), ("e\u{301}", 1), ("作者", 4), ("判 ✓", 4), ("…-Allow", 7),
    ("😀", 2), ("\n", 2), ("\u{1b}[31m", 8), ("\u{202e}", 8), ("\u{200b}", 8), ("가", 2),
    ("\u{1112}\u{1161}\u{11ab}", 2), ("\u{7f}", 4),
  ])
  func countsColumns(_ text: String, _ columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(
    arguments: [
      ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("\0", "\\x00"), ("\u{1b}", "\\x1B"),
      ("\u{7f}", "\\x7F"), ("\u{9b}", "\\x9B"), ("\u{202e}", "\\u{202E}"),
      ("\u{feff}", "\\u{FEFF}"), ("\u{34f}", "\\u{34F}"), ("\u{115f}", "\\u{115F}"),
      ("\u{1160}", "\\u{1160}"), ("\u{17b4}", "\\u{17B4}"), ("\u{180b}", "\\u{180B}"),
      ("\u{3164}", "\\u{3164}"), ("\u{fe0f}", "\\u{FE0F}"), ("\u{ffa0}", "\\u{FFA0}"),
      ("\u{1f3fd}", "\\u{1F3FD}"),
    ] as [(Unicode.Scalar, String)])
  func spellsOutWhatATerminalWouldObeyOrHide(_ scalar: Unicode.Scalar, _ escape: String) {
    #expect(TextWidth.kind(of: scalar) == .unprintable)
    #expect(TextUnits(String(scalar)).map(\.escape) == [escape])
  }

  /// What is known without looking it up has to be what looking it up would say.
  @Test func spellsOutWhatIsUnseenAndNothingElse() {
    let differences = (UInt32(0)..<0x1_f000).compactMap(Unicode.Scalar.init).filter { scalar in
      (TextWidth.kind(of: scalar) == .unprintable) != scalar.isUnseen
    }
    #expect(differences == [])
  }

  #if os(Linux)
    /// Terminals measure with the C library, so the table must agree with it wherever both know
    /// the scalar.
    @Test func agreesWithTheCLibrary() throws {
      let previous = setlocale(LC_CTYPE, nil).map { String(cString: $0) }
      try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
      defer { _ = setlocale(LC_CTYPE, previous) }
      let symbol = try #require(dlsym(UnsafeMutableRawPointer(bitPattern: 0), "wcwidth"))
      typealias Function = @convention(c) (wchar_t) -> Int32
      let wcwidth = unsafeBitCast(symbol, to: Function.self)
      // A mark of the Ahom script, which newer versions of Unicode give a column of its own.
      let revised: Set<UInt32> = [0x1171e]

      var differences: [String] = []
      for value in UInt32(0)...0x10ffff where !revised.contains(value) {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let libc = Int(wcwidth(wchar_t(value)))
        let ours =
          switch TextWidth.kind(of: scalar) {
          case .columns(let columns): columns
          case .mark: 0
          case .unprintable: libc
          }
        if libc >= 0, ours != libc {
          differences.append("U+\(String(value, radix: 16)): \(ours), libc \(libc)")
        }
      }
      #expect(differences == [])
    }
  #endif
}
