import Benchmark
import Simulation

/// Whole runs: a browser with all its conditions recorded, the network, and a server.
func measureEngine() {
  let cases: [(name: String, scenario: Scenario)] = [
    ("simple request", Cases.simpleGET),
    ("same-origin request", Cases.sameOriginGET),
    ("preflighted request, canned answers", Cases.preflightedWithCannedAnswers),
    ("preflighted request, a server with a policy", Cases.preflightedWithPolicy),
    ("two requests, the second permitted from the cache", Cases.rememberedPermission),
    ("three redirects", Cases.redirectChain),
  ]
  for (name, scenario) in cases {
    Benchmark("run: \(name)") { _ in blackHole(Run.simulate(scenario)) }
  }
}
