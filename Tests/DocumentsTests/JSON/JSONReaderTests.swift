import Documents
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("{}", "{}"), ("{ \"\" : [ ] }", "{: []}"),
    ("{\"a\":{\"b\":[1,[],{}]}}", "{a: {b: [1, [], {}]}}"),
    (#"{"a": true, "b": false, "c": null}"#, "{a: true, b: false, c: null}"),
    (#"{"a": "true", "b": "null", "c": "1"}"#, #"{a: "true", b: "null", c: "1"}"#),
    (#"{"z": 1, "a": 2, "on": 3}"#, "{z: 1, a: 2, on: 3}"),
    (
      #"{"a": [0, -0, 1.0, 1.50e+3, 2E-7, 10e0, 123456789012345678901234567890]}"#,
      "{a: [0, -0, 1.0, 1.50e+3, 2E-7, 10e0, 123456789012345678901234567890]}"
    ),
    (#"{"a": "\"\\\/\b\f\n\r\t"}"#, "{a: \"\"\\/\u{8}\u{C}\n\r\t\"}"),
    (#"{"a": "\u0041\u00e9\u20AC\uD83C\uDF66\u0000"}"#, "{a: \"Aé€🍦\0\"}"),
    ("{\"a\": \"é🍦\u{7F}\u{2028}\u{FEFF}\"}", "{a: \"é🍦\u{7F}\u{2028}\u{FEFF}\"}"),
    (#"{"a\u0062": 1}"#, "{ab: 1}"),
    ("{\"a\"\n:\r\n1\t,\r\"b\":2}", "{a: 1, b: 2}"),
  ])
  func `JSON values are kept as they are written`(text: String, document: String) {
    #expect(read(text) == [document])
  }

  @Test(arguments: [
    // Structure
    ("{", "1:2: The text ends too soon: the object that begins at 1:1 is not closed."),
    ("{\"a\": [\n1", "2:2: The text ends too soon: the list that begins at 1:7 is not closed."),
    ("{\"a\":", "1:6: The text ends too soon: a value is missing."),
    ("{\"a\"", "1:5: The text ends too soon: the object that begins at 1:1 is not closed."),
    (#"{"a" 1}"#, "1:6: Expected a colon after the key \"a\" here, not \"1\"."),
    (#"{"a": 1 "b": 2}"#, "1:9: Expected a comma or } here, not a double quote."),
    (#"{"a": [1 2]}"#, "1:10: Expected a comma or ] here, not \"2\"."),
    (#"{"a": [1, 2}"#, "1:12: Expected a comma or ] here, not \"}\"."),
    (#"{"a": 1,}"#, "1:9: In JSON the comma before this is one too many."),
    (#"{"a": [1, ]}"#, "1:11: In JSON the comma before this is one too many."),
    ("{,}", "1:2: Expected a key in double quotes here, not \",\"."),
    (#"{"a":}"#, "1:6: Expected a value here, not \"}\"."),
    ("{\"é🍦\": 1, \"a\" 2}", "1:15: Expected a colon after the key \"a\" here, not \"2\"."),
    // Habits from other languages
    (
      "{a: 1}",
      "1:2: A text that begins with a bracket is JSON, where keys have double quotes: \"a\"."
    ),
    ("{'a': 1}", "1:2: JSON has double quotes, not single ones."),
    (#"{"a": 'b'}"#, "1:7: JSON has double quotes, not single ones."),
    (#"{"a": True}"#, "1:7: In JSON text has double quotes: \"True\". Did you mean \"true\"?"),
    (#"{"a": undefined}"#, "1:7: In JSON text has double quotes: \"undefined\"."),
    ("{\"a\": 1, // one\n\"b\": 2}", "1:10: JSON has no comments."),
    ("{\"a\": 1 # one\n}", "1:9: JSON has no comments."),
    // Keys
    ("{\"a\": 1,\n \"b\": 2, \"a\": 3}", "2:10: The key \"a\" is already in line 1."),
    (#"{"a": 1, "\u0061": 2}"#, "1:10: The key \"a\" is already in line 1."),
    // Numbers
    (#"{"a": 01}"#, "1:7: 01 is not a JSON number: a number does not start with a zero."),
    (#"{"a": -01}"#, "1:7: -01 is not a JSON number: a number does not start with a zero."),
    (#"{"a": 1.}"#, "1:7: 1. is not a JSON number: digits are missing."),
    (#"{"a": 1.e1}"#, "1:7: 1.e1 is not a JSON number: digits are missing."),
    (#"{"a": 1e+}"#, "1:7: 1e+ is not a JSON number: digits are missing."),
    (#"{"a": -}"#, "1:7: - is not a JSON number: digits are missing."),
    (#"{"a": .5}"#, "1:7: Expected a value here, not \".\"."),
    (#"{"a": +5}"#, "1:7: Expected a value here, not \"+\"."),
    (#"{"a": 0x10}"#, "1:8: Expected a comma or } here, not \"x\"."),
    // Strings
    ("{\"a\": \"x\n\"}", "1:7: This text never ends: its closing \" is missing."),
    (#"{"a": "x"#, "1:7: This text never ends: its closing \" is missing."),
    (#"{"a": "x\"#, "1:7: This text never ends: its closing \" is missing."),
    ("{\"a\": \"x\ty\"}", "1:9: Inside quotes a tab is written \\t."),
    ("{\"a\": \"\\n\u{1B}\"}", "1:10: Inside quotes this control character is written \\u001B."),
    (#"{"a": "é\x41"}"#, "1:9: JSON has no escape \\x. A backslash is written \\\\."),
    (#"{"a": "\u12G4"}"#, "1:8: Four hexadecimal digits follow \\u."),
    (#"{"a": "\u12"#, "1:8: Four hexadecimal digits follow \\u."),
    (
      #"{"a": "\ud83d"}"#,
      "1:8: \\uD83D is half of a surrogate pair, and the other half is missing."
    ),
    (
      #"{"a": "\ud83d\u0041"}"#,
      "1:8: \\uD83D is half of a surrogate pair, and the other half is missing."
    ),
    (
      #"{"a": "\ud83d\ud83d"}"#,
      "1:8: \\uD83D is half of a surrogate pair, and the other half is missing."
    ),
    (
      #"{"a": "x\udf66"}"#,
      "1:9: \\uDF66 is half of a surrogate pair, and the other half is missing."
    ),
  ])
  func `Mistakes are told with their places`(text: String, problem: String) {
    #expect(read(text) == [problem])
  }

  @Test func `Every key and value has its place`() throws {
    let document = try node("{\"a\": 1,\r\n\t\"é🍦\": [true, \"x\"],\n\"b\": {\"c\": null}}")
    #expect(
      places(document) == ["1:2", "1:7", "2:2", "2:8", "2:9", "2:15", "3:1", "3:7", "3:12"])
  }

  @Test func `Lists and objects may be nested 64 deep`() {
    func nested(_ depth: Int) -> String {
      "{\"a\": " + String(repeating: "[", count: depth - 1)
        + String(repeating: "]", count: depth - 1)
        + "}"
    }
    #expect(read(nested(64)).first?.hasPrefix("{a: [[[") == true)
    #expect(read(nested(65)) == ["1:70: Lists and fields are nested more than 64 deep here."])
  }
}
