import Documents
import Testing

/// Texts that nobody wrote to be read.
@Suite struct HostileInputTests {
  @Test(arguments: [
    ("{\"a\": [", "[", "1:70: Lists and fields are nested more than 64 deep here."),
    ("{\"a\": ", "{\"a\": ", "1:385: Lists and fields are nested more than 64 deep here."),
    ("", "[", "1:65: Lists and fields are nested more than 64 deep here."),
    ("a: ", "[", "1:67: Lists and fields are nested more than 64 deep here."),
    ("a: ", "{b: ", "1:256: Lists and fields are nested more than 64 deep here."),
    ("", "- ", "1:129: Lists and fields are nested more than 64 deep here."),
    ("", "? ", "1:3: A key is text, not a list or a set of fields."),
  ])
  func `A hundred thousand brackets are too many`(start: String, each: String, problem: String) {
    #expect(read(start + String(repeating: each, count: 100_000)) == [problem])
  }

  @Test(arguments: [
    ("{\"a\": \"", "1:7: This text never ends: its closing \" is missing."),
    ("a: \"", "1:4: This text never ends: its closing \" is missing."),
    ("a: '", "1:4: This text never ends: its closing ' is missing."),
  ])
  func `A megabyte without a closing quote is told from its opening one`(
    start: String, problem: String
  ) {
    #expect(read(start + String(repeating: "é", count: 500_000)) == [problem])
  }

  @Test(arguments: [("{\"a\": \"", "\"}"), ("a: \"", "\""), ("\"a\": \"", "\"")])
  func `A line of a megabyte is read`(start: String, end: String) {
    let text = String(repeating: "é", count: 500_000)
    #expect(read(start + text + end) == ["{a: \"\(text)\"}"])
  }

  @Test(arguments: [
    ("a: b\n\0", "2:1: This is not a text file: there is a NUL byte."),
    (
      "\u{7F}ELF\u{2}\u{1}",
      "1:1: Here is a character that cannot be seen. In double quotes it is written \\x7F."
    ),
    ("{\"a\": \0}", "1:7: This is not a text file: there is a NUL byte."),
    ("{\"é\0\": 1}", "1:4: This is not a text file: there is a NUL byte."),
    (
      "a: é\u{85}b",
      "1:5: Here is a character that cannot be seen. In double quotes it is written \\x85."
    ),
    (
      "a: \u{2028}b",
      "1:4: Here is a character that cannot be seen. In double quotes it is written \\u2028."
    ),
    (
      "a: \u{1B}[31m",
      "1:4: Here is a character that cannot be seen. In double quotes it is written \\x1B."
    ),
    (
      "a: b\u{FEFF}",
      "1:5: Here is a character that cannot be seen. In double quotes it is written \\uFEFF."
    ),
  ])
  func `Characters that no text has are told with their places`(text: String, problem: String) {
    #expect(read(text) == [problem])
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88],
      [0xF0, 0x9F, 0x8D],
    ] as [[UInt8]])
  func `Bytes that are not UTF-8 are told with their places`(bytes: [UInt8]) throws {
    let byte = String(try #require(bytes.first), radix: 16, uppercase: true)
    let problem = "2:4: This is not UTF-8 text: the byte 0x\(byte) has no meaning here."
    #expect(read(Array("\né: ".utf8) + bytes) == [problem])
    #expect(read(Array("{\n  \"".utf8) + bytes + Array("\": 1}".utf8)) == [problem])
    #expect(read(Array("{\n   ".utf8) + bytes + Array(": 1}".utf8)) == [problem])
  }

  @Test func `Text in UTF-16 is recognised`() {
    #expect(
      read([0xFF, 0xFE, 0x61, 0x00]) == ["1:1: This text is in UTF-16. Save it in UTF-8."])
    #expect(
      read([0xFE, 0xFF, 0x00, 0x61]) == ["1:1: This text is in UTF-16. Save it in UTF-8."])
  }

  @Test func `Text from a document cannot reach a terminal as a control sequence`() {
    let problems =
      read("{\"\\u001b[31m\": 1, \"\\u001b[31m\": 2}") + read("{\"a\u{9B}\": x\u{202E}}")
    for problem in problems {
      #expect(problem.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F })
    }
    #expect(problems.count == 2)
  }

  @Test func `Messages do not repeat long text`() {
    let key = String(repeating: "k", count: 100_000)
    #expect(
      read("\(key.prefix(900)): 1\n\(key.prefix(900)): 2") == [
        "2:1: The key \"\(key.prefix(60))…\" is already in line 1."
      ])
    #expect(
      read("{\"\(key)\" 1}") == [
        "1:100005: Expected a colon after the key \"\(key.prefix(60))…\" here, not \"1\"."
      ])
  }

  @Test func `Every beginning of a document is read or gives a problem`() {
    let yaml = Array("a: {b: [\"c\\n\", 'd''e', é], f: |\n  g\n}\n--- \n- &h *i\n- !j k\n".utf8)
    let json = Array("{\"a\": [1.5e3, \"\\ud83c\\udf66é\", null], \"b\": {\"c\": true}}\n{}".utf8)
    for text in [yaml, json] {
      for end in 1...text.count {
        let results = DocumentReader.documents(in: Array(text[..<end]))
        #expect(!results.isEmpty)
        for case .failure(let problem) in results { #expect(problem.place != nil) }
      }
    }
  }
}
