import Explaining
import Simulation
import TestSupport
import Testing

struct TraceExplanationTests {
  @Test func `a request that failed is explained by its decisive step`() throws {
    let trace = Run.simulate(try ScenarioText.put(allowedMethods: "DELETE"))
    #expect(trace.explanation(ofRequest: 0)?.fix == "Access-Control-Allow-Methods: PUT")
  }

  @Test func `a request that got its answer needs no explanation`() throws {
    #expect(Run.simulate(try ScenarioText.put()).explanation(ofRequest: 0) == nil)
  }
}
