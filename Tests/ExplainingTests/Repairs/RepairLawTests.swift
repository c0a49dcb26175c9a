import Browser
import Model
import Server
import Simulation
import TestSupport
import Testing

@testable import Explaining

/// What holds for every repair, whatever the server and whatever failed.
struct RepairLawTests {
  private static let simple = "{url: https://b.example/x}"
  private static let demanding =
    "{url: https://b.example/x, method: PUT, headers: {X-Token: abc}}"

  private static let requests = [
    simple, demanding, "{url: https://b.example/x, credentials: include}",
    "{url: https://b.example/x, method: patch, credentials: include}",
    "{url: https://b.example/x, headers: {Authorization: Bearer x}}",
  ]

  /// What servers permit, from nobody to everybody.
  private static let rules = [
    "{origins: []}", "{origins: [https://a.example]}", "{origins: [https://c.example, \"null\"]}",
    "{origins: \"*\", headers: \"*\"}", "{origins: reflect, credentials: true}",
    "{origins: [https://a.example/], methods: [PUT, PATCH], headers: [X-Token], credentials: true}",
  ]

  private static let surroundings = [
    "chain: [{auth: {scheme: bearer}}, cors, app]",
    "chain: [cors, app], raw: [{for: any, add: \"Access-Control-Allow-Origin: *\"}]",
  ]

  private static func scenarios(of style: Style) throws -> [Scenario] {
    var scenarios: [Scenario] = []
    func add(_ request: String, _ rule: String, isSandboxed: Bool = false, _ more: String) throws {
      scenarios.append(
        try ScenarioText.scenario(
          """
          page: {url: https://a.example, sandboxed: \(isSandboxed)}
          request: \(request)
          servers:
          - {server: https://b.example, style: \(style.rawValue), allow: \(rule), \(more)}
          """))
    }
    for rule in rules {
      for request in requests { try add(request, rule, "chain: [cors, app]") }
      for request in [simple, demanding] {
        try add(request, rule, isSandboxed: true, "chain: [cors, app]")
        for surrounding in surroundings { try add(request, rule, surrounding) }
      }
    }
    return scenarios
  }

  @Test(arguments: Style.allCases)
  func `a repair mends what failed, is what is printed, and lets nobody in`(_ style: Style) throws {
    var found = 0
    for scenario in try Self.scenarios(of: style) {
      let trace = Run.simulate(scenario)
      guard let step = trace.decisiveStep(forRequest: 0),
        let explanation = trace.explanation(ofRequest: 0)
      else { continue }
      #expect(!explanation.fix.hasPrefix("Access-Control-Allow-Origin: null"))
      #expect(!explanation.fix.contains("Permit null"))
      guard let remedy = Remedy(of: step.id, in: scenario) else { continue }
      found += 1
      expectMended(step, by: remedy)
      expectPrinted(remedy)
      expectHarmless(remedy, of: scenario)
      let opens = Advice(explanation, remedy, isMeant: false).opens
      #expect(Intruders.contradict(opens, remedy, of: scenario).isEmpty, "\(remedy.sentence)")
    }
    #expect(found > 10)
  }

  /// The request does not fail at the same step again, nor before.
  private func expectMended(_ step: Step, by remedy: Remedy) {
    guard let after = Run.simulate(remedy.scenario).decisiveStep(forRequest: 0) else { return }
    #expect(
      Reach.step(hop: after.id.hop, after.id.moment) > .step(hop: step.id.hop, step.id.moment),
      "\(remedy.sentence)")
  }

  /// Every header that is printed is sent with its value; the list of methods at least permits it,
  /// because a request that needs no preflight is answered without that header.
  private func expectPrinted(_ remedy: Remedy) {
    let answers = Run.simulate(remedy.scenario).exchanges(ofRequest: 0).compactMap(\.response)
    for part in remedy.sentence.split(separator: " and ") {
      guard let start = part.firstRange(of: "Access-Control-") else { continue }
      let line = part[start.lowerBound...].split(separator: ": ", maxSplits: 1)
      guard line.count == 2 else { continue }
      let wanted = ASCII.elements(of: line[1].trimmingSuffix(",")).map(ASCII.lowercased)
      let policy = remedy.scenario.servers[0]
      let methods = ASCII.elements(of: PolicyField.methods.text(in: policy)).map(ASCII.lowercased)
      if line[0] == "Access-Control-Allow-Methods", Set(wanted).isSubset(of: methods) { continue }
      let isSent = answers.contains { answer in
        let value = answer.headers.get(HeaderName(String(line[0]))) ?? ""
        return Set(wanted).isSubset(of: ASCII.elements(of: value).map(ASCII.lowercased))
      }
      #expect(isSent, "\(remedy.sentence)")
    }
    #expect(!remedy.sentence.contains("null"))
  }

  /// Nobody reads with cookies who did not before, and without them only where everybody may.
  private func expectHarmless(_ remedy: Remedy, of scenario: Scenario) {
    let isPublic = scenario.servers[0].allow.origins == .any
    let strangers = [Page(), WebURL("https://evil.example").map { Page(url: $0) }].compactMap(
      \.self)
    for stranger in strangers {
      for credentials in [CredentialsMode.include, .omit] where !isPublic || credentials == .include
      {
        let gains =
          reads(stranger, credentials, remedy.scenario) && !reads(stranger, credentials, scenario)
        #expect(!gains, "\(remedy.sentence) lets \(stranger.origin.serialized) in")
      }
    }
  }

  private func reads(_ page: Page, _ credentials: CredentialsMode, _ scenario: Scenario) -> Bool {
    guard var call = scenario.call(at: 0) else { return false }
    (call.page, call.credentials) = (page, credentials)
    var scenario = scenario
    scenario.stimuli = [.request(call)]
    return Run.simulate(scenario).requests[0].outcome.response != nil
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : String(self)
  }
}
