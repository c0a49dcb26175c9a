import Model
import Simulation
import TestSupport
import Testing

struct TraceDiffTests {
  @Test func `equal runs do not part`() throws {
    let trace = Run.simulate(try ScenarioText.put())
    #expect(TraceDiff.divergence(trace, trace) == nil)
  }

  @Test func `runs part where the servers first answer differently`() throws {
    let old = Run.simulate(try ScenarioText.put())
    let new = Run.simulate(try ScenarioText.put(allowedMethods: "DELETE"))
    let difference = TraceDiff.divergence(old, new)
    let served = StepID(stimulus: 0, hop: 0, moment: .preflightServed)
    #expect(difference?.old == served)
    #expect(difference?.new == served)
  }

  @Test func `a run that only goes on longer parts after the other's end`() throws {
    let short = try ScenarioText.put()
    var long = short
    long.repeatCount = 2
    let difference = TraceDiff.divergence(Run.simulate(short), Run.simulate(long))
    #expect(difference?.old == nil)
    #expect(difference?.new == StepID(stimulus: 1, hop: 0, moment: .scriptCalls))
  }
}
