import Model
import Server
import TestSupport

/// Policies of every shape, right and wrong ones, the same for every seed.
struct PolicyGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func policy() throws -> Policy {
    var policy = Policy(
      server: try WebURL(fixture: one(of: ["https://api.example", "http://localhost:9000"])),
      style: one(of: Style.allCases))
    policy.name = one(of: ["", "Flavours: all of them", "- # \"quoted\""])
    policy.about = one(of: ["", "One line."])
    policy.allow = override().applied(to: AllowRule())
    changeAnswers(of: &policy)
    policy.vary = one(of: [.auto, .auto, .names([]), .names(["Origin", "Accept-Encoding"])])
    policy.routes = one(of: [true, false]) ? [.everything] : some(of: 3) { $0.route() }
    policy.chain =
      one(of: [true, false]) ? Layer.defaultChain : some(of: 4) { $0.layer() } + [.app]
    policy.raw = some(of: 2) { $0.edit() }
    return policy
  }

  mutating func override() -> AllowOverride {
    var rule = AllowOverride()
    if one(of: [true, false]) { rule.origins = origins() }
    if one(of: [true, false]) {
      rule.methods = one(of: [
        .any, .requested, .list([]), .list(["GET", "PUT"]), .list(["a,b", "*"]),
      ])
    }
    if one(of: [true, false]) {
      rule.headers = one(of: [
        .any, .requested, .list(["Content-Type", "X-Flavor"]), .list(["requested"]),
      ])
    }
    if one(of: [true, false]) { rule.expose = one(of: [.any, .list(["X-Total", "ETag"])]) }
    if one(of: [true, false]) { rule.credentials = one(of: [true, false]) }
    if one(of: [true, false]) { rule.maxAge = one(of: [.omit, .seconds(-1), .seconds(600)]) }
    if one(of: [true, false]) { rule.privateNetwork = one(of: [true, false]) }
    if one(of: [true, false]) {
      rule.timingAllowOrigin = one(of: [.any, .list(["https://a.example"]), .list([])])
    }
    return rule
  }

  private mutating func origins() -> OriginRule {
    switch one(of: Array(0..<6)) {
    case 0: .nobody
    case 1: .any
    case 2: .reflect
    case 3: .fixed(one(of: ["https://a.example", "https://a, https://b", "*"]))
    default: .list(entries())
    }
  }

  /// Entries of a list of origins.
  mutating func entries() -> [OriginEntry] { some(of: 4) { $0.originEntry() } }

  private mutating func originEntry() -> OriginEntry {
    one(of: [
      .exact("https://notmyidea.org"), .exact("http://localhost:3000"), .exact("null"),
      .exact("*"), .exact("none"), .exact("notmyidea.org/"), .exact("a, b: {c}"),
      .suffix("notmyidea.org"), .prefix("https://notmyidea.org"), .contains(": x"),
      .glob("https://*.[a-z].example"), .regex("^https://(a|b){1,2}\\.example$", anchored: nil),
      .regex("\"'#", anchored: .full), .subdomains(of: "b.example"),
      .subdomains(of: "b.example", scheme: "http", port: 8080),
    ])
  }

  private mutating func route() -> Route {
    var route = Route(path: one(of: ["/", "/api/*", "/api/flavors"]))
    if one(of: [true, false]) { route.methods = some(of: 3) { $0.routeMethod() }.unique }
    route.auth = one(of: Route.Authentication.allCases)
    route.allow = one(of: [true, false]) ? override() : nil
    route.isCovered = one(of: [true, true, false])
    route.setCookie = one(of: [nil, "sid=1; SameSite=None; Secure"])
    return route
  }

  private mutating func routeMethod() -> RouteMethod {
    var method = RouteMethod(
      one(of: ["GET", "PUT", "DELETE", "patch"]), status: one(of: [nil, 201, 404]),
      headers: one(of: [
        [:], ["X-Total": "1"], ["X-A": "", "x-a": "two"], ["X-B": "1", "X-B": "2"],
      ]),
      body: one(of: ["", "[\"vanilla\"]", "two\nlines\n"]),
      error: one(of: [nil, .exception, .timeout]), redirect: one(of: [nil, "/elsewhere"]),
      effect: one(of: [nil, "votes"]))
    method.accepts = one(of: [[], ["application/json"], ["a/b", "c/d"]])
    method.requires = one(of: [[:], ["X-CSRF-Token": "*"], ["X-A": "1", "x-a": "2"]])
    return method
  }

  private mutating func layer() -> Layer {
    let status = one(of: [301, 302, 403, 504])
    switch one(of: Layer.Kind.allCases) {
    case .cors, .app:
      return .cors(
        CORSLayer(name: one(of: ["", "inner"]), allow: one(of: [true, false]) ? override() : nil))
    case .redirect:
      return .redirect(RedirectLayer(to: one(of: RedirectLayer.Target.allCases), status: status))
    case .auth:
      return .auth(
        AuthLayer(
          scheme: one(of: AuthLayer.Scheme.allCases), status: one(of: [401, 403]),
          exempt: one(of: [[], ["OPTIONS"]])))
    case .proxy:
      return .proxy(
        ProxyLayer(
          set: one(of: [[:], ["Vary": "Origin"]]),
          add: one(of: [[:], ["Access-Control-Allow-Origin": "${origin}"]]),
          hide: one(of: [[], ["Server"]]), when: one(of: ProxyLayer.When.allCases),
          answersOptions: one(of: [nil, 204])))
    case .cache:
      return .cache(
        CacheLayer(
          ttl: one(of: [0, 60]), isShared: one(of: [true, false]),
          respectsVary: one(of: [true, false]), keyHeaders: one(of: [[], ["Origin"]])))
    case .limit: return .barrier(.limit(body: one(of: [0, 1024]), status: one(of: [413, 431])))
    case .rate: return .barrier(.rate(after: 3))
    case .gateway:
      return .barrier(
        .gateway(fail: "/slow/*", status: one(of: [502, 504]), timeout: one(of: [nil, 30])))
    case .waf: return .barrier(.waf(block: one(of: [["OPTIONS"], ["X-Flavor", "TRACE"]])))
    }
  }

  private mutating func edit() -> RawEdit {
    RawEdit(
      one(of: [
        .set(name: "Vary", value: "Origin, Accept"), .add(name: "X-Empty", value: ""),
        .remove(name: "Vary", value: nil), .remove(name: "X-Note", value: "a: b"),
      ]), on: one(of: RawEdit.Scope.allCases))
  }

  private mutating func changeAnswers(of policy: inout Policy) {
    var other = one(of: Style.allCases).answers
    other.preflightStatus = one(of: [200, 299])
    other.onErrors = OnErrors(
      notFound: one(of: [.all, .nothing, .only([.origin, .expose])]),
      methodNotAllowed: one(of: [.all, .nothing]), client: one(of: [.all, .nothing]),
      exception: one(of: [.all, .only([])]), gateway: one(of: [.all, .nothing]))
    for axis in AnswerAxis.all where one(of: [true, false, false]) {
      axis.copy(from: other, to: &policy.answers)
    }
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func some<Element>(of most: Int, _ make: (inout Self) -> Element) -> [Element] {
    (0..<one(of: Array(0...most))).map { _ in make(&self) }
  }
}

extension [RouteMethod] {
  /// The methods without those whose name came before.
  fileprivate var unique: [RouteMethod] {
    reduce(into: []) { kept, method in
      if !kept.contains(where: { $0.method == method.method }) { kept.append(method) }
    }
  }
}
