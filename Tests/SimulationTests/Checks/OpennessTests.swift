import Simulation
import TestSupport
import Testing

struct OpennessTests {
  /// An allow rule, and how many points it has for one GET from one page.
  static let rows: [(allow: String, points: Int)] = [
    ("{origins: [https://app.example]}", 0),
    ("{origins: [https://app.example, https://other.example]}", 1),
    ("{origins: \"*\"}", 10),
    ("{origins: reflect, methods: requested, headers: requested}", 30),
    ("{origins: [{suffix: app.example}]}", 10),
    ("{origins: [https://app.example], methods: [GET, PUT, DELETE]}", 2),
    ("{origins: [https://app.example], headers: [X-A], expose: [X-B], credentials: true}", 3),
    ("{origins: [https://app.example], maxAge: 7200}", 2),
    ("{origins: [https://app.example], maxAge: -1}", 0),
  ]

  @Test(arguments: rows)
  func `what a policy permits beyond need costs points`(_ allow: String, _ points: Int) throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://app.example
      request: {url: https://api.example/}
      servers: [{server: https://api.example, allow: \(allow)}]
      """)
    #expect(Openness.points(of: Run.simulate(scenario), request: 0) == points)
  }

  @Test func `where two servers listen, the one that answers counts`() throws {
    let scenario = try ScenarioText.scenario(
      """
      page: http://app.example
      request: {url: http://api.example/}
      servers:
      - {server: https://api.example, allow: {origins: "*"}, chain: [{redirect: {to: https}}, cors, app]}
      - {server: http://api.example, allow: {origins: []}}
      """)
    #expect(Openness.points(of: Run.simulate(scenario), request: 0) == 10)
  }

  @Test func `a request that met no policy costs nothing`() throws {
    let trace = Run.simulate(try ScenarioText.put())
    #expect(Openness.points(of: trace, request: 0) == 0)
  }
}
