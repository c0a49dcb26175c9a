#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of the file system.
nonisolated struct Folder {
  let path: String

  /// The names of what is in it, in the order of the alphabet, without hidden files.
  func names() throws(SystemError) -> [String] {
    guard let directory = opendir(path) else { throw .last }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)
        ) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The path of something in it.
  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }
}
