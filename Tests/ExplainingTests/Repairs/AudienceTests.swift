import Browser
import Model
import Simulation
import Testing

@testable import Explaining

/// For whom a repair is said to open something.
struct AudienceTests {
  private static let put = RepairCase.put
  private static let get = "{url: https://b.example/x}"

  /// A request, a server, and what is printed; nil for the sentence without a repair.
  struct Row: CustomTestStringConvertible {
    let title: String
    var request = AudienceTests.get
    var style = "standard"
    let allow: String
    var more = "name: b"
    let opens: String
    var hasRepair = true

    var testDescription: String { title }

    func scenario() throws -> Scenario {
      try RepairCase(
        title: title, request: request, server: RepairCase.server(style, allow, more)
      ).scenario()
    }
  }

  private static let one = "[https://a.example]"
  private static let two = "[https://a.example, https://c.example]"
  private static let alone = "Reading by https://a.example only."
  private static let withOthers =
    "Reading by https://a.example, and by others whom the server permits."
  private static let everybody = "Reading by every website."

  static let rows: [Row] = [
    Row(
      title: "one listed origin", request: put, allow: "{origins: \(one), methods: [GET]}",
      opens: "PUT, for https://a.example only."),
    Row(
      title: "two listed origins", request: put, allow: "{origins: \(two), methods: [GET]}",
      opens: "PUT, for https://a.example and others whom the server permits."),
    Row(
      title: "another listed origin", allow: "{origins: [https://c.example]}",
      opens: "Reading by https://a.example."),
    Row(
      title: "nobody listed yet", allow: "{origins: []}", opens: alone),
    Row(
      title: "a suffix besides", request: put,
      allow: "{origins: [https://a.example, {suffix: c.example}], methods: [GET]}",
      opens: "PUT, for https://a.example."),
    Row(
      title: "a pattern of the page alone", request: put,
      allow: "{origins: [{regex: 'https://a[.]example', anchored: full}], methods: [GET]}",
      opens: "PUT, for https://a.example."),
    Row(
      title: "* that a proxy hides", allow: "{origins: \"*\"}",
      more: "chain: [{proxy: {hide: [Access-Control-Allow-Origin]}}, cors, app]",
      opens: everybody),
    Row(
      title: "one origin that a proxy hides", allow: "{origins: \(one)}",
      more: "chain: [{proxy: {hide: [Access-Control-Allow-Origin]}}, cors, app]", opens: alone),
    Row(
      title: "* and a route without it", allow: "{origins: \"*\"}",
      more: "routes: [{path: /x, cors: false}]", opens: everybody),
    Row(
      title: "two origins and a route without them", allow: "{origins: \(two)}",
      more: "routes: [{path: /x, cors: false}]", opens: withOthers),
    Row(
      title: "* in no layer", allow: "{origins: \"*\"}", more: "chain: [app]", opens: everybody),
    Row(
      title: "one origin in no layer", allow: "{origins: \(one)}", more: "chain: [app]",
      opens: alone),
    Row(
      title: "* and nginx's errors", style: "nginx", allow: "{origins: \"*\"}",
      more: "routes: [{path: /x, methods: {GET: {status: 500}}}]", opens: everybody),
    Row(
      title: "two layers of two origins", allow: "{origins: \(two)}",
      more: "chain: [{cors: {name: outer}}, {cors: {name: inner}}, app]",
      opens: "Reading by those whom the server permits."),
    Row(
      title: "two layers of one origin", allow: "{origins: \(one)}",
      more: "chain: [{cors: {name: outer}}, {cors: {name: inner}}, app]",
      opens: "Nobody new: the header already says who may read."),
    Row(
      title: "two layers of everybody", allow: "{origins: \"*\"}",
      more: "chain: [{cors: {name: outer}}, {cors: {name: inner}}, app]", opens: everybody),
    Row(
      title: "two layers that differ", allow: "{origins: \(one)}",
      more: "chain: [{cors: {name: outer, allow: {origins: \"*\"}}}, {cors: {name: inner}}, app]",
      opens: "Reading by https://a.example."),
    Row(
      title: "a raw edit that takes two origins away", allow: "{origins: \(two)}",
      more: "raw: [{for: any, remove: Access-Control-Allow-Origin}]", opens: withOthers),
    Row(
      title: "a raw edit for the actual answer", allow: "{origins: []}",
      more: "raw: [{for: actual, set: \"Access-Control-Allow-Origin: https://c.example\"}]",
      opens: alone),
    Row(
      title: "a mirror in raw edits, behind a list of methods for one origin", request: put,
      allow: "{origins: \(one), methods: [GET]}",
      more: "raw: [{for: any, set: \"Access-Control-Allow-Origin: ${origin}\"}]",
      opens: "PUT, for https://a.example only."),
    Row(
      title: "a mirror", request: put, allow: "{origins: reflect, methods: [GET]}",
      opens: "PUT, for https://a.example.", hasRepair: false),
    Row(
      title: "* with credentials", request: "{url: https://b.example/x, credentials: include}",
      allow: "{origins: \"*\"}", opens: "Reading with cookies by https://a.example only."),
  ]

  @Test(arguments: rows)
  func `what is printed is true of every page`(_ row: Row) throws {
    let scenario = try row.scenario()
    let trace = Run.simulate(scenario)
    let explanation = try #require(trace.explanation(ofRequest: 0))
    let step = try #require(trace.decisiveStep(forRequest: 0))
    let remedy = Remedy(of: step.id, in: scenario)
    #expect((remedy != nil) == row.hasRepair, "\(remedy?.sentence ?? explanation.fix)")
    let opens = Advice(explanation, remedy, isMeant: false).opens
    #expect(opens == row.opens, "\(remedy?.sentence ?? explanation.fix)")
    guard let remedy else { return }
    #expect(Intruders.contradict(opens, remedy, of: scenario).isEmpty)
  }

  @Test func `a list that is too long to be tried is no ground for saying only`() throws {
    let origins = (0..<40).map { "https://x\($0).example" }.joined(separator: ", ")
    let scenario = try RepairCase(
      title: "", server: RepairCase.server("standard", "{origins: [\(origins)]}")
    ).scenario()
    let step = try #require(Run.simulate(scenario).decisiveStep(forRequest: 0))
    let remedy = try #require(Remedy(of: step.id, in: scenario))
    #expect(remedy.audience?.readers == nil)
  }

  @Test func `where nothing depends on the policy, nobody is tried`() throws {
    let scenario = try RepairCase(
      title: "", request: Self.put,
      server: RepairCase.server(
        "standard", "{origins: \(Self.one), methods: [PUT]}",
        "chain: [{auth: {scheme: bearer}}, cors, app]")
    ).scenario()
    let step = try #require(Run.simulate(scenario).decisiveStep(forRequest: 0))
    #expect(try #require(Remedy(of: step.id, in: scenario)).audience == nil)
  }
}
