import Foundation

/// A folder that is gone when the test is over.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "corslab-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  /// Writes a file and gives its path.
  func write(_ name: String, _ data: Data) throws -> String {
    let file = "\(path)/\(name)"
    try data.write(to: URL(filePath: file))
    return file
  }
}

/// Scenarios as text.
enum ScenarioLine {
  /// A GET to another origin whose server permits the page or not, on one line.
  static func get(id: String, permitting origin: String = "https://a.example") -> String {
    #"{"id":"\#(id)","page":"https://a.example","request":{"url":"https://b.example/x"},"#
      + #""responses":[{"origin":"https://b.example","method":"GET","path":"/x","status":200,"#
      + #""headers":[["Access-Control-Allow-Origin","\#(origin)"]],"body":"hello"}],"#
      + #""expect":{"outcome":"readable"}}"#
  }
}
