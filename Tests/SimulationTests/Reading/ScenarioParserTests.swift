import Browser
import Documents
import Model
import Simulation
import TestSupport
import Testing

struct ScenarioParserTests {
  /// A mistake in a document, and how it is told.
  struct Mistake: CustomTestStringConvertible {
    let text: String
    let place: Place
    let message: String
    let suggestion: String?

    init(
      _ text: String, _ line: Int, _ column: Int, _ message: String, suggesting: String? = nil
    ) {
      self.text = text
      place = Place(line: line, column: column)
      self.message = message
      suggestion = suggesting
    }

    var testDescription: String { message }
  }

  static let mistakesInDocuments: [Mistake] = [
    Mistake("hello", 1, 1, "The document is a set of fields (key: value), not \"hello\"."),
    Mistake(
      "page: https://a.example\nrequst: {url: /x}", 2, 1,
      "request is missing, but there is \"requst\". Did you mean \"request\"?",
      suggesting: "request"),
    Mistake("page: https://a.example\n", 1, 1, "request is missing."),
    Mistake(
      "corslab: 2\npage: \"null\"\nrequest: {url: /x}", 1, 10,
      "corslab: this program reads version 1 of the format."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nrepeat: 0", 3, 9, "repeat is at least 1."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nrepeat: 100001", 3, 9, "repeat is at most 100000."),
    Mistake(
      "page: \"null\"\nrequests: [{url: /1}, {url: /2}, {url: /3}, {url: /4}, {url: /5}, {url: /6}]\n"
        + "repeat: 16667", 3, 9, "repeat is at most 16666."),
    Mistake(
      "page: \"null\"\nrequestss: [{url: /x}]", 2, 1,
      "request is missing, but there is \"requestss\". Did you mean \"requests\"?",
      suggesting: "requests"),
    Mistake(
      "page: \"null\"\nrequests: [{url: /x}, {waitMS: 5}]", 2, 24,
      "requests[1].waitMS: no such field. Did you mean \"waitMs\"?", suggesting: "waitMs"),
    Mistake(
      "page: \"null\"\nrequests: [{clears: cookies}]", 2, 13,
      "requests[0].clears: no such field. Did you mean \"clear\"?", suggesting: "clear"),
    Mistake("page: \"null\"\nrequests: [{method: PUT}]", 2, 12, "requests[0].url is missing."),
    Mistake("page: \"null\"\nrequests: []", 2, 11, "requests is empty; nothing would happen."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nrequests: [{url: /x}]", 3, 11,
      "There is request and requests; write one of them."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\ncookies: [{url: https://a.example, set: \"a=\\nb\"}]", 3,
      41, "cookies[0].set is one line: no CR, no LF."),
    Mistake(
      "page: \"null\"\nrequests: [{clear: cokies}]", 2, 20,
      "requests[0].clear: no such value \"cokies\". Did you mean \"cookies\"? "
        + "Possible: preflightCache, cookies, httpCache.",
      suggesting: "cookies"),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nresponses: [{headers: [[A, \"b\\nc\"]]}]", 3, 23,
      "responses[0].headers: the value of A is one line: no CR, no LF."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nresponses: [{status: 42}]", 3, 22,
      "responses[0].status is at least 100."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nexpect: {statuss: 200}", 3, 10,
      "expect.statuss: no such field. Did you mean \"status\"?", suggesting: "status"),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nexpect: {after: soon}", 3, 17,
      "expect.after is a time like 7201s, 5m, 2h or 1d."),
  ]

  static let mistakesByAPI: [Mistake] = [
    Mistake(
      "page: \"null\"\nrequest: {api: img, url: /x, method: PUT}", 2, 38,
      "request.method: api: img always sends GET; other methods are for fetch, xhr, curl, java."),
    Mistake(
      "page: \"null\"\nrequest: {api: form, url: /x, method: PUT}", 2, 39,
      "request.method: api: form always sends GET or POST; other methods are for fetch, xhr, curl, "
        + "java."),
    Mistake(
      "page: \"null\"\nrequest: {api: script, url: /x, headers: {X-A: 1}}", 2, 33,
      "request.headers does not go with api: script, which sets no headers; it is for fetch, xhr, "
        + "beacon, curl, java."),
    Mistake(
      "page: \"null\"\nrequest: {api: img, url: /x, body: x}", 2, 30,
      "request.body does not go with api: img, which sends none; it is for fetch, xhr, form, "
        + "beacon, curl, java."),
    Mistake(
      "page: \"null\"\nrequest: {api: img, url: /x, credentials: include}", 2, 30,
      "request.credentials does not go with api: img, where crossorigin decides; it is for fetch, "
        + "xhr, curl, java."),
    Mistake(
      "page: \"null\"\nrequest: {api: font, url: /x, crossorigin: anonymous}", 2, 31,
      "request.crossorigin does not go with api: font, which always asks with CORS; it is for img, "
        + "script."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x, enctype: text/plain}", 2, 20,
      "request.enctype does not go with api: fetch; it is for form."),
    Mistake(
      "page: \"null\"\nrequest: {api: form, url: /x, enctype: text/plian}", 2, 40,
      "request.enctype: no such value \"text/plian\". Did you mean \"text/plain\"? Possible: "
        + "application/x-www-form-urlencoded, multipart/form-data, text/plain.",
      suggesting: "text/plain"),
    Mistake(
      "page: \"null\"\nrequest: {api: beacon, url: /x, headers: {X-A: 1}}", 2, 42,
      "request.headers: a beacon has no header \"X-A\", only the Content-Type of its data."),
    Mistake(
      "page: \"null\"\nrequest: {api: image, url: /x}", 2, 16,
      "request.api: no such value \"image\". Possible: fetch, xhr, img, script, font, form, beacon, "
        + "curl, java."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nexpect: {request: {api: img, method: PUT}}", 3, 38,
      "expect.request.method: api: img always sends GET; other methods are for fetch, xhr, curl, "
        + "java."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nexpect: {evry_run: {status: 200}}", 3, 10,
      "expect.evry_run: no such field. Did you mean \"every_run\"?", suggesting: "every_run"),
    Mistake(
      "page: \"null\"\nrequest: {url: /x}\nexpect: {run: 0, status: 200}", 3, 15,
      "expect.run is at least 1."),
  ]

  static let mistakesInRequests: [Mistake] = [
    Mistake(
      "page: https://a.example\nrequest: {url: /x, metod: GET}", 2, 20,
      "request.metod: no such field. Did you mean \"method\"?", suggesting: "method"),
    Mistake(
      "page: a.example\nrequest: {url: /x}", 1, 7,
      "page is a full URL. Did you mean \"https://a.example\"?", suggesting: "https://a.example"),
    Mistake(
      "page: \"http://a.example:65536\"\nrequest: {url: /x}", 1, 7,
      "page is a full URL such as https://shop.example, not \"http://a.example:65536\"."),
    Mistake(
      "page: \"http:\"\nrequest: {url: /x}", 1, 7,
      "page is a full URL such as https://shop.example, not \"http:\"."),
    Mistake(
      "page: null\nrequest: {url: /x}", 1, 7,
      "page has no value. For the word null write \"null\" in quotes, for an empty text \"\"."),
    Mistake(
      "request: {url: /x}", 1, 10,
      "page is missing: which document asks? An origin, a URL, or \"null\" in quotes."),
    Mistake(
      "page: {url: https://a.example, sandboxd: true}\nrequest: {url: /x}", 1, 32,
      "page.sandboxd: no such field. Did you mean \"sandboxed\"?", suggesting: "sandboxed"),
    Mistake("page: \"null\"\nrequest: {}", 2, 10, "request.url is missing."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x, headers: {X-A: [1]}}", 2, 35,
      "request.headers.X-A is text, not a list."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x, headers: [[X-A]]}", 2, 30,
      "request.headers[0] is a pair: [name, value]."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x, headers: X-A}", 2, 29,
      "request.headers is a set of fields (Name: value) or a list of [name, value]."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x, mode: corss}", 2, 26,
      "request.mode: no such value \"corss\". Did you mean \"cors\"? Possible: cors, no-cors, "
        + "same-origin, navigate.", suggesting: "cors"),
    Mistake(
      "page: \"null\"\nrequest: {url: /x, keepalive: yes}", 2, 31,
      "request.keepalive is true or false, without quotes."),
    Mistake(
      "page: \"null\"\nrequest: {url: /x, waitMs: -1}", 2, 28, "request.waitMs is at least 0."),
    Mistake(
      "page: \"null\"\nrequest: {api: java, url: /x, java: {enabled: true}}", 2, 38,
      "request.java.enabled: no such field. Did you mean \"enable\"?", suggesting: "enable"),
  ]

  @Test(arguments: mistakesInDocuments + mistakesInRequests + mistakesByAPI)
  func `a mistake is told with its place`(_ mistake: Mistake) {
    let problem = #expect(throws: DocumentProblem.self) {
      try ScenarioText.scenario(mistake.text)
    }
    #expect(problem?.message == mistake.message)
    #expect(problem?.place == mistake.place)
    #expect(problem?.suggestion == mistake.suggestion)
  }

  @Test func `a failure that there is not is told with all that there are`() throws {
    let problem = #expect(throws: DocumentProblem.self) {
      try ScenarioText.scenario(
        "page: \"null\"\nrequest: {url: /x}\nexpect: {failure: MissingAllowOriginHaeder}")
    }
    let message = try #require(problem?.message)
    #expect(
      message.hasPrefix(
        "expect.failure: no failure is called \"MissingAllowOriginHaeder\". "
          + "Did you mean \"MissingAllowOriginHeader\"? Possible: MissingAllowOriginHeader, "
          + "PreflightMissingAllowOriginHeader, "))
    #expect(message.hasSuffix(", KeepaliveLimitExceeded, none."))
    #expect(problem?.place == Place(line: 3, column: 19))
  }

  @Test func `a short scenario has the defaults of the format`() throws {
    let scenario = try ScenarioText.scenario(
      "page: https://a.example\nrequest: {url: https://b.example/x}")
    #expect(scenario.id == "scenario")
    #expect(scenario.browser == .standard)
    #expect(scenario.repeatCount == 1)
    #expect(scenario.servers.isEmpty)
    #expect(scenario.responses == nil)
    #expect(scenario.expectation == nil)
    let page = Page(url: try #require(WebURL("https://a.example")))
    #expect(scenario.stimuli == [.request(ScriptCall(page: page, url: "https://b.example/x"))])
  }

  @Test func `every member of a request is read as it is written`() throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://a.example/menu.html
      request:
        api: xhr
        url: ../x#y
        method: pUt
        headers: [[X-A, 1.0], [x-a, 0600], ["bad name", "line\\nbreak"]]
        body: "yes"
        mode: no-cors
        credentials: include
        redirect: manual
        uploadListener: true
        cache: no-store
        referrerPolicy: unsafe-url
        keepalive: true
        page: "null"
      """)
    var call = ScriptCall(client: .xmlHttpRequest, page: Page(), url: "../x#y", method: "pUt")
    call.headers = [
      Header("X-A", "1.0"), Header("x-a", "0600"), Header("bad name", "line\nbreak"),
    ]
    call.body = "yes"
    call.mode = .noCORS
    call.credentials = .include
    call.redirect = .manual
    call.hasUploadListener = true
    call.cache = .noStore
    call.referrerPolicy = .unsafeURL
    call.keepalive = true
    #expect(scenario.stimuli == [.request(call)])
  }

  @Test func `null in JSON means absent`() throws {
    let short = try ScenarioText.scenario(#"{"page":"https://a.example","request":{"url":"/x"}}"#)
    let withNulls = try ScenarioText.scenario(
      #"{"title":null,"page":"https://a.example","request":{"url":"/x","body":null,"headers":null}}"#
    )
    #expect(short == withNulls)
  }

  @Test func `what comes between requests becomes stimuli of its own`() throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://a.example
      requests:
        - {url: /1, waitMs: 5}
        - {waitMs: 7201000}
        - {clear: preflightCache}
        - {url: /2}
      repeat: 2
      waitMs: 9
      """)
    let page = Page(url: try #require(WebURL("https://a.example")))
    let once: [Stimulus] = [
      .wait(milliseconds: 5), .request(ScriptCall(page: page, url: "/1")),
      .wait(milliseconds: 7_201_000), .clear(.preflightCache),
      .request(ScriptCall(page: page, url: "/2")),
    ]
    #expect(scenario.stimuli == once)
    let all = (0..<scenario.scriptLength).map(scenario.stimulus(at:))
    #expect(all == once + [.wait(milliseconds: 9)] + once)
  }

  static let pages: [(text: String, page: Page?)] = [
    ("\"null\"", Page()),
    ("{url: \"null\"}", Page()),
    ("data:text/html,x", WebURL("data:text/html,x").map { Page(url: $0, isSandboxed: true) }),
    ("https://a.example:443/x", WebURL("https://a.example/x").map { Page(url: $0) }),
    (
      "{url: https://a.example, sandboxed: true}",
      WebURL("https://a.example").map { Page(url: $0, isSandboxed: true) }
    ),
  ]

  @Test(arguments: pages)
  func `a page is an origin, a URL, null or the long form`(_ text: String, _ page: Page?) throws {
    let scenario = try ScenarioText.scenario("page: \(text)\nrequest: {url: https://b.example}")
    #expect(scenario.page == page)
  }

  @Test func `a client without a browser needs no page`() throws {
    let scenario = try ScenarioText.scenario(
      "request: {api: java, url: https://b.example, java: {omitCredentials: true}}")
    let client = ScriptCall.Client.java(JavaParameters(omitCredentials: true))
    let call = ScriptCall(client: client, page: Page(), url: "https://b.example")
    #expect(scenario.stimuli == [.request(call)])
  }

  @Test func `the name of a scenario can be told even if the rest is wrong`() throws {
    let node = try DocumentReader.document(in: Array("id: mine\nrequst: 1".utf8))
    #expect(ScenarioParser.id(of: node) == "mine")
  }
}
