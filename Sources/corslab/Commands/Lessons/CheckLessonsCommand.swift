import ArgumentParser
import Escaping
import Lessons

/// `corslab lessons check`: proves lessons.
struct CheckLessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove lessons: that they can be solved, and that everything they say is so.",
    discussion: """
      Without a file, the whole course is proved, and that it is complete. Every problem has its \
      file, line and column, and in brackets the kind of problem it is.
      """)

  @OptionGroup var options: LessonOptions

  @Argument(help: ArgumentHelp("Lessons; - is standard input."))
  var files: [String] = []

  func run() throws {
    let course = try options.course()
    var status = ExitStatus.success
    if files.isEmpty {
      checkAll(of: course, &status)
    } else {
      check(files, in: course, &status)
    }
    throw ExitCode(status)
  }

  private func checkAll(of course: Course, _ status: inout ExitStatus) {
    let problems = CourseProof.problems(of: course)
    for entry in course.entries {
      let own = problems.filter { $0.path == entry.file.path }.map(\.problem)
      report(options.name(of: entry.file.path), entry.heading, own, &status)
    }
    let lessons = Set(course.entries.map(\.file.path))
    for located in problems where !lessons.contains(located.path) {
      report(options.name(of: located.path), nil, [located.problem], &status)
    }
    if course.entries.isEmpty { OutputStream.errors.write("There are no lessons.\n") }
  }

  private func check(_ paths: [String], in course: Course, _ status: inout ExitStatus) {
    var given: [(name: VisibleText, file: CatalogueFile)] = []
    for path in paths {
      let input = InputFile(path)
      do throws(SystemError) {
        let text = String(decoding: try input.bytes(), as: UTF8.self)
        given.append((input.name, CatalogueFile(path: Paths.name(of: path), text: text)))
      } catch {
        OutputStream.errors.write("\(input.name): \(error.message)\n")
        status.note(.inputOutput)
      }
    }
    // Lessons that are written together may name each other.
    let names = Set(given.map(\.file.path))
    let others = course.files.filter { !names.contains($0.path) }
    let whole = Course(others + given.map(\.file))
    for (name, file) in given {
      let heading = whole.entries.first { $0.file == file }?.heading
      report(name, heading, LessonProof.problems(of: file, in: whole), &status)
    }
  }

  private func report(
    _ name: VisibleText, _ heading: LessonHeading?, _ problems: [LessonProblem],
    _ status: inout ExitStatus
  ) {
    let output = OutputStream.standard
    guard !problems.isEmpty else {
      let title = heading.map { " \($0.id) \($0.title)" } ?? ""
      return output.write("✓ \(name)\(title)\n")
    }
    for problem in problems {
      status.note(problem.kind == .unreadable ? .unreadableInput : .unmet)
      output.write(lines: [problem.description(file: name)])
    }
  }
}
