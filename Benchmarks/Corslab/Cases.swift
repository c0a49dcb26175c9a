import Browser
import Model
import Server
import Simulation

/// The scenarios that are measured.
enum Cases {
  static let page = Page(url: url("https://lolnet.example/page"))

  /// PUT of a JSON body to another origin: a preflight and the request itself.
  static let iceCream = ScriptCall(
    page: page, url: "https://api.notmyidea.example/icecream", method: "PUT",
    headers: [Header("Content-Type", "application/json")], body: #"{"flavour":"vanilla"}"#)

  /// The preflighted run with answers that are given whatever is asked.
  static let preflightedWithCannedAnswers = Scenario(
    id: "icecream", page: page, stimuli: [.request(iceCream)],
    responses: CannedResponses([
      CannedResponse(
        method: "OPTIONS", status: 204,
        headers: [
          "Access-Control-Allow-Origin": "https://lolnet.example",
          "Access-Control-Allow-Methods": "PUT",
          "Access-Control-Allow-Headers": "content-type",
        ]),
      CannedResponse(
        method: "PUT", status: 200,
        headers: [
          "Access-Control-Allow-Origin": "https://lolnet.example",
          "Content-Type": "application/json",
        ], body: #"{"served":true}"#),
    ]))

  /// The preflighted run with a server that answers by its policy.
  static let preflightedWithPolicy = Scenario(
    id: "icecream", page: page, stimuli: [.request(iceCream)], servers: [policy])

  /// A policy that permits the preflighted request.
  static let policy: Policy = {
    var policy = Policy(server: url("https://api.notmyidea.example"))
    policy.allow = AllowRule(
      origins: .list([.exact("https://lolnet.example")]), methods: .list(["GET", "PUT"]),
      headers: .list(["Content-Type"]))
    policy.routes = [
      Route(
        path: "/icecream",
        methods: [
          RouteMethod(
            "PUT", headers: ["Content-Type": "application/json"], body: #"{"served":true}"#)
        ])
    ]
    return policy
  }()

  /// GET from another origin without anything that needs permission.
  static let simpleGET = Scenario(
    id: "simple", page: page,
    stimuli: [.request(ScriptCall(page: page, url: "https://api.notmyidea.example/flavours"))],
    responses: allowingEverybody)

  /// The preflighted run twice, so that the browser remembers the permission the second time.
  static let rememberedPermission: Scenario = {
    var scenario = preflightedWithPolicy
    scenario.servers[0].allow.maxAge = .seconds(600)
    scenario.repeatCount = 2
    return scenario
  }()

  /// As many requests as fill the network log with 100,000 exchanges.
  static let longLog: Scenario = {
    var scenario = simpleGET
    scenario.repeatCount = 100_000
    return scenario
  }()

  /// GET from the page's own origin.
  static let sameOriginGET = Scenario(
    id: "same-origin", page: page, stimuli: [.request(ScriptCall(page: page, url: "/flavours"))],
    responses: CannedResponses([CannedResponse(headers: ["Content-Type": "text/plain"], body: "ok")]
    ))

  /// GET that is sent on three times, through two other origins.
  static let redirectChain = Scenario(
    id: "redirects", page: page,
    stimuli: [.request(ScriptCall(page: page, url: "https://api.notmyidea.example/1"))],
    responses: CannedResponses(
      [
        ("/1", "https://api.notmyidea.example/2"), ("/2", "https://cdn.notmyidea.example/3"),
        ("/3", "/4"),
      ].map { path, target in
        CannedResponse(
          path: path, status: 302,
          headers: ["Access-Control-Allow-Origin": "*", "Location": target])
      } + allowingEverybody.responses))

  /// The preflighted run with canned answers, as a line of ten thousand would have it.
  static let jsonLine = """
    {"id":"icecream","page":"https://lolnet.example/page","request":{"method":"PUT",\
    "url":"https://api.notmyidea.example/icecream","headers":{"Content-Type":"application/json"},\
    "body":"vanilla"},"responses":[{"method":"OPTIONS","status":204,"headers":{\
    "Access-Control-Allow-Origin":"https://lolnet.example","Access-Control-Allow-Methods":"PUT",\
    "Access-Control-Allow-Headers":"content-type"}},{"method":"PUT","status":200,"headers":{\
    "Access-Control-Allow-Origin":"https://lolnet.example","Content-Type":"application/json"},\
    "body":"served"}]}
    """

  private static let allowingEverybody = CannedResponses([
    CannedResponse(
      headers: ["Access-Control-Allow-Origin": "*", "Content-Type": "text/plain"], body: "ok")
  ])

  private static func url(_ text: String) -> WebURL { WebURL(text) ?? WebURL(scheme: "invalid") }
}
