import Browser
import Foundation
import Model
import Simulation
import TestSupport
import Testing

/// The clauses that say what was found, of every condition that anything here makes corslab look at.
@Suite struct ClauseTests {
  @Test func `every clause is listed, with both answers of a question`() throws {
    let findings = try Self.findings()
    let lines = Set(findings.map(Self.line)).sorted()
    #expect(lines.count > 100)
    expectGolden(lines.joined(separator: "\n") + "\n", "clauses.txt")
  }

  @Test func `a question has two answers, and a rule one`() throws {
    for finding in try Self.findings() {
      let question = finding.question
      let isRule = question.holding == question.failing
      #expect(finding.weight == .note || isRule == (finding.weight == .requirement), "\(question)")
      for clause in [question.holding, question.failing] {
        #expect(!clause.hasPrefix(" ") && !clause.hasSuffix(" "))
        #expect(!clause.isEmpty && !clause.hasSuffix("."), "\(clause)")
      }
    }
  }

  /// A question as one line, or a rule; a name that is looked for in a list is left out.
  private static func line(_ finding: Finding) -> String {
    let clauses = [finding.question.holding, finding.question.failing].map { clause in
      let subject = finding.subject == nil ? "" : "… "
      guard finding.comparison == .names, let name = finding.expected, clause.hasSuffix(" \(name)")
      else { return subject + clause }
      return subject + clause.dropLast(name.count) + "…"
    }
    return clauses[0] == clauses[1] ? clauses[0] : "\(clauses[0]) | \(clauses[1])"
  }

  /// Everything that is looked at in vectors, recordings and, by every profile, in the course.
  private static func findings() throws -> [Finding] {
    let files = ["Vectors/wpt.json", "Vectors/spec.json", "Recordings/scenarios.jsonl"]
    let written = try files.flatMap { file in
      try Fixture.documents(file).map { try ScenarioParser.parse($0, defaultID: "") }
    }
    let course = try Fixture.course().flatMap { _, scenario in
      BrowserProfile.allCases.map { profile in
        var scenario = scenario
        scenario.browser = profile
        return scenario
      }
    }
    return (written + course).flatMap { Run.simulate($0).steps.flatMap { Array($0.findings) } }
  }
}
