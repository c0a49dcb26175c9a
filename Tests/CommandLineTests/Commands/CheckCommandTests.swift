import Foundation
import TestSupport
import Testing

struct CheckCommandTests {
  private let input = [
    ScenarioLine.get(id: "met"), ScenarioLine.get(id: "unmet", permitting: "null"),
  ].joined(separator: "\n")

  /// Two things that are not so, and one that is.
  private let scenario = """
    id: two
    page: https://a.example
    request: {url: "https://b.example/x", method: PUT}
    responses: [{origin: "*", method: "*", path: "*"}]
    expect:
      outcome: readable
      exchanges: [OPTIONS]
      all:
        - {hidden: [etag]}
        - status: 200
    """

  @Test func `everything that is missed has its place, both values and the failure`() async throws {
    let run = try await CorslabProcess.run(["check", "-"], input: input)
    #expect(run.status == 1)
    #expect(
      run.output == """
        ✓ met
        ✗ unmet
            <stdin>:2:243: outcome: expected readable, got blocked (AllowOriginMismatch)

        """)
  }

  @Test func `more than the first of what is missed is told`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("two.yaml", scenario)
    let run = try await CorslabProcess.run(["check", file])
    #expect(run.status == 1)
    let failure = "(PreflightMissingAllowOriginHeader)"
    #expect(
      run.output == """
        ✗ two
            \(file):6:3: outcome: expected readable, got blocked \(failure)
            \(file):10:7: status: expected 200, got none \(failure)

        """)
  }

  @Test func `what cannot be read has its place, too`() async throws {
    let run = try await CorslabProcess.run(["check", "-"], input: "page: {")
    #expect(run.status == 65)
    #expect(run.output.hasPrefix("✗ 1\n    <stdin>:1:"))
  }

  @Test(
    arguments: [
      ("text", "✗ FILE\n    FILE: REASON\n"),
      (
        "tap",
        "not ok 2 - FILE\n  ---\n  message: 'REASON'\n  at: {file: 'FILE'}\n  ...\n"
      ),
      (
        "junit",
        "name=\"FILE\" file=\"FILE\"><error message=\"REASON\">FILE: REASON</error></testcase>\n"
      ),
    ])
  func `a file without scenarios has a row that fails`(
    format: String, row: String
  ) async throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("good.json", ScenarioLine.get(id: "good"))
    let empty = try folder.write("empty.yaml", "")
    for (file, reason, status) in [
      ("\(folder.path)/missing.yaml", "No such file or directory", 74),
      (folder.path, "Is a directory", 74), (empty, "There is no scenario in it.", 65),
    ] {
      let run = try await CorslabProcess.run(["check", "--format", format, good, file, good])
      let wanted = row.replacing("FILE", with: file).replacing("REASON", with: reason)
      #expect(run.output.contains(wanted), "\(run.output)")
      #expect(run.errors == "\(file): \(reason)\n")
      #expect(run.status == status)
    }
  }

  @Test func `the Test Anything Protocol has a plan and the values`() async throws {
    let run = try await CorslabProcess.run(["check", "--format", "tap", "-"], input: input)
    #expect(
      run.output == """
        TAP version 14
        ok 1 - met
        not ok 2 - unmet
          ---
          missed:
            - check: 'outcome'
              expected: 'readable'
              actual: 'blocked'
              failure: 'AllowOriginMismatch'
              at: {file: '<stdin>', line: 2, column: 243}
          ...
        1..2

        """)
  }

  @Test func `JUnit's XML begins with the totals, and tests have their file`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("two.times.yaml", scenario)
    let run = try await CorslabProcess.run(["check", "--format", "junit", file])
    #expect(run.output.contains("<testsuites tests=\"1\" failures=\"1\" errors=\"0\""))
    let attributes = "classname=\"two_times\" name=\"two\" file=\"\(file)\" line=\"6\""
    #expect(run.output.contains("<testcase \(attributes)><failure type=\"Preflight"))
    #expect(run.output.contains("\n\(file):10:7: status: expected 200, got none"))
    #expect(run.output.contains("</failure></testcase>\n"))
    #expect(run.output.components(separatedBy: "<failure").count == 2)
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
