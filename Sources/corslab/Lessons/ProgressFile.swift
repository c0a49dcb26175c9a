import Configuration
import Lessons
import Simulation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file in which progress is kept.
///
/// Several programs may use it at once: each one merges what it knows into what is there.
nonisolated struct ProgressFile {
  let path: String

  init(path: String) {
    self.path = path
  }

  /// The usual file, nil where not even a home is known.
  init?(_ variable: (String) -> String? = Environment.variable) {
    guard let state = UserFolders(variable).state else { return nil }
    path = state + "/progress"
  }

  /// How messages call the file, safe to show.
  var name: String { path.escapedForTerminal }

  /// What came of reading the file.
  struct Reading {
    let progress: Progress

    /// What a person should know about it, nil for nothing.
    let complaint: String?
  }

  /// What is in the file; nothing when it is not there.
  ///
  /// A file that is none of corslab's, or was damaged, stays until something is saved.
  func read() -> Reading {
    do throws(SystemError) {
      guard let progress = try parsed() else {
        return Reading(
          progress: Progress(),
          complaint: "\(name) is damaged. It will be kept under another name.")
      }
      return Reading(progress: progress, complaint: nil)
    } catch {
      return Reading(
        progress: Progress(), complaint: "\(name) cannot be read: \(error.message).")
    }
  }

  /// Adds to the file what somebody knows, and gives back what it says now.
  func save(_ progress: Progress) throws(SystemError) -> Progress {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try Folder(path: folder).create()
    return try FileLock.holding(path + ".lock") { () throws(SystemError) in
      let file = AtomicFile(path: path)
      let known = try parsed()
      if known == nil { _ = try file.setAside() }
      let merged = progress.merged(with: known ?? Progress())
      if merged != known || !exists { try file.replace(with: Array(merged.text.utf8)) }
      return merged
    }
  }

  private var exists: Bool { access(path, F_OK) == 0 }

  /// What the file says, nil when it says nothing that can be understood.
  private func parsed() throws(SystemError) -> Progress? {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try InputFile(path).bytes()
    } catch {
      if error.isMissingFile { return Progress() }
      throw error
    }
    guard !bytes.isEmpty else { return Progress() }
    return String(validating: bytes, as: UTF8.self).flatMap { Progress($0) }
  }
}
