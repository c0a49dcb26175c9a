import Browser
import Documents
import Escaping
import Playground
import Simulation

/// A file with scenarios that is read whole, so that it can be watched and written.
nonisolated struct ScenarioFile {
  let path: String

  /// What came of reading.
  struct Reading {
    /// The scenarios that can be read.
    let contents: FileContents

    /// Everything that cannot be read, as compilers print it.
    let problems: [VisibleText]

    /// How bad that is.
    let status: ExitStatus

    /// The file as it was just before.
    let stamp: FileStamp?

    /// What came of reading a file.
    fileprivate init(
      _ contents: FileContents, _ problems: [VisibleText], _ status: ExitStatus, _ stamp: FileStamp?
    ) {
      self.contents = contents
      self.problems = problems
      self.status = status
      self.stamp = stamp
    }

    /// Scenarios that come from no file.
    init(_ scenarios: [Scenario]) {
      let contents = FileContents(path: "", scenarios: scenarios, hasOwnText: false)
      self.init(contents, [], .success, nil)
    }
  }

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - name: How messages call the file.
  ///   - wasFile: Whether it is known as a file: a pipe in its place is not waited for then, and no
  ///     built-in scenario stands for it.
  ///   - browser: The browser that replaces those that scenarios name, nil to leave them.
  func read(
    as name: VisibleText? = nil, wasFile: Bool = false, browser: BrowserProfile?
  ) -> Reading {
    let stamp = FileStamp(path)
    let file = wasFile ? InputFile(path, mayBePipe: false) : InputFile.scenarios(path)
    let name = name ?? file.name
    var scenarios: [Scenario] = []
    var problems: [VisibleText] = []
    var status = ExitStatus.success
    var hasOwnText = false
    do throws(SystemError) {
      let bytes = try file.bytes()
      for (index, document) in DocumentReader.documents(in: bytes).enumerated() {
        do throws(DocumentProblem) {
          let id = file.defaultID(ofDocument: index + 1)
          scenarios.append(try ScenarioParser.parse(try document.get(), defaultID: id))
        } catch {
          status.note(.unreadableInput)
          problems.append(error.description(file: name))
        }
      }
      if scenarios.isEmpty, problems.isEmpty {
        status.note(.unreadableInput)
        problems.append("\(name): There is no scenario in it.")
      }
      hasOwnText = scenarios.first.map { text(of: $0) != bytes } ?? true
    } catch {
      status.note(.inputOutput)
      problems.append("\(name): \(error.message)")
    }
    if let browser { for index in scenarios.indices { scenarios[index].browser = browser } }
    let contents = FileContents(path: path, scenarios: scenarios, hasOwnText: hasOwnText)
    return Reading(contents, problems, status, stamp)
  }

  /// Writes a scenario as the whole file.
  func write(_ scenario: Scenario, replacing: Bool) throws(SystemError) {
    try DocumentFile(path).write(text(of: scenario), replacing: replacing)
  }

  /// A scenario as it is written into this file.
  private func text(of scenario: Scenario) -> [UInt8] {
    guard path.hasSuffix(".json") else { return Array(ScenarioWriter.yaml(scenario).utf8) }
    return ScenarioWriter.document(scenario).jsonBytes() + [UInt8(ascii: "\n")]
  }
}
