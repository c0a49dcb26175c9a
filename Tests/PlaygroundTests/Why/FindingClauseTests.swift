import Lessons
import Model
import Playground
import Simulation
import Testing

/// Conditions as clauses that are true.
@Suite struct FindingClauseTests {
  /// Everything that is looked at in all scenarios that come with the program.
  private static let findings = ScenarioCatalogue.embedded.scenarios.flatMap { scenario in
    Run.simulate(scenario).steps.flatMap { Array($0.findings) }
  }

  @Test func everyQuestionThatIsDeniedReadsAsASentence() {
    let denied = Self.findings.filter { $0.weight == .branch && !$0.holds }
    #expect(!denied.isEmpty)
    for finding in denied {
      #expect(!finding.clause.hasPrefix("not: "), "\(finding.clause)")
      #expect(finding.clause != finding.condition, "\(finding.clause)")
    }
  }

  @Test func whatHoldsIsSaidAsItIs() {
    for finding in Self.findings where finding.holds && finding.weight == .branch {
      #expect(finding.clause.lowercased() == finding.condition.lowercased())
    }
  }

  /// A question that nobody asks any more would stay in the list for ever.
  @Test(arguments: Finding.idleQuestions)
  func everyIdleQuestionIsAsked(_ question: String) {
    #expect(Self.findings.contains { $0.condition.hasSuffix(question) })
  }
}
