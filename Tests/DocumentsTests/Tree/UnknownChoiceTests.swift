import Documents
import Testing

@Suite struct UnknownChoiceTests {
  @Test(
    arguments: [
      (
        "firefx", ["chromium", "firefox"], " Did you mean \"firefox\"? Possible: chromium, firefox."
      ),
      ("x", ["chromium", "firefox"], " Possible: chromium, firefox."), ("x", [], ""),
    ])
  func whatWasMeantComesFirstAndThenAllThatIsPossible(
    _ word: String, _ possible: [String], _ advice: String
  ) {
    #expect(UnknownChoice(word, among: possible).advice == advice)
  }

  @Test func moreThanAnybodyReadsAreNotListed() {
    let possible = (1...41).map { "choice-\($0)" }
    #expect(UnknownChoice("chioce-14", among: possible).advice == " Did you mean \"choice-14\"?")
    #expect(UnknownChoice("x", among: Array(possible.dropLast())).advice.contains("choice-40."))
  }
}
