import Documents
import Escaping
import Lessons
import Simulation

/// A file, a pipe or standard input, whose documents come one by one.
///
/// JSON Lines are read as they arrive, so that a program at the other end of a pipe can wait for
/// each report; every other kind of text is read to its end first.
nonisolated struct InputFile {
  /// How messages call the file.
  let name: VisibleText

  /// How many bytes a document may have, or several that can only be read together.
  ///
  /// Devices and pipes may never end, and memory does.
  private static let longestDocument = 1 << 26

  private let path: String

  /// Where to look for what has this name when there is no such file.
  private let catalogue: ScenarioCatalogue?

  /// Whether a pipe may stand in the file's place.
  private let mayBePipe: Bool

  /// - Parameters:
  ///   - path: A path, or `-` for standard input.
  ///   - mayBePipe: Whether a pipe may stand in the file's place: one that somebody has named for
  ///     this, and not one that was found where a file should be, because it may never be written to.
  ///   - catalogue: Where to look for what has this name when there is no such file.
  init(_ path: String, mayBePipe: Bool = true, orIn catalogue: ScenarioCatalogue? = nil) {
    self.path = path
    // What a shell hands over already open has somebody at its other end.
    self.mayBePipe = mayBePipe || path.hasPrefix("/dev/fd/")
    self.catalogue = catalogue
    name = path == "-" ? "<stdin>" : VisibleText(path)
  }

  /// A file with scenarios, or the scenarios that come with the program under that name.
  static func scenarios(_ path: String) -> InputFile {
    InputFile(path, orIn: .embedded)
  }

  /// What a scenario is called that does not say so itself: the file's name for its first
  /// document, a running number for the others and for standard input.
  func defaultID(ofDocument number: Int) -> String {
    guard path != "-", number == 1 else { return String(number) }
    return FileStem.stem(of: path)
  }

  /// Reads the documents and hands over each as soon as it is complete.
  func forEachDocument(
    _ body: (Result<Node, DocumentProblem>) -> Void
  ) throws(SystemError) {
    var stream = DocumentStream()
    var pending = 0
    try forEachPart { bytes throws(SystemError) in
      pending += bytes.count
      stream.append(bytes)
      while let document = stream.next() {
        body(document)
        pending = 0
      }
      guard pending <= Self.longestDocument else { throw .tooLarge }
    }
    stream.finish()
    while let document = stream.next() { body(document) }
  }

  /// Everything that is in the file.
  func bytes() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPart { part throws(SystemError) in
      bytes += part
      guard bytes.count <= Self.longestDocument else { throw .tooLarge }
    }
    return bytes
  }

  private func forEachPart(
    _ body: ([UInt8]) throws(SystemError) -> Void
  ) throws(SystemError) {
    let descriptor: FileDescriptor
    do throws(SystemError) {
      descriptor = path == "-" ? .standardInput : try .open(path, pipes: mayBePipe)
    } catch {
      guard error.isMissingFile, let catalogue else { throw error }
      if let bundled = catalogue.file(named: path) { return try body(Array(bundled.text.utf8)) }
      // What looks like a path was meant to be a file, and not the name of a scenario.
      guard !path.contains("/") else { throw error }
      let advice = UnknownChoice(path, among: catalogue.names).advice
      throw SystemError(
        code: error.code,
        "There is no such file or built-in scenario.\(advice) corslab scenarios has them all.")
    }
    defer { if path != "-" { descriptor.close() } }
    var bytes: [UInt8] = []
    while try descriptor.read(into: &bytes) > 0 {
      try body(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }
}
