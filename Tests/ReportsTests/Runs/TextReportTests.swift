import Escaping
import Reports
import Simulation
import TestSupport
import Testing

struct TextReportTests {
  @Test func `transcripts call a repair what can be done here`() throws {
    let elsewhere = TextReport.text(
      Run.simulate(try ScenarioText.put(allowedMethods: "GET"))
    ).text
    #expect(elsewhere.contains("   To do: Access-Control-Allow-Methods: PUT\n"))
    let scenario = try ScenarioText.scenario(
      """
      page: https://a.example
      request: {url: https://b.example/x, credentials: include}
      servers:
      - {server: https://b.example, allow: {origins: "*"}, chain: [cors, app]}
      """)
    let here = TextReport.text(Run.simulate(scenario)).text
    #expect(
      here.contains(
        "   Repair: Access-Control-Allow-Origin: https://a.example, and "
          + "Access-Control-Allow-Credentials: true\n"))
  }
}
