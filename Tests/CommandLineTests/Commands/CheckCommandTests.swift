import Foundation
import TestSupport
import Testing

struct CheckCommandTests {
  private let input = [
    ScenarioLine.get(id: "met"), ScenarioLine.get(id: "unmet", permitting: "null"),
  ].joined(separator: "\n")

  @Test func `one line a scenario, with the first difference and both values`() async throws {
    let run = try await CorslabProcess.run(["check", "-"], input: input)
    #expect(run.status == 1)
    #expect(run.output == "✓ met\n✗ unmet: outcome: expected readable, got blocked\n")
  }

  @Test func `the Test Anything Protocol has a plan and the values`() async throws {
    let run = try await CorslabProcess.run(["check", "--format", "tap", "-"], input: input)
    #expect(
      run.output == """
        TAP version 14
        ok 1 - met
        not ok 2 - unmet
          ---
          check: 'outcome'
          expected: 'readable'
          actual: 'blocked'
          ...
        1..2

        """)
  }

  @Test func `JUnit's XML begins with the totals`() async throws {
    let run = try await CorslabProcess.run(["check", "--format", "junit", "-"], input: input)
    #expect(run.output.contains("<testsuites tests=\"2\" failures=\"1\" errors=\"0\""))
  }

  @Test func `the scenarios of the course keep their promises`() async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../lessons/scenarios").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".yaml") }
    #expect(files.count > 20)
    let run = try await CorslabProcess.run(["check"] + files.map { "\(folder.path)/\($0)" })
    #expect(run.status == 0, "\(run.output)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count >= files.count)
    let areMet = lines.allSatisfy { $0.hasPrefix("✓ ") }
    #expect(areMet)
  }
}
