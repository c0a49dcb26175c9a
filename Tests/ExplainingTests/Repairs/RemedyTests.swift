import Browser
import Model
import Server
import Simulation
import TestSupport
import Testing

@testable import Explaining

/// What is said to be done about a failure, and what doing it does.
struct RemedyTests {
  @Test(arguments: RepairCase.all)
  func `the cause is named, and the repair is one`(_ example: RepairCase) throws {
    let scenario = try example.scenario()
    let trace = Run.simulate(scenario)
    let explanation = try #require(trace.explanation(ofRequest: 0))
    let step = try #require(trace.decisiveStep(forRequest: 0))
    let remedy = Remedy(of: step.id, in: scenario)
    let told = explanation.what + " " + explanation.why
    #expect(told.contains(example.says), "\(told)")
    #expect(remedy?.sentence == example.repair, "\(explanation.fix)")
    if example.repair == nil {
      #expect(explanation.fix.contains(example.toDo), "\(explanation.fix)")
    }
  }

  @Test(arguments: RepairCase.all)
  func `a repair gets the request past the step at which it failed`(_ example: RepairCase) throws {
    let scenario = try example.scenario()
    let step = try #require(Run.simulate(scenario).decisiveStep(forRequest: 0))
    guard let remedy = Remedy(of: step.id, in: scenario) else { return }
    let after = Run.simulate(remedy.scenario).decisiveStep(forRequest: 0)
    #expect(after?.id != step.id)
  }

  @Test(arguments: RepairCase.withoutOrigin)
  func `null is warned of and never permitted`(_ example: RepairCase) throws {
    let explanation = try #require(
      Run.simulate(try example.scenario()).explanation(ofRequest: 0))
    #expect(!explanation.fix.contains("null"))
    #expect(explanation.opens?.sentence().contains("null") != true)
    if explanation.diagnosis == .opaquePage {
      #expect(explanation.beware?.contains("null lets every website in") == true)
    }
  }

  @Test func `a repair is looked for once, however often a script repeats itself`() throws {
    var scenario = try #require(
      RepairCase.silence.first { $0.title == "rs-cors, a method" }
    ).scenario()
    scenario.repeatCount = 500
    let trace = Run.simulate(scenario)
    var remedies = Remedies(trace)
    for index in trace.requests.indices {
      #expect(remedies.remedy(ofRequest: index)?.sentence == "Access-Control-Allow-Methods: PUT")
    }
    #expect(remedies.known.count == 1)
  }

  @Test func `what went before a request is tried with it`() throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://a.example
      requests:
      - {url: https://b.example/x}
      - {url: https://b.example/x}
      servers:
      - server: https://b.example
        allow: {origins: [https://a.example]}
        chain: [{rate: {after: 1}}, cors, app]
      """)
    let trace = Run.simulate(scenario)
    let step = try #require(trace.decisiveStep(forRequest: 1))
    #expect(Remedy(of: step.id, in: scenario)?.sentence == "Put CORS before the layer rate.")
  }
}
