import Browser
import Documents
import Escaping
import Simulation

/// Reads the scenarios of several files and tells about everything that cannot be read.
nonisolated struct ScenarioInput {
  /// A scenario, or why there is none.
  enum Entry {
    /// A scenario, and the document that it was read from.
    case scenario(Scenario, Node)
    case problem(id: String, DocumentProblem)

    /// A file without scenarios, or without the rest of them, and why.
    case missing(DocumentProblem)
  }

  let files: [String]

  /// The browser that replaces the one a scenario names, nil to leave it.
  let browser: BrowserProfile?

  /// Hands over every scenario as soon as it is read, with how messages call its file.
  ///
  /// - Returns: Whether everything could be read.
  func forEach(_ body: (Entry, _ file: String) -> Void) -> ExitStatus {
    var status = ExitStatus.success
    for file in files.map(InputFile.scenarios) {
      var count = 0
      do throws(SystemError) {
        try file.forEachDocument { document in
          count += 1
          let entry = entry(document, file.defaultID(ofDocument: count))
          if case .problem(_, let problem) = entry {
            status.note(.unreadableInput)
            OutputStream.errors.write(lines: [problem.description(file: file.name)])
          }
          body(entry, file.name.text)
        }
        if count == 0 {
          status.note(.unreadableInput)
          body(missing("There is no scenario in it.", file), file.name.text)
        }
      } catch {
        status.note(.inputOutput)
        body(missing(error.message, file), file.name.text)
      }
    }
    return status
  }

  /// Says why a file has no scenarios, or no more of them.
  private func missing(_ message: String, _ file: InputFile) -> Entry {
    OutputStream.errors.write("\(file.name): \(message)\n")
    return .missing(DocumentProblem(message, at: nil))
  }

  private func entry(
    _ document: Result<Node, DocumentProblem>, _ defaultID: String
  ) -> Entry {
    var id = defaultID
    do throws(DocumentProblem) {
      let node = try document.get()
      id = ScenarioParser.id(of: node) ?? id
      var scenario = try ScenarioParser.parse(node, defaultID: id)
      if let browser { scenario.browser = browser }
      return .scenario(scenario, node)
    } catch {
      return .problem(id: id, error)
    }
  }
}
