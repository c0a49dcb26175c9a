import Configuration
import Documents
import Escaping

/// What holds in this run of the program, and what was wrong with what people asked for.
///
/// Nothing that is wrong keeps the program from starting, except that the command line names a file
/// that is not there: somebody who names a file wants that one.
nonisolated struct LoadedConfiguration {
  let configuration: Configuration

  /// Where the configuration file is or would be, nil where that is not known.
  let file: ConfigurationFile?

  /// Whether the file could be read.
  let isFileThere: Bool

  /// What is wrong, a line each as compilers print theirs.
  let complaints: [VisibleText]

  /// Asks the file of this name, or the usual one, and the environment.
  ///
  /// Ends the command, with a message, when the command line names a file that cannot be read.
  init(_ options: Preferences = Preferences(), file name: String?) throws {
    let environment = EnvironmentReading(Environment.variable)
    var complaints = environment.problems.map { VisibleText($0.message) }
    var reading: FileReading?
    file = ConfigurationFile(named: name)
    if let file {
      do throws(SystemError) {
        reading = try file.reading()
        complaints += reading?.problems.map { $0.description(file: file.name) } ?? []
      } catch {
        let complaint: VisibleText = "\(file.name): \(error.message)"
        guard name == nil else { throw ExitStatus.inputOutput.ending(complaint) }
        complaints.append(complaint)
      }
    }
    isFileThere = reading != nil
    configuration = Configuration(
      options: options, environment: environment.preferences,
      file: reading?.preferences ?? Preferences())
    self.complaints = complaints
  }

  /// What is wrong in one line that fits below a screen, nil when nothing is.
  var notice: VisibleText? {
    guard let first = complaints.first?.text else { return nil }
    let folder = file.map { Paths.folder(of: $0.name.text) } ?? ""
    let short = first.hasPrefix(folder) ? String(first.dropFirst(folder.count)) : first
    return complaints.count == 1 ? "\(short)" : "\(short) (and \(complaints.count - 1) more)"
  }
}
