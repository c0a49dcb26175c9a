import Escaping
import Reports
import TestSupport
import Testing

/// Text in the languages of pages and programs.
@Suite struct LanguageQuotingTests {
  /// A text, and how a language has it; nil where it has no way to.
  struct Row: CustomTestStringConvertible {
    let text: String
    let code: String?
    var testDescription: String { code ?? text.debugDescription }

    init(_ text: String, _ code: String?) {
      self.text = text
      self.code = code
    }
  }

  static let javaScript: [Row] = [
    Row("", #""""#), Row("a", #""a""#), Row("it's", #""it's""#), Row(#"{"a":1}"#, #"'{"a":1}'"#),
    Row(#"'"\"#, #""'\"\\""#), Row("\n\r\t\0\u{1B}", #""\n\r\t\x00\x1b""#),
    Row("0\u{0}1", #""0\x001""#), Row("\u{2028}\u{2029}\u{202E}", #""\u2028\u2029\u202e""#),
    Row("\u{E0041}", #""\u{e0041}""#), Row("a\"\u{301}", "'a\"\u{301}'"),
    Row("'\"\u{301}", "\"'\\\"\u{301}\""), Row("é🍦", #""é🍦""#),
    Row("</script><!--<Script>a<b", #""\x3c/script>\x3c!--\x3cScript>a<b""#),
  ]

  @Test(arguments: javaScript)
  func `a JavaScript string`(_ row: Row) {
    #expect(JavaScriptQuoting.quoted(row.text) == row.code)
  }

  static let html: [Row] = [
    Row("", #""""#), Row("a b", #""a b""#), Row("\"><script>", #""&quot;&gt;&lt;script&gt;""#),
    Row("?a=1&amp=2", #""?a=1&amp;amp=2""#), Row("it's", #""it's""#),
    Row("\n\r\t\u{1B}\u{7F}", #""&#xa;&#xd;&#x9;&#x1b;&#x7f;""#),
    Row("\u{202E}\u{E0041}", #""&#x202e;&#xe0041;""#), Row("a\"\u{301}", "\"a&quot;\u{301}\""),
    Row("a\0", nil), Row("\u{80}", nil), Row("\u{9F}", nil),
  ]

  @Test(arguments: html)
  func `an HTML attribute`(_ row: Row) {
    #expect((try? HTMLQuoting.quoted(row.text)) == row.code)
  }

  static let css: [Row] = [
    Row("", #""""#), Row("a)'", #""a)'""#), Row("\"\\", #""\"\\""#),
    Row("\nf\u{1B}0", #""\a f\1b 0""#), Row("</style>", #""\3c /style>""#),
    Row("\u{9B}\u{202E}", #""\9b \202e ""#), Row("a\"\u{301}", "\"a\\\"\u{301}\""), Row("\0", nil),
  ]

  @Test(arguments: css)
  func `a CSS string`(_ row: Row) {
    #expect((try? CSSQuoting.quoted(row.text)) == row.code)
  }

  static let java: [Row] = [
    Row("", #""""#), Row("it's", #""it's""#), Row("\"\\", #""\"\\""#),
    Row("\n\r\t\0\u{1B}", #""\n\r\t\u0000\u001b""#), Row("\\u000a", #""\\u000a""#),
    Row("\\é", #""\\\u00e9""#), Row("🍦\u{202E}", #""\ud83c\udf66\u202e""#),
    Row("a\"\u{301}", #""a\"\u0301""#),
  ]

  @Test(arguments: java)
  func `a Java string`(_ row: Row) {
    #expect(JavaQuoting.quoted(row.text) == row.code)
  }

  @Test func `code has only what can be seen`() {
    for text in HostileText.table + HostileText.generated(count: 300, seed: 4) {
      let codes = [
        JavaScriptQuoting.quoted(text), JavaQuoting.quoted(text),
        (try? HTMLQuoting.quoted(text)) ?? "", (try? CSSQuoting.quoted(text)) ?? "",
      ]
      for code in codes { #expect(VisibleText(code).text == code) }
    }
  }
}
