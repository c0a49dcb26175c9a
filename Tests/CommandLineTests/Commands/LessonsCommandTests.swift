import Foundation
import TestSupport
import Testing

/// `corslab lessons` from the outside: what it prints, and the status with which it ends.
struct LessonsCommandTests {
  private static let lesson = """
    ---
    id: 3-1
    title: One line
    chapter: 3
    minutes: 5
    level: core
    scenario:
      page: https://a.example
      request: {url: "https://b.example/x"}
      servers: [{server: "https://b.example"}]
    goals:
      - {say: The page reads the answer, check: {outcome: readable}}
      - {say: A stranger does not, check: {page: "https://evil.example", outcome: blocked}}
    solution: {policy: {allow: {origins: ["https://a.example"]}}}
    ---

    Read on.

    """

  @Test func `the course inside the program is proved`() async throws {
    let run = try await CorslabProcess.run(["lessons", "check"])
    #expect(run.status == 0, "\(run.output)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count >= 28)
    #expect(lines.allSatisfy { $0.hasPrefix("✓ lessons/") })
  }

  @Test func `every lesson is listed, as text and as JSON`() async throws {
    let text = try await CorslabProcess.run(["lessons", "list"])
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("1. The same-origin policy\n"))
    let json = try await CorslabProcess.run(["lessons", "list", "--format", "json"])
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(list.count >= 28)
    #expect(list.first?["id"] as? String == "1-1")
  }

  @Test func `a lesson that is not so is told with file, place and kind`() async throws {
    let folder = try TemporaryFolder()
    let text = Self.lesson.replacingOccurrences(of: "[\"https://a", with: "[\"https://b")
    let file = try folder.write("01-one-line.md", text)
    let run = try await CorslabProcess.run(["lessons", "check", file])
    #expect(run.status == 1)
    #expect(
      run.output == "\(file):12:5: The solution misses \"The page reads the answer\": "
        + "outcome: expected readable, got blocked. [solution-misses]\n")
  }

  @Test func `an unreadable lesson and a missing file have statuses of their own`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("01-one-line.md", "Hello.\n")
    #expect(try await CorslabProcess.run(["lessons", "check", file]).status == 65)
    #expect(
      try await CorslabProcess.run(["lessons", "check", folder.path + "/no.md"]).status == 74)
    #expect(try await CorslabProcess.run(["lessons", "check", "--lessons", "/no"]).status == 74)
  }

  @Test(arguments: ["02-x.md", "map.yaml"])
  func `what cannot be read in a folder of lessons is named`(name: String) async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/\(name)", withIntermediateDirectories: false)
    let run = try await CorslabProcess.run(["lessons", "list", "--lessons", folder.path])
    #expect(run.errors == "\(folder.path)/\(name): Is a directory\n")
    #expect(run.status == 74)
  }

  @Test func `a folder of lessons takes the place of those inside the program`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("01-one-line.md", Self.lesson)
    let option = try await CorslabProcess.run(["lessons", "list", "--lessons", folder.path])
    let variable = try await CorslabProcess.shell(
      "CORSLAB_LESSONS='\(folder.path)' $CORSLAB lessons list")
    #expect(option.output.split(separator: "\n").count == 2)
    #expect(variable.output == option.output)
    let check = try await CorslabProcess.run(["lessons", "check", "--lessons", folder.path])
    #expect(check.output == "✓ \(folder.path)/01-one-line.md 3-1 One line\n")
  }

  @Test func `a policy is graded goal by goal`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("01-one-line.md", Self.lesson)
    let arguments = ["lessons", "run", "3-1", "--lessons", folder.path, "--policy", "-"]
    let good = try await CorslabProcess.run(
      arguments, input: "allow: {origins: [https://a.example]}")
    #expect(good.status == 0)
    #expect(good.output == "✓ The page reads the answer\n✓ A stranger does not\n")
    let bad = try await CorslabProcess.run(arguments, input: "allow: {origins: \"*\"}")
    #expect(bad.status == 1)
    #expect(
      bad.output == "✓ The page reads the answer\n✗ A stranger does not\n    "
        + "[page: https://evil.example/] outcome: expected blocked, got readable\n")
    let tap = try await CorslabProcess.run(
      arguments + ["--format", "tap"], input: "allow: {origins: [https://a.example]}")
    #expect(
      tap.output
        == "TAP version 14\nok 1 - The page reads the answer\nok 2 - A stranger does not\n1..2\n")
    let unreadable = try await CorslabProcess.run(arguments, input: "alow: {}")
    #expect(unreadable.status == 65)
    #expect(
      unreadable.errors.hasPrefix(
        "<stdin>:1:1: servers[0].alow: no such field. Did you mean \"allow\"?"))
    let unknown = try await CorslabProcess.run(["lessons", "run", "3-99", "--policy", "-"])
    #expect(unknown.status == 2)
  }

  @Test func `a skeleton is written once and never over another file`() async throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/99-new.md"
    let first = try await CorslabProcess.run(["lessons", "new", "-o", file])
    #expect(first.status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(try await CorslabProcess.run(["lessons", "check", file]).status == 0)
    let second = try await CorslabProcess.run(["lessons", "new", "--id", "2-9", "-o", file])
    #expect(second.status == 74)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  // MARK: Told in lines

  /// What a lesson says to lines, by somebody who has done nothing before.
  private func told(_ lines: String..., lesson: String = "2-1") async throws -> String {
    let folder = try TemporaryFolder()
    let input = lines.joined(separator: "\n") + "\n"
    return try await CorslabProcess.shell(
      "XDG_STATE_HOME='\(folder.path)' $CORSLAB learn \(lesson) --linear", input: input
    ).output
  }

  @Test func `a line that is no answer is told what can be typed`() async throws {
    #expect(try await told("what?").contains("Type a number from 1 to 3; skip leaves"))
    #expect(try await told("help").contains("quit      end; what is done is kept"))
    let unknown = try await told("skip", "repair", "allow: {origins: [https://a.example]}")
    #expect(unknown.components(separatedBy: "A change begins with policy: or request:").count == 3)
  }

  @Test func `the story says what the lesson says to its steps and to its end`() async throws {
    let story = try await told("skip", "story")
    for (step, text, next) in [
      ("5. The request travels", "Look at the request's Origin.", "6. The server answers"),
      ("8. CORS check on the answer", "Here, and only here, it is decided.", "9. The script gets"),
      ("Console:", "What came back has crossed the whole internet", ""),
    ] {
      let place = try #require(story.range(of: text)).lowerBound
      #expect(try #require(story.range(of: step)).upperBound < place)
      if !next.isEmpty { #expect(place < (try #require(story.range(of: next)).lowerBound)) }
    }
    let solved = try await told("skip", "solution", "story")
    #expect(solved.components(separatedBy: "One line, and it rains on the picnic page.").count == 3)
  }

  @Test func `a change may be typed on one line, as lessons write it`() async throws {
    let text = "{policy: {allow: {origins: [http://foo.example]}}}"
    #expect(try await told("skip", text).contains("Solved."))
    let graded = try await CorslabProcess.run(
      ["lessons", "run", "2-1", "--part", "1", "--change", "-"], input: text)
    #expect(graded.status == 0)
  }

  @Test func `open goals are left only on purpose`() async throws {
    let once = try await told("skip", "next")
    #expect(once.hasSuffix("next once more goes on without.\n"))
    let twice = try await told("skip", "next", "next")
    #expect(!twice.hasSuffix("next once more goes on without.\n"))
  }

  @Test func `a solution and a fix say what they change`() async throws {
    let solution = try await told("skip", "solution")
    #expect(solution.contains("This was changed:\n  policy:"))
    #expect(solution.contains("origins: \"*\""))
    let fix = try await told("skip", "fix 1")
    #expect(fix.contains("This was changed:\n  request:"))
  }

  @Test func `no line told is longer than a line`() async throws {
    let answers = Array(repeating: "1", count: 40)
    let output = try await told(answers.joined(separator: "\n"), lesson: "3-2")
    for line in output.split(separator: "\n") { #expect(line.count <= 72) }
  }

  @Test func `back leads to the beginning of the part`() async throws {
    let output = try await told("skip", "back")
    #expect(output.components(separatedBy: "The missing line").count == 3)
  }

  @Test func `what is missing is said before what is to be graded`() async throws {
    let unknown = try await CorslabProcess.run(["lessons", "run", "3-9"])
    #expect(unknown.errors.contains("There is no lesson"))
    let part = try await CorslabProcess.run(["lessons", "run", "3-1", "--part", "7"])
    #expect(part.errors.contains("Lesson 3-1 has 2 parts."))
    let nothing = try await CorslabProcess.run(["lessons", "run", "3-1", "--part", "1"])
    #expect(nothing.errors.contains("one of --policy and --change"))
  }

  @Test func `the notes of a workshop name every stop and its minute`() async throws {
    let notes = try await CorslabProcess.run(["lessons", "notes", "45"])
    #expect(notes.status == 0)
    #expect(notes.output.contains("0'  1-2  Sending is not reading, 5 min\n    "))
    #expect(notes.output.contains("43'  Questions"))
    #expect(try await CorslabProcess.run(["lessons", "notes", "46"]).status == 2)
  }
}
