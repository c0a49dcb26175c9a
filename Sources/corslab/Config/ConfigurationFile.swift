import Configuration
import Documents
import Escaping

/// The file in which a person keeps what they like.
nonisolated struct ConfigurationFile {
  let path: String

  /// Whether somebody named it, so that it has to be there.
  let isNamed: Bool

  /// The file that an option or `CORSLAB_CONFIG` names, or the usual one; nil where not even a
  /// home is known.
  init?(named name: String?) {
    if let path = name ?? Environment.text("CORSLAB_CONFIG") {
      (self.path, isNamed) = (path, true)
    } else if let path = UserFolders(Environment.variable).configurationFile {
      (self.path, isNamed) = (path, false)
    } else {
      return nil
    }
  }

  /// How messages call the file.
  var name: VisibleText { InputFile(path).name }

  /// What the file says; nil where it is not there and need not be.
  func reading() throws(SystemError) -> FileReading? {
    do throws(SystemError) {
      return FileReading(try InputFile(path, mayBePipe: false).bytes())
    } catch {
      if error.isMissingFile, !isNamed { return nil }
      throw error
    }
  }
}
