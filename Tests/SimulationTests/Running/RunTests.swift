import Browser
import Model
import Simulation
import TestSupport
import Testing

struct RunTests {
  @Test func `steps have names that occur once, in the order of the script`() throws {
    var scenario = try ScenarioText.put()
    scenario.repeatCount = 3
    scenario.waitMilliseconds = 6000
    let trace = Run.simulate(scenario)
    #expect(Set(trace.steps.map(\.id)).count == trace.steps.count)
    let positions = trace.steps.map(\.id.stimulus)
    #expect(positions == positions.sorted())
    #expect(trace.requests.map(\.stimulus) == [0, 2, 4])
  }

  @Test func `a permitted PUT goes through every moment of a preflight`() throws {
    let trace = Run.simulate(try ScenarioText.put())
    #expect(
      trace.steps.map(\.moment) == [
        .scriptCalls, .fetchDecides, .preflightConsidered, .preflightBuilt, .preflightTravels,
        .preflightServed, .preflightAnswered, .preflightOriginChecked, .preflightStatusChecked,
        .preflightMethodsChecked, .preflightHeadersChecked, .preflightCached, .requestBuilt,
        .requestTravels, .requestServed, .responseArrives, .corsChecked, .responseFiltered,
        .scriptSettles,
      ])
    #expect(trace.decisiveStep(forRequest: 0) == nil)
    #expect(trace.outcomes.first?.response?.body == "served")
  }

  @Test func `the decisive step is the one at which the request failed`() throws {
    let trace = Run.simulate(try ScenarioText.put(allowedMethods: "DELETE"))
    let decisive = try #require(trace.decisiveStep(forRequest: 0))
    #expect(decisive.moment == .preflightMethodsChecked)
    #expect(decisive.failure == Failure(.methodDisallowed, "PUT", isOfPreflight: true))
    #expect(decisive.findings.last?.isDecisive == true)
    #expect(trace.exchanges(ofRequest: 0).map(\.request.method) == ["OPTIONS"])
  }

  @Test func `a cached permission lasts until simulated time has passed`() throws {
    var scenario = try ScenarioText.put()
    scenario.repeatCount = 2
    scenario.waitMilliseconds = 4999
    #expect(Run.simulate(scenario).exchanges(ofRequest: 1).map(\.isPreflight) == [false])
    scenario.waitMilliseconds = 5000
    #expect(Run.simulate(scenario).exchanges(ofRequest: 1).map(\.isPreflight) == [true, false])
  }

  @Test func `a cleared cache makes the browser ask again`() throws {
    var scenario = try ScenarioText.put()
    scenario.stimuli += [.clear(.preflightCache)] + scenario.stimuli
    #expect(Run.simulate(scenario).exchanges(ofRequest: 1).map(\.isPreflight) == [true, false])
  }

  @Test func `a request to an origin without server reaches nobody`() throws {
    let trace = Run.simulate(
      try ScenarioText.scenario(
        "page: https://a.example\nrequest: {url: https://nobody.example/x}"))
    let exchange = try #require(trace.exchanges(ofRequest: 0).first)
    #expect(exchange.fate == .unreachable)
    #expect(!exchange.reachedServer)
    #expect(trace.outcomes.first?.failure?.reason == .connectionFailed)
  }

  @Test func `a connection that dies leaves an exchange without answer`() throws {
    let trace = Run.simulate(
      try ScenarioText.scenario(
        """
        page: https://a.example
        request: {url: https://b.example/x}
        responses: [{origin: https://b.example, abort: true}]
        """))
    let exchange = try #require(trace.exchanges(ofRequest: 0).first)
    #expect(exchange.fate == .died)
    #expect(exchange.reachedServer)
    #expect(trace.outcomes.first?.failure?.reason == .connectionFailed)
  }

  @Test func `with canned answers and no match the answer is a 404`() throws {
    let trace = Run.simulate(
      try ScenarioText.scenario(
        """
        page: https://a.example
        request: {url: https://a.example/y}
        responses: [{origin: https://a.example, path: /x}]
        """))
    #expect(trace.outcomes.first?.response?.status == 404)
    #expect(trace.exchanges(ofRequest: 0).first?.response?.headers == [:])
  }
}
