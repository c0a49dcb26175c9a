import ArgumentParser
import Configuration
import Documents
import Escaping
import Lessons
import Simulation

/// `corslab lessons progress`: what somebody has done, and what they did on another machine.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Tell what has been done in the course, or add what was done elsewhere.",
    discussion: """
      The file lies in XDG_STATE_HOME/corslab and can be copied; --raw prints it. Adding the file \
      of another machine never takes anything away.
      """)

  @OptionGroup var options: LessonOptions

  @Option(help: ArgumentHelp("Add what this progress file says; - is standard input."))
  var merge: String?

  @Option(
    help: ArgumentHelp(
      "Take back a belief that was recorded by accident, such as F14.", valueName: "claim"))
  var takeBack: [String] = []

  @Flag(help: "Print the file itself, which --merge takes on another machine.")
  var raw = false

  @Flag(help: "Only say where the file is, or would be.")
  var path = false

  func run() throws {
    guard let file = ProgressFile() else {
      throw failure("Neither HOME nor XDG_STATE_HOME says where progress would be kept.")
    }
    guard !path else { return OutputStream.standard.write(file.name + "\n") }
    let reading = file.read()
    if let complaint = reading.complaint { OutputStream.errors.write("corslab: \(complaint)\n") }
    guard merge != nil || !takeBack.isEmpty else {
      try tell(reading.progress)
      // What follows in a script must not take a part for the whole.
      if reading.complaint != nil { throw ExitCode(.unreadableInput) }
      return
    }
    var other = reading.progress
    if let merge { other.merge(try self.other(merge)) }
    for claim in takeBack {
      guard other.isHeld(claim) else {
        let choice = UnknownChoice(claim, among: other.heldClaims)
        throw ValidationError("Nothing says that you believe \(quoted(claim)).\(choice.advice)")
      }
      other.takeBack(belief: claim)
    }
    let merged: Progress
    do throws(SystemError) {
      // What is wrong with the file was said when it was read.
      merged = try file.save(other).progress
    } catch {
      throw failure("\(file.name) cannot be written: \(error.message).")
    }
    try tell(merged)
  }

  private func tell(_ progress: Progress) throws {
    guard !raw else { return OutputStream.standard.write(data: Array(progress.text.utf8)) }
    OutputStream.standard.write(ProgressReport.text(progress, in: try options.course()))
  }

  private func other(_ path: String) throws -> Progress {
    let input = InputFile(path)
    let text = String(validating: try input.bytesOrExit(), as: UTF8.self)
    guard let progress = text.flatMap({ Progress($0) }) else {
      throw ExitStatus.unreadableInput.ending(
        "\(input.name): This is not a progress file of corslab.")
    }
    return progress
  }

  private func failure(_ message: VisibleText) -> ExitCode {
    ExitStatus.inputOutput.ending("corslab: \(message)")
  }
}
