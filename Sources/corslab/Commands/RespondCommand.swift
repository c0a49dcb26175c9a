import ArgumentParser
import Documents
import Escaping
import Reports
import Server
import Simulation

/// `corslab respond`: asks a server without a browser in between.
struct RespondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respond",
    abstract: "Ask a policy's server what it answers, without a browser in between.")

  /// The formats in which answers can be told.
  nonisolated enum Format: String, ChoiceArgument {
    case jsonl
  }

  @Option(help: "How to tell it.")
  var format = Format.jsonl

  @Argument(help: ArgumentHelp("The policy, in YAML or JSON; - is standard input."))
  var policy: String

  @Argument(help: ArgumentHelp("Requests, one JSON object a line; - is standard input."))
  var requests: String

  func validate() throws {
    guard policy != "-" || requests != "-" else {
      throw ValidationError("Only one of the two can be standard input.")
    }
  }

  func run() throws {
    var respondent = try respondent()
    let input = InputFile(requests)
    var status = ExitStatus.success
    var count = 0
    do throws(SystemError) {
      try input.forEachDocument { document in
        count += 1
        OutputStream.standard.write(
          data: line(document, String(count), input.name, &respondent, &status) + [
            UInt8(ascii: "\n")
          ])
      }
    } catch {
      OutputStream.errors.write("\(input.name): \(error.message)\n")
      status.note(.inputOutput)
    }
    throw ExitCode(status)
  }

  /// A server with the policy; ends the command when the policy cannot be used.
  private func respondent() throws -> Respondent {
    let file = InputFile(policy)
    let reading = PolicyReading(try file.bytesOrExit())
    if let policy = reading.policy { return Respondent(policy) }
    let errors = reading.problems.filter { $0.severity == .error }
    OutputStream.errors.write(lines: errors.map { $0.documentProblem.description(file: file.name) })
    throw ExitCode(.unreadableInput)
  }

  private func line(
    _ document: Result<Node, DocumentProblem>, _ defaultID: String, _ file: VisibleText,
    _ respondent: inout Respondent, _ status: inout ExitStatus
  ) -> [UInt8] {
    do throws(DocumentProblem) {
      let node = try document.get()
      return try respondent.line(for: node, defaultID: defaultID).jsonBytes()
    } catch {
      status.note(.unreadableInput)
      OutputStream.errors.write(lines: [error.description(file: file)])
      return Respondent.line(for: try? document.get(), defaultID: defaultID, error)
    }
  }
}
