import Browser
import Model
import Simulation
import TestSupport
import Testing

/// Laws that hold for every run, tried on the recorded scenarios.
struct TraceLawTests {
  private let scenarios: [Scenario]

  init() throws {
    let documents = try Fixture.documents("Recordings/scenarios.jsonl")
    scenarios = try documents.enumerated().map { index, document in
      var scenario = try ScenarioParser.parse(document, defaultID: "")
      scenario.browser = BrowserProfile.allCases[index % BrowserProfile.allCases.count]
      return scenario
    }
    try #require(scenarios.count > 700)
  }

  @Test func `one scenario always gives one trace`() {
    for scenario in scenarios {
      #expect(Run.simulate(scenario) == Run.simulate(scenario), "\(scenario.id)")
    }
  }

  @Test func `the world at the end has what scripts got and what was exchanged`() {
    for scenario in scenarios {
      let trace = Run.simulate(scenario)
      let world = trace.finalWorld
      #expect(world.results == trace.outcomes, "\(scenario.id)")
      let exchanges = trace.requests.indices.flatMap { trace.exchanges(ofRequest: $0) }
      #expect(world.log == exchanges, "\(scenario.id)")
      #expect(world.inFlight == nil, "\(scenario.id)")
      let console = trace.requests.indices.flatMap { trace.console(ofRequest: $0) }
      #expect(world.browser.console == console, "\(scenario.id)")
    }
  }

  @Test func `folding step by step passes through the world after each step`() {
    for scenario in scenarios.filter({ $0.repeatCount > 1 }) {
      let trace = Run.simulate(scenario)
      var world = World(scenario)
      #expect(trace.world(after: nil) == world)
      for step in trace.steps {
        for effect in step.effects { world.apply(effect) }
        #expect(trace.world(after: step.id) == world, "\(scenario.id)")
        #expect(step.time == world.clock)
      }
    }
  }

  @Test func `a request fails in exactly one step, and only if it fails`() {
    for scenario in scenarios {
      let trace = Run.simulate(scenario)
      for (index, request) in trace.requests.enumerated() {
        let failures = trace.steps[request.steps].compactMap(\.failure)
        #expect(failures == (request.outcome.failure.map { [$0] } ?? []), "\(scenario.id)")
        let decisive = trace.decisiveStep(forRequest: index)
        #expect((decisive != nil) == (request.outcome.failure != nil), "\(scenario.id)")
      }
    }
  }

  @Test func `every step is found by its name`() {
    for scenario in scenarios.prefix(100) {
      let trace = Run.simulate(scenario)
      for (index, step) in trace.steps.enumerated() {
        #expect(trace.index(of: step.id) == index, "\(scenario.id)")
        #expect(trace[step.id] == step)
      }
    }
  }
}
