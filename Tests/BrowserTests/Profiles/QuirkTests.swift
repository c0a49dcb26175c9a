import Browser
import Model
import Testing

@Suite("Quirks")
struct QuirkTests {
  @Test("An engine that has one does something else than the standard says", arguments: rows)
  func shows(_ row: Row) {
    for profile in BrowserProfile.allCases {
      let play = Play(row.call, on: row.network, in: profile, jar: row.jar, after: row.before)
      let expected =
        profile.has(row.quirk) ? row.quirky : row.others[profile, default: row.letter]
      #expect(row.observe(play) == expected, "\(profile)")
    }
  }

  @Test("Every quirk has a row, and some engine that has it", arguments: Quirk.allCases)
  func complete(_ quirk: Quirk) {
    #expect(Self.rows.contains { $0.quirk == quirk })
    #expect(BrowserProfile.allCases.contains { $0.has(quirk) })
    #expect(!BrowserProfile.standard.has(quirk))
  }

  @Test("What an engine does otherwise is something else")
  func differs() {
    for row in Self.rows { #expect(row.letter != row.quirky, "\(row.quirk)") }
  }
}
