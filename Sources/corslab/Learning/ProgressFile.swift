import Configuration
import Escaping
import Lessons

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file in which progress is kept.
///
/// Several programs may use it at once: each one merges what it knows into what is there.
nonisolated struct ProgressFile {
  private let path: String

  /// The usual file, nil where not even a home is known.
  init?(_ variable: (String) -> String? = Environment.variable) {
    guard let state = UserFolders(variable).state else { return nil }
    path = state + "/progress"
  }

  /// How messages call the file.
  var name: VisibleText { VisibleText(path) }

  /// What came of reading the file, or of adding to it.
  struct Reading {
    let progress: Progress

    /// What a person should know about it, nil for nothing.
    let complaint: VisibleText?
  }

  /// What is in the file; nothing when it is not there.
  ///
  /// A file that is none of corslab's, or was damaged, stays until something is saved; what can be
  /// understood of it is not lost.
  func read() -> Reading {
    do throws(SystemError) {
      let contents = try contents()
      return Reading(
        progress: contents.progress,
        complaint: contents.isDamaged
          ? "\(name) is damaged. What could be read of it is used; the file itself is kept as "
            + "\(name).damaged-1, or the next number, as soon as something is written." : nil)
    } catch {
      return Reading(
        progress: Progress(), complaint: "\(name) cannot be read: \(error.message).")
    }
  }

  /// Adds to the file what somebody knows, and gives back what it says now.
  func save(_ progress: Progress) throws(SystemError) -> Reading {
    try Folder(path: Paths.folder(of: path)).create()
    return try FileLock.holding(path + ".lock") { () throws(SystemError) in
      let file = AtomicFile(path)
      let known = try contents()
      var complaint: VisibleText?
      if known.isDamaged {
        let kept = VisibleText(Paths.name(of: try file.setAside()))
        complaint =
          "Your progress was damaged. What could be read of it is used; the damaged file is kept as "
          + "\(kept)."
      }
      let merged = progress.merged(with: known.progress)
      if known.isDamaged || merged != known.progress || !exists {
        try file.write(Array(merged.text.utf8), permissions: 0o600)
      }
      return Reading(progress: merged, complaint: complaint)
    }
  }

  private var exists: Bool { access(path.asFileName, F_OK) == 0 }

  /// What the file says, and whether only a part of it could be understood.
  private func contents() throws(SystemError) -> (progress: Progress, isDamaged: Bool) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try InputFile(path, mayBePipe: false).bytes()
    } catch {
      if error.isMissingFile { return (Progress(), false) }
      throw error
    }
    guard !bytes.isEmpty else { return (Progress(), false) }
    if let progress = String(validating: bytes, as: UTF8.self).flatMap({ Progress($0) }) {
      return (progress, false)
    }
    return (Progress(salvagedFrom: bytes), true)
  }
}
