import Configuration
import Playground

/// Where the program remembers which files were played.
///
/// A list that cannot be read is empty, and one that cannot be written is forgotten: nobody's work
/// depends on it.
nonisolated struct RecentFileStore {
  /// The folder of what the program remembers, nil where there is none.
  private let folder: String?

  init(_ folder: String?) {
    self.folder = folder
  }

  /// The files that are remembered.
  func files() -> RecentFiles {
    guard let folder, let bytes = try? InputFile(Self.path(in: folder), mayBePipe: false).bytes()
    else {
      return RecentFiles()
    }
    return RecentFiles(bytes)
  }

  /// Remembers a file, and returns all that are.
  func remember(_ file: String) -> RecentFiles {
    guard let file = Paths.resolved(file) else { return files() }
    if let folder, let files = try? write(file, in: folder) { return files }
    var files = files()
    files.add(file)
    return files
  }

  /// Adds a file to the list as it is now, because other sessions remember files, too.
  private func write(_ file: String, in folder: String) throws(SystemError) -> RecentFiles {
    try Folder(path: folder).create()
    let path = Self.path(in: folder)
    return try FileLock.holding(path + ".lock") { () throws(SystemError) in
      var files = files()
      files.add(file)
      try AtomicFile(path).write(Array(files.yaml.utf8), permissions: 0o600)
      return files
    }
  }

  private static func path(in folder: String) -> String { folder + "/recent.yaml" }
}
