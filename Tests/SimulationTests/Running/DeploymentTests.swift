import Browser
import Model
import Server
import Simulation
import TestSupport
import Testing

/// Servers with policies inside a run: what they remember, and what a new policy changes.
struct DeploymentTests {
  private let servers = """
    servers:
      - server: https://api.example
        allow: {origins: [https://app.example], methods: [GET], credentials: true}
        routes:
          - {path: /login, methods: {GET: {}}, setCookie: "sid=1; SameSite=None; Secure"}
          - {path: /count, methods: {GET: {body: counted, effect: hits}}}
    """

  @Test func `side effects are counted across requests`() throws {
    let scenario = try ScenarioText.scenario(
      "page: https://app.example\nrequest: {url: https://api.example/count}\nrepeat: 3\n\(servers)")
    #expect(Run.simulate(scenario).finalWorld.servers[0].state.counters == ["hits": 3])
  }

  @Test func `a server that is deployed again answers by its new policy and keeps its counters`()
    throws
  {
    let scenario = try ScenarioText.scenario(
      """
      page: https://app.example
      requests:
        - {url: https://api.example/count}
        - policy:
            server: https://api.example
            allow: {origins: [https://other.example]}
            routes: [{path: /count, methods: {GET: {effect: hits}}}]
        - {url: https://api.example/count}
      \(servers)
      """)
    let trace = Run.simulate(scenario)
    #expect(trace.outcomes[0].response != nil)
    #expect(trace.outcomes[1].failure?.reason == .missingAllowOriginHeader)
    let world = trace.finalWorld
    #expect(world.servers.count == 1)
    #expect(world.servers[0].state.counters == ["hits": 2])
    #expect(trace.steps.count(where: { $0.moment == .policyChanges }) == 1)
  }

  @Test func `a server can be deployed at an origin that had none`() throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://app.example
      requests:
        - {url: https://late.example/x}
        - policy: {server: https://late.example, allow: {origins: "*"}}
        - {url: https://late.example/x}
      """)
    let trace = Run.simulate(scenario)
    #expect(trace.outcomes[0].failure?.reason == .connectionFailed)
    #expect(trace.outcomes[1].response?.status == 200)
    #expect(trace.finalWorld.servers.count == 1)
  }

  @Test func `a cookie that an answer set goes along with the next request`() throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://app.example
      requests:
        - {url: https://api.example/login, credentials: include}
        - {url: https://api.example/count, credentials: include}
        - {url: https://api.example/count}
      \(servers)
      expect: [{cookies_sent: []}, {cookies_sent: [sid=1]}, {cookies_sent: []}]
      """)
    let trace = Run.simulate(scenario)
    #expect(try #require(scenario.expectation).difference(in: trace) == nil)
  }

  @Test func `a cookie of the scenario is in the jar at the start, unless it could not be`() throws
  {
    let scenario = try ScenarioText.scenario(
      """
      page: https://app.example
      cookies:
        - {url: https://api.example, set: "sid=1; SameSite=None; Secure"}
        - {url: https://api.example, set: "__Host-x=1"}
      request: {url: https://api.example/count, credentials: include}
      \(servers)
      """)
    let trace = Run.simulate(scenario)
    #expect(trace.world(after: nil).browser.cookies.cookies.map(\.name) == ["sid"])
    #expect(trace.exchanges(ofRequest: 0).first?.request.headers.get(.cookie) == "sid=1")
  }

  @Test func `canned answers come before the servers and can stand in for some paths`() throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://app.example
      requests: [{url: https://api.example/count}, {url: https://api.example/broken}]
      responses: [{origin: https://api.example, path: /broken, status: 500}]
      \(servers)
      """)
    let trace = Run.simulate(scenario)
    let statuses = trace.requests.indices.map {
      trace.exchanges(ofRequest: $0).first?.response?.status
    }
    #expect(statuses == [200, 500])
  }
}
