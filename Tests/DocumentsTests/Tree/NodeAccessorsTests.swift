import Documents
import Testing

@Suite struct NodeAccessorsTests {
  private enum Browser: String, CaseIterable { case standard, chromium, firefox }

  /// The value of the only field of a text, by an accessor, or the problem that it gives.
  private func ask<Answer>(
    _ text: String, _ question: (Node) throws(DocumentProblem) -> Answer
  ) throws -> String {
    let value = try #require(try node("\n f: \(text)").mapping().first).value
    do throws(DocumentProblem) { return "\(try question(value))" } catch {
      #expect(error.place == value.place)
      return error.message
    }
  }

  @Test(arguments: [
    ("1.0", "1.0"), ("0600", "0600"), ("yes", "yes"), ("\"null\"", "null"), ("''", ""),
    ("null", "f has no value. For the word null write \"null\" in quotes, for an empty text \"\"."),
    ("", "f has no value. For the word null write \"null\" in quotes, for an empty text \"\"."),
    ("[a]", "f is text, not a list."), ("{a: b}", "f is text, not a set of fields."),
  ])
  func `Text is as it is written`(text: String, answer: String) throws {
    #expect(try ask(text) { node throws(DocumentProblem) in try node.text("f") } == answer)
  }

  @Test(arguments: [
    ("0", "0"), ("-1", "-1"), ("7201000", "7201000"),
    ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775808", "f is too large: 9223372036854775808."),
    ("0600", "f is a whole number, and 0600 starts with a zero."),
    ("-01", "f is a whole number, and -01 starts with a zero."),
    ("\"5\"", "f is a whole number, without quotes."),
    ("+5", "f is a whole number, not \"+5\"."), ("1.0", "f is a whole number, not \"1.0\"."),
    ("1e3", "f is a whole number, not \"1e3\"."), ("--1", "f is a whole number, not \"--1\"."),
    ("-", "f is a whole number, not a list."), ("'-'", "f is a whole number, not \"-\"."),
    ("٣", "f is a whole number, not \"٣\"."), ("ten", "f is a whole number, not \"ten\"."),
    ("", "f is a whole number, not nothing."), ("[1]", "f is a whole number, not a list."),
  ])
  func `Integers are decimal and without quotes`(text: String, answer: String) throws {
    let text = text == "-" ? "\n  - 1" : text
    #expect(try ask(text) { node throws(DocumentProblem) in try node.integer("f") } == answer)
  }

  @Test(arguments: ["yes", "True", "TRUE", "on", "1", "\"true\"", "'false'", "", "null", "[true]"])
  func `Truth is true or false and nothing else`(text: String) throws {
    #expect(
      try ask(text) { node throws(DocumentProblem) in try node.boolean("f") }
        == "f is true or false, without quotes.")
    #expect(try node("true").boolean())
    #expect(try !node("false").boolean())
    #expect(try node("{\"a\": true}").mapping().allSatisfy { try $0.value.boolean() })
  }

  @Test func `Lists and fields are what they are`() throws {
    #expect(try node("- a\n- b").sequence().map { try $0.text() } == ["a", "b"])
    #expect(try node("b: 1\na: 2").mapping().map(\.key) == ["b", "a"])
    #expect(
      try ask("a") { node throws(DocumentProblem) in try node.sequence("f") }
        == "f is a list, not \"a\".")
    #expect(
      try ask("[a]") { node throws(DocumentProblem) in try node.mapping("f") }
        == "f is a set of fields (key: value), not a list.")
    #expect(
      try ask("") { node throws(DocumentProblem) in try node.mapping("f") }
        == "f is a set of fields (key: value), not nothing.")
  }

  @Test(arguments: [
    ("firefox", "firefox"), ("\"chromium\"", "chromium"),
    ("chrome", "f: no such value \"chrome\". Possible: standard, chromium, firefox."),
    (
      "chromum",
      "f: no such value \"chromum\". Did you mean \"chromium\"? Possible: standard, chromium, firefox."
    ),
    (
      "Firefox",
      "f: no such value \"Firefox\". Did you mean \"firefox\"? Possible: standard, chromium, firefox."
    ),
    ("[firefox]", "f is text, not a list."),
  ])
  func `A choice is one of the names that there are`(text: String, answer: String) throws {
    #expect(
      try ask(text) { node throws(DocumentProblem) in try node.choice(of: Browser.self, "f") }
        == answer)
  }

  @Test func `Only nothing is null`() throws {
    #expect(try node("~").isNull)
    #expect(try !node("\"\"").isNull)
    #expect(try !node("- 1").isNull)
  }
}
