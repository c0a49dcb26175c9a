import ArgumentParser
import Documents
import Lessons
import Reports
import Simulation

/// `corslab lessons run`: grades what a learner handed in.
struct GradeLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Grade a policy against the goals of a lesson, without a screen.",
    discussion: """
      A policy that says policy: 1 takes the place of the server's own; any other one says only \
      what is different. A change is written as a lesson's solution is.
      """)

  @OptionGroup var options: LessonOptions

  @Option(help: ArgumentHelp("The policy; - is standard input.", valueName: "file"))
  var policy: String?

  @Option(
    help: ArgumentHelp("A change of any kind instead of a policy.", valueName: "file"))
  var change: String?

  @Option(
    help: "Which part of the lesson, counted from 1.",
    transform: { try WrittenValue.read($0, like: "2") { Int($0) } })
  var part: Int?

  @Option(help: "How to tell it.")
  var format = CheckFormat.text

  @Argument(help: "The lesson's id, such as 3-1.")
  var id: String

  func run() throws {
    let part = try self.part(of: try lesson())
    guard (policy == nil) != (change == nil) else {
      throw ValidationError("Say what to grade with one of --policy and --change.")
    }
    guard let world = part.world else {
      throw ValidationError("There is nothing to grade in this part: it has no scenario.")
    }
    let verdicts = Grading.verdicts(of: part, on: try scenario(of: world))
    var report = CheckReport(format)
    OutputStream.standard.write(report.begin())
    for verdict in verdicts { OutputStream.standard.write(report.report(verdict)) }
    OutputStream.standard.write(report.finish())
    let isMet = verdicts.allSatisfy { $0.kind == .met }
    throw ExitCode(isMet ? .success : .unmet)
  }

  private func lesson() throws -> Lesson {
    try options.lesson(of: options.entry(id, in: options.course()))
  }

  private func part(of lesson: Lesson) throws -> Part {
    if part == nil, lesson.parts.count > 1 {
      throw ValidationError(
        "Lesson \(lesson.id) has \(lesson.parts.count) parts; say with --part which one.")
    }
    let number = part ?? 1
    guard lesson.parts.indices.contains(number - 1) else {
      throw ValidationError("Lesson \(lesson.id) has \(lesson.parts.count) parts.")
    }
    return lesson.parts[number - 1]
  }

  private func scenario(of world: Part.World) throws -> Scenario {
    let file = InputFile(policy ?? change ?? "-")
    let bytes = try file.bytesOrExit()
    do throws(DocumentProblem) {
      let node = try DocumentReader.document(typed: bytes)
      return policy == nil
        ? try Grading.scenario(of: world, withChange: node)
        : try Grading.scenario(of: world, withPolicy: node)
    } catch {
      throw ExitStatus.unreadableInput.ending(error.description(file: file.name))
    }
  }
}
