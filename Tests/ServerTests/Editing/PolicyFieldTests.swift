import Model
import Server
import Testing

@Suite("Editing a field")
struct PolicyFieldTests {
  @Test("with its own text changes nothing", arguments: UInt64(1000)..<1200)
  func isStable(seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    let policy = try generator.policy()
    for field in PolicyField.allCases {
      let text = field.text(in: policy)
      #expect(field.applying(text, to: policy) == .success(policy), "\(field): \(text)")
    }
  }

  @Test("takes what a person types", arguments: drafts)
  func takes(_ draft: Draft) throws {
    let policy = Policy(server: try WebURL(fixture: "https://api.example"))
    let edited = try draft.field.applying(draft.typed, to: policy).get()
    #expect(draft.field.text(in: edited) == draft.shown)
  }

  @Test("says why a draft cannot be", arguments: mistakes)
  func objects(_ mistake: Mistake) throws {
    let policy = Policy(server: try WebURL(fixture: "https://api.example"))
    switch mistake.field.applying(mistake.typed, to: policy) {
    case .success(let edited): Issue.record("It became \(mistake.field.text(in: edited)).")
    case .failure(let problem):
      #expect(problem.message == mistake.message)
      #expect(problem.place == nil)
    }
  }

  @Test("keeps what is wrong but possible, and warns about it")
  func warns() throws {
    let policy = Policy(server: try WebURL(fixture: "https://api.example"))
    let edited = try PolicyField.origins.applying("notmyidea.org, https://a.example/", to: policy)
      .get()
    #expect(edited.allow.origins == .list([.exact("notmyidea.org"), .exact("https://a.example/")]))
    #expect(
      PolicyField.origins.problems(in: edited).map(\.rule) == [
        .originWithoutScheme, .originWithPath,
      ])
    #expect(PolicyField.methods.problems(in: edited) == [])
  }

  @Test("has a title and a hint for every field that fit beside each other")
  func isExplained() {
    for field in PolicyField.allCases {
      #expect(!field.title.isEmpty && field.title.count <= 15)
      #expect(!field.hint.isEmpty && field.hint.count <= 80)
    }
  }

  struct Draft: Sendable {
    let field: PolicyField
    let typed: String
    let shown: String
  }

  struct Mistake: Sendable {
    let field: PolicyField
    let typed: String
    let message: String
  }

  static let drafts: [Draft] = [
    Draft(field: .name, typed: " Ice: cream, # 1 ", shown: "Ice: cream, # 1"),
    Draft(field: .server, typed: "HTTPS://API.Example:443", shown: "https://api.example"),
    Draft(field: .origins, typed: "*", shown: "*"),
    Draft(field: .origins, typed: "\"*\", null", shown: "\"*\", null"),
    Draft(
      field: .origins, typed: "https://a.example,{suffix: b.example}",
      shown: "https://a.example, {suffix: b.example}"),
    Draft(
      field: .origins, typed: "{regex: \"^https://(a|b),{1}$\"}",
      shown: "{regex: \"^https://(a|b),{1}$\"}"),
    Draft(
      field: .origins, typed: "{fixed: https://a.example}", shown: "{fixed: https://a.example}"),
    Draft(field: .origins, typed: "", shown: ""),
    Draft(field: .methods, typed: "GET,PUT , DELETE", shown: "GET, PUT, DELETE"),
    Draft(field: .methods, typed: "requested", shown: "requested"),
    Draft(field: .headers, typed: "content-type", shown: "content-type"),
    Draft(field: .expose, typed: "*", shown: "*"),
    Draft(field: .credentials, typed: "ON", shown: "on"),
    Draft(field: .maxAge, typed: "-1", shown: "-1"),
    Draft(field: .maxAge, typed: "", shown: "omit"),
    Draft(field: .privateNetwork, typed: "yes", shown: "on"),
    Draft(field: .timingAllowOrigin, typed: "*", shown: "*"),
    Draft(field: .style, typed: "starlette", shown: "starlette"),
    Draft(
      field: .answers, typed: "preflightStatus: 200, keep: [methods]",
      shown: "preflightStatus: 200, keep: [methods]"),
    Draft(field: .vary, typed: "none", shown: "none"),
    Draft(field: .vary, typed: "Origin,Accept", shown: "Origin, Accept"),
    Draft(
      field: .chain, typed: "auth{scheme: cookie}>proxy {add: {X-A: a > b}} > cors > app",
      shown: "auth {scheme: cookie} > proxy {add: {X-A: a > b}} > cors > app"),
    Draft(
      field: .raw, typed: "{add: \"X-Note: hello\"}", shown: "{add: \"X-Note: hello\"}"),
    Draft(
      field: .routes, typed: "{path: /, methods: {PUT: {status: 201}}}",
      shown: "{path: /, methods: {PUT: {status: 201}}}"),
  ]

  static let mistakes: [Mistake] = [
    Mistake(
      field: .server, typed: "api.example",
      message: "server is an origin such as https://api.example, not \"api.example\"."),
    Mistake(
      field: .origins, typed: "{suffix: b.example", message: "A closing } is missing."),
    Mistake(field: .origins, typed: "a]", message: "There is a ] too many."),
    Mistake(
      field: .origins, typed: "{sufix: b.example}",
      message: "allow.origins[0].sufix: no such field. Did you mean \"suffix\"?"),
    Mistake(
      field: .origins, typed: "{regex: \"(a\"}",
      message: "This pattern does not compile: unmatched ( at character 1."),
    Mistake(
      field: .headers, typed: "X-Flavor: vanilla",
      message: "\"X-Flavor: vanilla\" is a whole header. Only the name goes here."),
    Mistake(field: .credentials, typed: "maybe", message: "Credentials is on or off."),
    Mistake(
      field: .maxAge, typed: "10 minutes",
      message: "maxAge counts whole seconds: 600 is ten minutes."),
    Mistake(
      field: .style, typed: "expres",
      message: "No style \"expres\". Did you mean \"express\"? Possible: "
        + "\(Style.allCases.map(\.rawValue).joined(separator: ", "))."),
    Mistake(
      field: .answers, typed: "preflightStatus: 700", message: "There is no status 700."),
    Mistake(
      field: .chain, typed: "cors",
      message: "app must be the last layer: it is what everything else stands in front of."),
    Mistake(
      field: .raw, typed: "{add: X-Note}", message: "Write a raw header as \"Name: value\"."),
  ]
}
