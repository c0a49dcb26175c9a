import TestSupport

/// Text that a terminal would obey or nobody would see, and files that have it in every place where
/// a file may have text.
enum HostileText {
  /// Control sequences, and characters without a look of their own, of every kind.
  static let raw =
    "\u{1B}]0;t\u{7}\u{1B}[31m\u{8}\u{B}\u{7F}\u{85}\u{9D}0;t\u{9C}\u{9B}2J\u{AD}\u{34F}\u{61C}\u{115F}"
    + "\u{1160}\u{17B4}\u{17B5}\u{180B}\u{180E}\u{200B}\u{200D}\u{200E}\u{2028}\u{2029}\u{202E}"
    + "\u{2060}\u{2066}\u{206F}\u{3164}\u{E000}\u{FE0F}\u{FEFF}\u{FFA0}\u{FFF9}\u{FFFE}\u{1D173}"
    + "\u{E0041}\u{E0100}"

  /// What of it may stand in a title or in a header's value.
  private static let oneLine = raw.filter { character in
    !character.isNewline && (character.asciiValue ?? 0x20) >= 0x20 && character != "\u{7F}"
  }

  /// Puts hostile text into a file of YAML: `@` becomes the beginning of a text in double quotes,
  /// where every character may stand as an escape, and `^` that of a text on one line.
  private static func file(_ text: String) -> String {
    text.replacing("@", with: quoted(raw)).replacing("^", with: quoted(oneLine))
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }.joined()
  }

  /// All files, by their names.
  static let files = [
    ("scenario.yaml", scenario), ("readable.yaml", readable), ("broken.yaml", brokenScenario),
    ("policy.yaml", policy), ("good-policy.yaml", goodPolicy), ("config.yaml", configuration),
    ("keys.yaml", keys), ("answers", answers), ("progress", progress), ("map.yaml", map),
    ("folklore.yaml", folklore), ("workshops.yaml", workshops), ("01-hostile.md", lesson),
    ("02-broken.md", brokenLesson),
    ("requests", #"{"id": "\u001b[31m\u202e", "method": "GET", "path": "/"}"# + "\n{\u{1B}}\n"),
  ]

  private static let scenario = file(
    """
    id: @"
    title: @ title"
    page: https://page.example
    cookies: [{url: "https://api.example", set: "sid=1"}]
    request: {url: @/path", method: @", headers: {@": @"}, body: @"}
    servers:
      - server: https://api.example
        allow: {origins: [^"]}
        routes: [{path: /x, methods: {PUT: {status: 200, body: @", effect: @"}}}]
    expect: {body: @", effects: {@": 1}}

    """)

  /// A scenario that comes to its end, so that a report has more to tell.
  private static let readable = file(
    """
    id: @"
    title: @ title"
    page: https://page.example
    requests:
      - {url: "https://api.example/x", method: PUT, body: @"}
      - {url: "https://other.example/x"}
    responses:
      - {origin: "https://api.example", method: "*", path: "*", status: 200, body: @", headers: [[Access-Control-Allow-Origin, "*"], [Access-Control-Allow-Methods, "*"], [X-A, "\\e[31m\\x85"]]}
      - {origin: "https://other.example", method: "*", path: "*", status: 200, headers: [[Access-Control-Allow-Origin, "\\e[31m\\x9b"]]}
    expect: {body: @"}

    """)

  private static let brokenScenario = file(
    """
    page: https://page.example
    request: {url: "https://api.example", @": 1}

    """)

  private static let policy = file(
    """
    policy: 1
    server: https://api.example
    allow: {origins: [^"]}
    @": 1

    """)

  private static let goodPolicy = file(
    """
    policy: 1
    server: https://api.example
    allow: {origins: ["https://page.example"]}
    routes: [{path: /, methods: {GET: {status: 200, body: @"}}}]

    """)

  private static let configuration = file(
    """
    keys: {time.forward: ["\\u202E", n], edit.undo: @"}
    theme: @"
    @": 1

    """)

  /// Keys that nobody can see, and nothing that is wrong.
  private static let keys = "keys: {time.forward: [\"\\u202E\", Right], edit.undo: [\"\\u3164\"]}\n"

  private static let progress =
    "corslab progress 1\nbegun 3-1 1\nlatest 3-1 1 1\nbelief F01 held 1\nbelief \(raw) held 1\n\(raw) 1\n"

  private static let map = file(
    """
    chapters: [{chapter: 3, title: @", about: @"}]
    sources: [{name: @", title: @"}]

    """)

  private static let folklore = file(
    """
    claims: [{id: F01, claim: @", truth: @"}]

    """)

  private static let workshops = file(
    """
    paths:
      - id: "45"
        title: @"
        minutes: 12
        stops:
          - {lesson: 3-1, minutes: 6, note: @"}
          - {pause: @", minutes: 6, note: @"}
      - {id: @", title: @", minutes: 0, stops: []}

    """)

  private static let brokenLesson = file("---\nid: @\"\n@\": 1\n---\n\n<!-- at: \(raw) -->\n")

  private static let lesson =
    file(
      """
      ---
      id: 3-1
      title: ^"
      chapter: 3
      minutes: 6
      level: core
      folklore: [F01]
      afterword: @"
      presenter: @"
      parts:
        - name: @"
          scenario:
            id: @"
            title: @"
            page: https://lolnet.example/menu.html
            request: {url: "https://api.example/x", method: PUT, headers: {X-A: @"}, body: @"}
            servers:
              - server: https://api.example
                allow: {origins: none}
                routes: [{path: /x, methods: {PUT: {status: 200, body: @", effect: @"}}}]
          predict:
            - ask: @"
              choices:
                - {say: @ 1", check: {outcome: readable}}
                - {say: @ 2", check: {outcome: blocked}, believes: F01}
              why: @"
          goals: [{say: @", check: {outcome: readable, body: @"}}]
          hints: [@"]
          solution: {policy: {allow: {origins: [^", "https://lolnet.example"], methods: [PUT]}}}
          wrong_fixes:
            - name: @"
              change: {policy: {allow: {origins: "*"}}}
              expect: {outcome: readable}
              why: @"
          quiz: [{ask: @", choices: [@ 1", @ 2"], answer: @ 2", why: @"}]
        - name: @"
          cards:
            ask: @"
            choices: [@ 1", @ 2"]
            deal: [{show: [@"], answer: @ 1", why: @"}, {show: @", answer: @ 1", why: @"}]
      ---

      """) + """

      Prose \(raw) and **bold \(raw)** and `code \(raw)` and [a link](https://a.example).

      ## Heading \(raw)

      - item \(raw)

      > quote \(raw)

      ```
      code \(raw)
      ```

      <!-- at: script-calls -->
      At a moment \(raw).

      <!-- blocked -->
      Blocked \(raw).

      <!-- solved -->
      Solved \(raw).

      """

  /// What somebody types who takes the lesson.
  private static let answers = [
    "1", "goals", "hint", "policy", "story", "fixes", "fix 1", raw, "\(raw): 1",
    "policy: {\(raw): 1}",
    "request: {method: \"\\e\"}", "solution", "story", "next", "1", "1", "2", "1", "2", "1", "next",
  ].joined(separator: "\n")
}
