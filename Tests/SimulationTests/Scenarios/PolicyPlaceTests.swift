import Browser
import Model
import Server
import TestSupport
import Testing

@testable import Simulation

struct PolicyPlaceTests {
  private static let request = "{url: https://b.example/x}"
  private static let deployment = "{policy: {server: https://b.example, allow: {origins: \"*\"}}}"
  private static let other = "{policy: {server: https://c.example}}"

  /// What happens in a script, and whether time passes between its repetitions.
  static let scripts: [([String], Int)] = [
    ([request], 0), ([request, deployment, request], 0), ([deployment, request], 1000),
    ([request, other, deployment, other, request, deployment], 0),
    ([other, request, deployment], 1000),
  ]

  private static func scenario(_ script: [String], _ wait: Int) throws -> Scenario {
    try ScenarioText.scenario(
      """
      page: https://a.example
      requests: [\(script.joined(separator: ", "))]
      repeat: 3
      waitMs: \(wait)
      servers:
      - {server: http://b.example}
      - {server: https://b.example}
      """)
  }

  @Test(arguments: scripts)
  func `the policies in force are those of the run`(_ script: [String], _ wait: Int) throws {
    let scenario = try Self.scenario(script, wait)
    let trace = Run.simulate(scenario)
    for step in trace.steps {
      let places = scenario.policyPlaces(after: step.id.stimulus)
      #expect(
        places.map(scenario.policy(at:)) == trace.world(after: step.id).servers.map(\.policy))
    }
    #expect(scenario.policyPlaces(after: nil) == [.server(0), .server(1)])
  }

  @Test func `in a repetition the policy that came later answers`() throws {
    let scenario = try Self.scenario([Self.request, Self.deployment], 0)
    let url = try #require(WebURL("https://b.example/x"))
    #expect(scenario.place(ofPolicyFor: url, at: 0) == .server(1))
    #expect(scenario.place(ofPolicyFor: url, at: 2) == .stimulus(1))
  }

  @Test(arguments: scripts)
  func `a place in a repetition is a place in the list`(_ script: [String], _ wait: Int) throws {
    let scenario = try Self.scenario(script, wait)
    for position in 0..<scenario.scriptLength {
      switch scenario.index(ofStimulus: position) {
      case let index?: #expect(scenario.stimulus(at: position) == scenario.stimuli[index])
      case nil: #expect(scenario.stimulus(at: position) == .wait(milliseconds: wait))
      }
    }
    let indices = (0..<scenario.scriptLength).compactMap { scenario.index(ofStimulus: $0) }
    #expect(indices == Array([[Int]](repeating: Array(script.indices), count: 3).joined()))
  }
}
