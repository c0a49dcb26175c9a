import Documents
import Testing

@Suite struct YAMLMistakeTests {
  @Test(arguments: [
    // Stars and the other characters that have a meaning of their own
    ("a: *", "1:4: A bare * is a YAML alias. Write \"*\" in quotes."),
    ("origins: [*, b]", "1:11: A bare * is a YAML alias. Write \"*\" in quotes."),
    ("a:\n  - *.example", "2:5: A bare * is a YAML alias. Write \"*.example\" in quotes."),
    ("a: *b", "1:4: A bare * is a YAML alias. Write \"*b\" in quotes."),
    ("*", "1:1: A bare * is a YAML alias. Write \"*\" in quotes."),
    (
      "a: &b 1\nc: *b",
      "1:4: A bare & is a YAML anchor, which cannot be used here. Write \"&b\" in quotes."
    ),
    ("a: &", "1:4: A bare & is a YAML anchor, which cannot be used here. Write \"&\" in quotes."),
    (
      "a: &b\n  - 1",
      "1:4: A bare & is a YAML anchor, which cannot be used here. Write \"&b\" in quotes."
    ),
    (
      "a: &b {c: 1}",
      "1:4: A bare & is a YAML anchor, which cannot be used here. Write \"&b\" in quotes."
    ),
    (
      "a: !!str 1",
      "1:4: A bare ! is a YAML tag, which cannot be used here. Write \"!!str\" in quotes."
    ),
    (
      "a: !b [c]", "1:4: A bare ! is a YAML tag, which cannot be used here. Write \"!b\" in quotes."
    ),
    ("a: ! {}", "1:4: A bare ! is a YAML tag, which cannot be used here. Write \"!\" in quotes."),
    (
      "a: !b!c d",
      "1:4: A bare ! is a YAML tag, which cannot be used here. Write \"!b!c\" in quotes."
    ),
    ("a: !<b", "1:4: A bare ! is a YAML tag, which cannot be used here. Write \"!<b\" in quotes."),
    ("a: @b", "1:4: YAML text cannot begin with @. Write \"@b\" in quotes."),
    ("a: [`b`]", "1:5: YAML text cannot begin with `. Write \"`b`\" in quotes."),
    ("a: %b", "1:4: YAML text cannot begin with %. Write \"%b\" in quotes."),
    ("%b", "1:1: A line that begins with % is a YAML directive. Text goes in quotes."),
    (
      "%YAML one\n---\na",
      "1:1: A line that begins with % is a YAML directive. Text goes in quotes."
    ),
    ("a: [b:?c]", "1:6: Inside brackets text with this colon needs quotes."),
    ("%YAML 3.0\n---\na", "1:1: This is neither YAML 1.1 nor YAML 1.2."),
    // Tabs
    ("a:\n\tb: 1", "2:1: YAML is indented with spaces; this is a tab."),
    ("a: 1\n\tb: 2", "2:1: YAML is indented with spaces; this is a tab."),
    ("a: |\n\tb", "2:1: YAML is indented with spaces; this is a tab."),
    // Colons
    (
      "title: Oops: again",
      "1:12: This colon cannot begin a value here. Text with a colon and a space in it needs quotes."
    ),
    (
      "a: 1\n  b: 2",
      "2:4: No field can stand here, because the line above has a value already. Is this indented too far?"
    ),
    (
      "a: 1\nb\nc: 2",
      "2:1: A colon is missing behind this key, or this line belongs further to the right."
    ),
    // Indentation
    (
      "a:\n    b: 1\n  c: 2",
      "3:3: This is no field (key: value), or it is indented differently from the fields above."
    ),
    (
      "a: 1\n- b",
      "2:1: This is no field (key: value), or it is indented differently from the fields above."
    ),
    (
      "- a\nb: 1",
      "2:1: This list goes on with something else than an entry (-), or it is indented differently."
    ),
    ("a: - b", "1:4: A list entry (-) cannot stand here; it needs a line of its own."),
    ("a: ? b", "1:4: A key cannot stand here."),
    // Quotes
    ("a: \"b\nc: 1", "1:4: This text never ends: its closing \" is missing."),
    ("a: 'b", "1:4: This text never ends: its closing ' is missing."),
    (
      "é: \"é\"x",
      "1:7: The value ends before this. Inside single quotes write '' for a quote, inside double quotes \\\"."
    ),
    (
      "a: 'it's'",
      "1:8: The value ends before this. Inside single quotes write '' for a quote, inside double quotes \\\"."
    ),
    (
      #"a: "\d""#, "1:5: Inside double quotes there is no such escape. A backslash is written \\\\."
    ),
    (#"a: "\xZZ""#, "1:7: Hexadecimal digits are missing in this escape."),
    (
      #"a: "\ud83d\udf66""#,
      "1:7: This escape is no Unicode character. Above U+FFFF write \\U and eight digits."
    ),
    // Brackets
    ("a: [1, 2\nb: 3", "2:2: Expected a comma or ] here, for the list that begins at 1:4."),
    (
      "a: {b: 1\nc: 3", "2:2: Expected a comma or } here, for the set of fields that begins at 1:4."
    ),
    ("a: ]", "1:4: A value is missing before this."),
    ("a: , b", "1:4: A value is missing before this."),
    (
      "--- {a: 1} b",
      "1:12: The document has already ended here; this is too much, or it is indented differently."
    ),
    // Blocks
    ("a: > b\n  c", "1:6: Nothing else stands in this line; the text begins in the next one."),
    ("a: |0\n b", "1:5: The indentation of a text is 1 to 9."),
    // Keys
    ("a: 1\nb: 2\na: 3", "3:1: The key \"a\" is already in line 1."),
    ("a: {b: 1, \"b\": 2}", "1:11: The key \"b\" is already in line 1."),
    ("? [a]\n: 1", "1:3: A key is text, not a list or a set of fields."),
    ("a: {{b: 1}: 2}", "1:5: A key is text, not a list or a set of fields."),
  ])
  func `Mistakes are told with their places`(text: String, problem: String) {
    #expect(read(text) == [problem])
  }

  @Test func `The twentieth key is found to come twice like the second`() {
    let keys = (1...30).map { "k\($0): 1\n" }.joined()
    #expect(read(keys + "k20: 1") == ["31:1: The key \"k20\" is already in line 20."])
    #expect(read(keys + "k30: 1") == ["31:1: The key \"k30\" is already in line 30."])
  }
}
