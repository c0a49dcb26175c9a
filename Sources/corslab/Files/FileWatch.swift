/// Notices that somebody else changed a file, whether they wrote into it or put another in its
/// place.
///
/// It looks at the file again and again, which works on every system and file system, and costs
/// next to nothing at a few looks a second.
nonisolated struct FileWatch {
  /// How long to wait between two looks.
  static let interval = Duration.milliseconds(200)

  let path: String

  /// The file as it was read or written last, nil where it was not there.
  private var known: FileStamp?

  /// The file at the last look.
  private var seen: FileStamp?

  /// - Parameter known: The file before it was read, so that no change goes unnoticed.
  init(_ path: String, known: FileStamp?) {
    self.path = path
    self.known = known
    seen = known
  }

  /// Looks, and says whether there is something new to read.
  ///
  /// A change counts once the file has stayed the same for two looks, so that nobody reads what is
  /// only half written.
  mutating func look() -> Bool {
    let now = FileStamp(path)
    defer { seen = now }
    guard now != known, now == seen else { return false }
    known = now
    return true
  }
}
