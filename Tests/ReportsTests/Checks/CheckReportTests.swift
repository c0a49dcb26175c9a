import Documents
import Escaping
import Reports
import Simulation
import TestSupport
import Testing

struct CheckReportTests {
  @Test func `a description in TAP has its backslashes and number signs escaped`() throws {
    var scenario = try ScenarioText.put(more: "expect: {status: 200}")
    scenario.id = "a\\b # c"
    var report = CheckReport(.tap)
    #expect(report.report(CheckVerdict(scenario)) == "ok 1 - a\\\\b \\# c\n")
  }

  @Test(arguments: CheckFormat.allCases)
  func `verdicts are told in every format`(_ format: CheckFormat) throws {
    var met = try ScenarioText.put(more: "expect: {status: 200}")
    met.id = "met # one"
    var unmet = try ScenarioText.put(more: "expect: {body: \"it's <\\u001b>\"}")
    unmet.id = "unmet & \u{1B}"
    let problem = DocumentProblem("It is wrong.", at: Place(line: 3, column: 7))
    let verdicts = [
      CheckVerdict(met), CheckVerdict(unmet), CheckVerdict(try ScenarioText.put()),
      CheckVerdict(id: "unreadable", problem),
    ]
    var report = CheckReport(format)
    var text = report.begin()
    for verdict in verdicts { text += report.report(verdict) }
    text += report.finish()
    expectGolden(text.text, "../Fixtures/check.\(format.rawValue)")
  }
}
