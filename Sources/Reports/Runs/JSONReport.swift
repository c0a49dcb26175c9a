import Browser
package import Documents
import Model
import Server
package import Simulation

/// The report that leaves nothing out: every step with its findings and effects, as JSON.
package enum JSONReport {
  /// The whole trace.
  package static func object(_ trace: Trace) -> JSONValue {
    [
      "id": .string(trace.scenario.id),
      "title": .string(trace.scenario.title),
      "browser": .string(trace.scenario.browser.rawValue),
      "steps": .array(trace.steps.map(step)),
      "runs": .array(trace.requests.indices.map { JSONLinesReport.run(trace, $0) }),
    ]
  }

  private static func step(_ step: Step) -> JSONValue {
    [
      "stimulus": .integer(step.id.stimulus),
      "hop": .integer(step.id.hop),
      "moment": .string(step.moment.rawValue),
      "title": .string(step.moment.title),
      "actor": .string(step.moment.actor.rawValue),
      "atMs": .integer(step.time.milliseconds),
      "findings": .array(step.findings.map(finding)),
      "effects": .array(step.effects.map(JSONValue.init)),
      "failure": step.failure.map(JSONValue.init) ?? .null,
    ]
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    [
      "algorithm": .string(finding.algorithm.title),
      "link": finding.algorithm.link.map(JSONValue.string) ?? .null,
      "step": .string(finding.specStep),
      "condition": .string(finding.condition),
      "actual": finding.actual.map(JSONValue.string) ?? .null,
      "expected": finding.expected.map(JSONValue.string) ?? .null,
      "holds": .boolean(finding.holds),
      "weight": .string(finding.weight.rawValue),
    ]
  }
}
