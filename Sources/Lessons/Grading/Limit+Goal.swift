package import Simulation

extension Limit {
  /// The limit as a goal.
  package var sentence: String {
    switch self {
    case .star: "Without a *"
    case .reflect: "Without repeating whatever origin asks"
    case .null: "Without permitting null"
    case .patterns: "Without patterns for origins"
    case .raw: "Without raw headers"
    case .maxAge: "Without Access-Control-Max-Age"
    case .credentials: "Without permitting credentials"
    }
  }

  /// Whether any of a scenario's servers does what the limit forbids.
  package func isBroken(by scenario: Scenario) -> Bool {
    scenario.servers.contains { isBroken(by: $0) }
  }
}
