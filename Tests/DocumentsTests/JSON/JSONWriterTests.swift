import Documents
import Testing

@Suite struct JSONWriterTests {
  private let value: JSONValue = [
    "id": "icecream", "runs": [["status": 200, "failure": nil], []], "none": [:], "ok": true,
  ]

  @Test func `Compact text is one line without spaces`() {
    #expect(
      value.json()
        == #"{"id":"icecream","runs":[{"status":200,"failure":null},[]],"none":{},"ok":true}"#)
  }

  @Test func `Pretty text is indented by two spaces`() {
    #expect(
      value.json(.pretty) == """
        {
          "id": "icecream",
          "runs": [
            {
              "status": 200,
              "failure": null
            },
            []
          ],
          "none": {},
          "ok": true
        }
        """)
  }

  @Test(arguments: [
    ("", #""""#), ("\"\\/", #""\"\\/""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
    ("\0\u{1F}\u{7F}\u{9B}", #""\u0000\u001F\u007F\u009B""#),
    ("\u{202E}\u{2066}\u{200B}\u{E0041}", #""\u202E\u2066\u200B\uDB40\uDC41""#),
    ("\u{2028}\u{2029}\u{FEFF}", #""\u2028\u2029\uFEFF""#), ("é🍦", #""é🍦""#),
  ])
  func `Strings have escapes for what cannot be seen`(text: String, json: String) {
    #expect(JSONValue.string(text).json() == json)
  }

  @Test(arguments: [Int.min, -1, 0, Int.max])
  func `Integers are written in full`(number: Int) {
    #expect(JSONValue.integer(number).json() == "\(number)")
  }

  @Test func `Bytes and text are the same`() {
    #expect(String(decoding: value.jsonBytes(.pretty), as: UTF8.self) == value.json(.pretty))
  }
}
