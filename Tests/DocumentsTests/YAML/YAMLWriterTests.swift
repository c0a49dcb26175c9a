import Documents
import FuzzLaws
import Testing

@Suite struct YAMLWriterTests {
  @Test func `A policy is laid out as a person would write it`() {
    let policy: JSONValue = [
      "policy": 1,
      "name": "Ice cream, for two pages",
      "about": "Two origins: cookies, a custom header.",
      "server": "https://api.example",
      "allow": [
        "origins": ["https://shop.example", "http://localhost:3000"],
        "methods": ["GET", "PUT"], "headers": "*", "credentials": true, "maxAge": 600,
      ],
      "vary": [],
      "chain": [["redirect": ["to": "https", "status": 301]], ["auth": ["exempt": []]], "cors"],
      "answers": ["onErrors": ["gateway": false]],
      "routes": [
        [
          "path": "/flavours",
          "methods": [
            "GET": ["status": 200, "headers": ["ETag": "\"v1\""], "body": "[\"vanilla\"]"],
            "PUT": ["status": 200, "body": "{\"ok\":true}", "headers": ["X-Total": "31"]],
          ],
        ],
        ["path": "/stock", "auth": "cookie"],
      ],
      "raw": [["for": "actual", "add": "X-Frame-Options: DENY"]],
    ]
    #expect(
      policy.yaml() == """
        policy: 1
        name: Ice cream, for two pages
        about: "Two origins: cookies, a custom header."
        server: https://api.example
        allow:
          origins: [https://shop.example, http://localhost:3000]
          methods: [GET, PUT]
          headers: "*"
          credentials: true
          maxAge: 600
        vary: []
        chain:
          - redirect: {to: https, status: 301}
          - auth: {exempt: []}
          - cors
        answers:
          onErrors: {gateway: false}
        routes:
          - path: /flavours
            methods:
              GET: {status: 200, headers: {ETag: '"v1"'}, body: '["vanilla"]'}
              PUT: {status: 200, body: '{"ok":true}', headers: {X-Total: "31"}}
          - {path: /stock, auth: cookie}
        raw:
          - {for: actual, add: "X-Frame-Options: DENY"}

        """)
  }

  @Test(arguments: [
    ("GET", "GET"), ("*", "\"*\""), ("null", "\"null\""), ("~", "\"~\""), ("", "\"\""),
    ("true", "\"true\""), ("No", "\"No\""), ("on", "\"on\""), ("600", "\"600\""),
    ("0600", "\"0600\""), ("1.0", "\"1.0\""), ("2026-01-01", "\"2026-01-01\""),
    ("https://a.example", "https://a.example"), ("http://localhost:3000", "http://localhost:3000"),
    ("Vary: Origin", "\"Vary: Origin\""), ("a:", "\"a:\""), ("a #b", "\"a #b\""), ("a#b", "a#b"),
    ("-1", "\"-1\""), ("-x", "-x"), ("- x", "\"- x\""), ("/a b/", "/a b/"), ("a, b", "a, b"),
    ("[a]", "\"[a]\""), ("{\"a\":1}", "'{\"a\":1}'"), ("it's", "it's"), ("'a'", "\"'a'\""),
    ("C:\\x", "C:\\x"), ("\"\\\"", "'\"\\\"'"), (" a", "\" a\""), ("a\tb", "\"a\\tb\""),
    ("a\r\n", "\"a\\r\\n\""), ("\u{1B}[31m", "\"\\x1B[31m\""), ("é🍦", "é🍦"),
    ("a\u{2028}b", "\"a\\u2028b\""), ("@a", "\"@a\""), ("<<", "\"<<\""),
  ])
  func `Text has quotes only where it needs them`(text: String, yaml: String) {
    #expect(JSONValue.string(text).yaml() == yaml + "\n")
  }

  @Test(arguments: [
    ("a\nb", "|-\n  a\n  b\n"), ("a\nb\n", "|\n  a\n  b\n"), ("a\n\n", "|+\n  a\n\n"),
    ("a\n\n  b\n", "|\n  a\n\n    b\n"), (" a\nb", "\" a\\nb\"\n"), ("\na", "\"\\na\"\n"),
  ])
  func `Text of several lines is a block`(text: String, yaml: String) {
    #expect(JSONValue.string(text).yaml() == yaml)
  }

  @Test func `Commas and brackets need quotes inside brackets only`() {
    let value: JSONValue = ["a": "b, c", "d": ["b, c", "e[0]", "f:?", "g?h"]]
    #expect(value.yaml() == "a: b, c\nd: [\"b, c\", \"e[0]\", \"f:?\", g?h]\n")
  }

  @Test func `A list that is too long for a line has a line for every element`() {
    let origins = (1...4).map { JSONValue.string("https://shop-number-\($0).example") }
    let value: JSONValue = ["allow": ["origins": .array(origins)]]
    #expect(
      value.yaml() == """
        allow:
          origins:
            - https://shop-number-1.example
            - https://shop-number-2.example
            - https://shop-number-3.example
            - https://shop-number-4.example

        """)
  }

  @Test func `A list is never taken for a list of documents`() {
    #expect(JSONValue.array([]).yaml() == "--- []\n")
    #expect(JSONValue.array([1, [2, 3], [[4]]]).yaml() == "- 1\n- [2, 3]\n- - [4]\n")
  }

  @Test func `A key that is too long for YAML is marked as a key`() throws {
    let key = String(repeating: "k", count: 2000)
    let value: JSONValue = .object([.init(key, ["a": [1]]), .init("b", 2)])
    #expect(JSONValue(try node(value.yaml())) == value)
  }
}
