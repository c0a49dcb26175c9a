import Documents
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("orgins", "origins"), ("origin", "origins"), ("oirgins", "origins"), ("Origins", "origins"),
    ("ORIGINS", "origins"), ("methds", "methods"), ("max-age", "maxAge"), ("maxage", "maxAge"),
    ("credentails", "credentials"), ("url", "uri"), ("expres", "express"), ("xpose", "expose"),
  ])
  func `A misspelt word is near the word that was meant`(word: String, meant: String) {
    let known = [
      "origins", "methods", "headers", "maxAge", "credentials", "uri", "express", "expose",
    ]
    #expect(Suggestion.nearest(to: word, among: known) == meant)
  }

  @Test(arguments: [
    "", "a", "colour", "zzz", "originsoriginsorigins", String(repeating: "o", count: 1_000_000),
  ])
  func `A word that is not near anything has no suggestion`(word: String) {
    #expect(Suggestion.nearest(to: word, among: ["origins", "methods", "url", "x"]) == nil)
  }

  @Test func `The nearest word wins, and the first of equally near ones`() {
    #expect(Suggestion.nearest(to: "heads", among: ["headers", "head", "reads"]) == "head")
    #expect(Suggestion.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(Suggestion.nearest(to: "a", among: []) == nil)
  }

  @Test func `A known word is not its own correction`() {
    #expect(Suggestion.nearest(to: "origins", among: ["origins"]) == nil)
  }
}
