import Documents
import Escaping
import Reports
import Simulation
import TestSupport
import Testing

struct ReportTests {
  private static func text(_ format: ReportFormat, _ scenarios: [Scenario]) -> String {
    var reporter = Reporter(format, version: "0")
    var bytes: [UInt8] = []
    for scenario in scenarios { bytes += reporter.report(Run.simulate(scenario)).bytes }
    return String(decoding: bytes + reporter.finish().bytes, as: UTF8.self)
  }

  @Test(arguments: ReportFormat.allCases)
  func `a permitted and a blocked PUT are told in every format`(_ format: ReportFormat) throws {
    let permitted = try ScenarioText.put()
    let blocked = try ScenarioText.put(allowedMethods: "DELETE")
    expectGolden(
      Self.text(format, [permitted, blocked]), "../Fixtures/put.\(format.rawValue)")
  }

  @Test(arguments: [ReportFormat.text, .sequence, .curl])
  func `nothing from outside steers the terminal`(_ format: ReportFormat) throws {
    let scenario = try ScenarioText.scenario(
      #"""
      {"id": "a\u001b[2Jb", "title": "c\u009bd\u202e\ufe0f\u3164", "page": "https://a.example", "request": {
       "url": "https://b.example/\u0007", "method": "POST",
       "headers": [["X-A", "v\u0007\u001b]0;x\u0007"], ["\u001b", "x"]],
       "body": "\u001b[31mred\r\n"},
       "responses": [{"origin": "https://b.example", "method": "*", "path": "*", "status": 200,
         "headers": [["Access-Control-Allow-Origin", "\u001b[0m"], ["X-\u001b", "\u0000"]],
         "body": "\u009b"}]}
      """#)
    let steering = Self.text(format, [scenario]).unicodeScalars.filter { scalar in
      scalar != "\n" && scalar.isUnseen
    }
    #expect(steering.isEmpty)
  }

  @Test func `a report line has a run for every request`() throws {
    var scenario = try ScenarioText.put()
    scenario.repeatCount = 2
    let line = try DocumentReader.document(in: JSONLinesReport.line(Run.simulate(scenario)))
    #expect(try line.field("id")?.text() == "icecream")
    let kinds = try line.field("runs")?.sequence().map { run in
      try run.field("exchanges")?.sequence().compactMap { try $0.field("kind")?.text() }
    }
    #expect(kinds == [["preflight", "actual"], ["actual"]])
  }

  @Test func `a scenario that cannot be read has a line with the place`() throws {
    let problem = DocumentProblem("It is wrong.", at: Place(line: 3, column: 7))
    let line = try DocumentReader.document(in: JSONLinesReport.line(id: "x", problem))
    #expect(try line.field("id")?.text() == "x")
    let error = try #require(line.field("error"))
    #expect(try error.field("message")?.text() == "It is wrong.")
    #expect(try error.field("line")?.integer() == 3)
    #expect(try error.field("column")?.integer() == 7)
  }

  @Test(arguments: ["curl", "java"])
  func `a program asks without a browser or a script`(_ api: String) throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://app.example
      request: {api: \(api), url: "https://api.example/"\(api == "java" ? ", java: {enable: false}" : "")}
      servers: [{server: "https://api.example", allow: {origins: "*"}}]
      """)
    let text = Self.text(.text, [scenario])
    for words in ["(script)", "(browser)", "he script", "of type"] {
      #expect(!text.contains(words), "\(text)")
    }
    #expect(text.contains("The program asks (program)"))
    #expect(text.contains("Outcome: the program gets a response, status"))
  }
}
