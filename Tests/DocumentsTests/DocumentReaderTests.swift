import Documents
import Escaping
import Testing

@Suite struct DocumentReaderTests {
  @Test(arguments: [
    ("", []), (" \n\t\r\n", []), ("# nothing\n---\n---\n...\n", []),
    (#"{"a": 1}"#, ["{a: 1}"]),
    ("\r\n {\"a\": 1}", ["{a: 1}"]),
    ("\u{FEFF}{\"a\": 1}", ["{a: 1}"]),
    ("{\"a\": 1}\n{\"b\":\n 2}{}\n\n{}", ["{a: 1}", "{b: 2}", "{}", "{}"]),
    (#"[{"a": 1}, 2, "3"]"#, ["{a: 1}", "2", "\"3\""]), ("[]", []),
    ("[{a: 1}, b]", ["{a: 1}", "b"]), (#" [{"a": 1},]"#, ["{a: 1}"]),
    ("a: 1", ["{a: 1}"]), ("\u{FEFF}a: 1", ["{a: 1}"]), ("# {\na: 1", ["{a: 1}"]),
    ("- {a: 1}\n- [2]", ["[{a: 1}, [2]]"]),
    (
      "a: 1\n---\nb: 2\n--- c\n---\n---\n- d\n...\ne: 3",
      ["{a: 1}", "{b: 2}", "c", "[d]", "{e: 3}"]
    ),
    ("--- {\"a\": 1}", ["{a: 1}"]),
    ("%YAML 1.2\n---\na: 1\n...\n%YAML 1.1\n---\nb: 2", ["{a: 1}", "{b: 2}"]),
    ("--- |\n a\n ---\n---\nb\n", ["\"a\n---\n\"", "b"]),
    ("~", ["null"]), ("null", ["null"]), ("\"\"", ["\"\""]),
  ])
  func `The first character tells the kind of text`(text: String, documents: [String]) {
    #expect(read(text) == documents)
  }

  @Test(arguments: ["{a: [1, b]}", " \n{\"a\": [1, \"b\"]}", "a: [1, b]", "{a: [\n1, b]}"])
  func `What is typed in braces is JSON or else YAML`(text: String) throws {
    let node = try DocumentReader.document(typed: Array(text.utf8))
    #expect(outline(node).replacing("\"", with: "") == "{a: [1, b]}")
  }

  @Test func `What is neither is refused where it goes wrong`() {
    let problem = #expect(throws: DocumentProblem.self) {
      try DocumentReader.document(typed: Array("{a: [1, b}".utf8))
    }
    #expect(problem?.place?.line == 1)
  }

  @Test(arguments: [
    // One object a line: every broken line is one problem.
    (
      "{\"a\": 1}\n{\"a\": tru}\nnonsense\n{\"b\": 2}",
      [
        "{a: 1}", "2:7: In JSON text has double quotes: \"tru\". Did you mean \"true\"?",
        "3:1: Expected an object here, not \"n\".", "{b: 2}",
      ]
    ),
    // A line that breaks off does not swallow the next one.
    (
      "{\"a\":\n{\"b\": [\"}\n{\"c\": 3}\n",
      [
        "1:1: This object is not closed before line 2.",
        "2:8: This text never ends: its closing \" is missing.", "{c: 3}",
      ]
    ),
    (
      "{\"a\": \"\\\"}\", \"b\": 0x}\n{\"a\": \"\\\n{}",
      [
        "1:20: Expected a comma or } here, not \"x\".",
        "2:7: This text never ends: its closing \" is missing.", "{}",
      ]
    ),
    // One object over many lines: its other lines are not reported again.
    (
      "{\n  \"a\": 01,\n  \"b\": [\n    {}\n  ],\n\"c\": 1\n}\n{\n  \"d\": 2\n}\n",
      ["2:8: 01 is not a JSON number: a number does not start with a zero.", "{d: 2}"]
    ),
    (
      "{\"a\": 1}}\n[1]\n{}",
      [
        "{a: 1}", "1:9: Expected an object here, not \"}\".",
        "2:1: Expected an object here, not \"[\".",
        "{}",
      ]
    ),
    (
      "a: *\n---\nb: 1\n---\nc: \"x\n---\nd: [1\n---\n- e",
      [
        "1:4: A bare * is a YAML alias. Write \"*\" in quotes.", "{b: 1}",
        "5:4: This text never ends: its closing \" is missing.",
        "8:1: Expected a comma or ] here, for the list that begins at 7:4.", "[e]",
      ]
    ),
  ])
  func `A broken document does not end the others`(text: String, documents: [String]) {
    #expect(read(text) == documents)
  }

  @Test(arguments: [
    // Neither language: the one that makes sense for longer is reported.
    (#"[{"a": 1]"#, ["1:9: Expected a comma or } here, not \"]\"."]),
    ("[a, *]", ["1:5: A bare * is a YAML alias. Write \"*\" in quotes."]),
    ("[1] 2", ["1:5: Expected the end of the text here, not \"2\"."]),
  ])
  func `A broken list is a broken list in the language that was meant`(
    text: String, documents: [String]
  ) {
    #expect(read(text) == documents)
  }

  @Test func `Documents are read one by one`() throws {
    var reader = DocumentReader(Array("{\"a\": 1}\n{\"b\": 2}\n".utf8))
    #expect(try reader.next().map { try outline($0.get()) } == "{a: 1}")
    #expect(try reader.next().map { try outline($0.get()) } == "{b: 2}")
    #expect(reader.next() == nil)
    #expect(reader.next() == nil)
  }

  @Test func `Ten thousand lines give ten thousand documents in order`() {
    let lines = (1...10_000).map { "{\"id\": \($0)}" }.joined(separator: "\n")
    #expect(read(lines) == (1...10_000).map { "{id: \($0)}" })
  }

  @Test(arguments: ["{\"a\": 1}", "a: 1", "[[0], 1]"])
  func `Lines are counted from the line in which the text begins`(text: String) throws {
    let first = try #require(DocumentReader.documents(in: Array(text.utf8), firstLine: 7).first)
    #expect(try first.get().place.line == 7)
  }

  @Test(arguments: [
    ("", "7:1: There is nothing in this document."),
    ("a: 1\n---\nb: 2", "9:1: There is a second document, but only one is read."),
    ("a: 1\n---\nb: *", "9:4: A bare * is a YAML alias. Write \"*\" in quotes."),
  ])
  func `Where one document is wanted there is exactly one`(text: String, message: String) {
    let problem = #expect(throws: DocumentProblem.self) {
      try DocumentReader.document(in: Array(text.utf8), firstLine: 7)
    }
    #expect(problem?.description(file: "f") == "f:\(message)")
  }
}
