import Documents
import Testing

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    // Scalars are text, however they look.
    (
      "- [a, 1.0, 0600, 0o17, 1e3, .inf, 2026-01-01, 12:30:45]",
      "[[a, 1.0, 0600, 0o17, 1e3, .inf, 2026-01-01, 12:30:45]]"
    ),
    ("a: yes\nb: NO\nc: On\nd: True", "{a: yes, b: NO, c: On, d: True}"),
    // The key `on` is a key.
    ("on: 1\nyes: 2\n~: 3\nnull: 4\n1.0: 5", "{on: 1, yes: 2, ~: 3, null: 4, 1.0: 5}"),
    // Nothing, and the word for it.
    (
      "a: null\nb: ~\nc:\nd: \"null\"\ne: '~'\nf: \"\"\ng: Null",
      "{a: null, b: null, c: null, d: \"null\", e: \"~\", f: \"\", g: Null}"
    ),
    ("origins: [null, \"null\"]", "{origins: [null, \"null\"]}"),
    // Stars
    (
      "a: \"*\"\nb: '*'\nc: https://*.example\nd: [\"*\"]",
      "{a: \"*\", b: \"*\", c: https://*.example, d: [\"*\"]}"
    ),
    // Colons
    (
      "a: http://localhost:3000\nb: [http://localhost:3000, https://a.example:8443]",
      "{a: http://localhost:3000, b: [http://localhost:3000, https://a.example:8443]}"
    ),
    ("a: \"Vary: Origin\"\nb: a:b\nc: 'a: b'", "{a: \"Vary: Origin\", b: a:b, c: \"a: b\"}"),
    // Comments
    ("a: b # c\nd: e#f\n# g\nh: \"i # j\"", "{a: b, d: e#f, h: \"i # j\"}"),
    // Text of several lines
    (
      "a: |\n  x\n   y\nb: >-\n  x\n  y\nc: \"x\n  y\"\nd: x\n  y",
      "{a: \"x\n y\n\", b: \"x y\", c: \"x y\", d: x y}"
    ),
    // Quotes
    (#"a: "\x41\u00e9\U0001F366\n\/""# + "\nb: 'it''s \\n'", "{a: \"Aé🍦\n/\", b: \"it's \\n\"}"),
    // Collections
    ("- - a\n  - b\n-\n  c: d\n- {e: [f], g: {}}\n- []", "[[a, b], {c: d}, {e: [f], g: {}}, []]"),
    ("a:\n- b\n- c\nd:\n  - e", "{a: [b, c], d: [e]}"),
    ("? a\n: b\n\"c\": d\n'e': f", "{a: b, c: d, e: f}"),
    ("a: {b, c: }", "{a: {b: null, c: null}}"),
    // Merge keys are ordinary keys.
    ("<<: {a: 1}", "{<<: {a: 1}}"),
    ("a: 1\r\nb: 2\rc: 3", "{a: 1, b: 2, c: 3}"),
  ])
  func `Scalars are kept as they are written`(text: String, document: String) {
    #expect(read(text) == [document])
  }

  @Test func `Every key and value has its place`() throws {
    let document = try node("a: 1\r\nlist:\n  - é🍦\n  - {k: \"v\", é: w}\n\"b\":\n  c:\n")
    #expect(
      places(document) == [
        "1:1", "1:4", "2:1", "3:3", "3:5", "4:6", "4:9", "4:14", "4:17", "5:1", "6:3", "6:5",
      ])
    #expect(document.place == .start)
  }

  @Test func `Places are counted through all documents of a text`() {
    let places = DocumentReader.documents(in: Array("\na: 1\n---\n\n- b\n--- c".utf8)).map {
      try? "\($0.get().place)"
    }
    #expect(places == ["2:1", "5:1", "6:5"])
  }

  @Test func `Lists and mappings may be nested 64 deep`() {
    #expect(
      read(String(repeating: "- ", count: 64) + "a") == [
        String(repeating: "[", count: 64) + "a" + String(repeating: "]", count: 64)
      ])
    #expect(
      read(String(repeating: "- ", count: 65) + "a") == [
        "1:129: Lists and fields are nested more than 64 deep here."
      ])
  }
}
