import Canvas
import TestSupport
import Testing

@Suite struct RoleTests {
  @Test func everyRoleHasALetterOfItsOwn() {
    let codes = Role.allCases.map(\.code)
    #expect(Set(codes).count == Role.allCases.count)
    #expect(codes.allSatisfy { $0.isASCII && ($0.isLetter || $0 == ".") })
  }

  @Test func onlyTheOrdinaryRoleIsADot() {
    #expect(Role.allCases.filter { $0.code == "." } == [.ordinary])
  }
}

@Suite struct ThemeTests {
  @Test func monoHasNoColour() {
    #expect(Role.allCases.allSatisfy { Theme.mono.ink(for: $0).colour == nil })
  }

  @Test(arguments: Theme.allCases) func runningTextIsLeftAlone(_ theme: Theme) {
    #expect(theme.ink(for: .ordinary) == Ink())
  }

  @Test(arguments: Theme.allCases) func yesAndNoLookDifferent(_ theme: Theme) {
    #expect(theme.ink(for: .allowed) != theme.ink(for: .refusal))
    #expect(theme.ink(for: .border) != theme.ink(for: .focusBorder))
  }

  @Test func withoutColourOnlyTheSignOfANoAndWhatTheKeysActOnAreFilled() {
    let filled = Role.allCases.filter { Theme.mono.ink(for: $0).emphasis.contains(.reverse) }
    #expect(Set(filled) == [.refusal, .selection])
  }

  @Test func colourBlindUsesNeitherRedNorGreen() {
    let colours = Role.allCases.compactMap { Theme.colourBlind.ink(for: $0).colour }
    let unreadable: Set<Colour> = [.red, .green, .brightRed, .brightGreen]
    #expect(unreadable.isDisjoint(with: colours))
  }

  @Test func onlyVerdictsHaveColour() {
    let verdicts: Set<Role> = [.allowed, .blocked, .refusal, .warning, .asked, .inFlight]
    for theme in Theme.allCases where theme != .mono {
      #expect(Set(Role.allCases.filter { theme.ink(for: $0).colour != nil }) == verdicts)
    }
  }

  @Test func lightUsesNoBrightColourAndNoYellow() {
    let colours = Role.allCases.compactMap { Theme.light.ink(for: $0).colour }
    #expect(colours.allSatisfy { $0.rawValue < Colour.brightBlack.rawValue && $0 != .yellow })
  }

  @Test(arguments: Theme.allCases) func decidingBytesAreBoldAndUnderlined(_ theme: Theme) {
    #expect(theme.ink(for: .deciding).emphasis.isSuperset(of: [.bold, .underline]))
  }
}
