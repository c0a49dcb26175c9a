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
    guard let directory = opendir(path.asFileName) else { throw .last }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)
        ) { FileName.text($0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes the folder, and those it is in, unless they are there.
  func create() throws(SystemError) {
    guard mkdir(path.asFileName, 0o700) != 0, errno != EEXIST else { return }
    let error = SystemError.last
    guard error.isMissingFile, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw error
    }
    try Folder(path: String(path[..<slash])).create()
    guard mkdir(path.asFileName, 0o700) == 0 || errno == EEXIST else { throw .last }
  }

  /// The path of something in it.
  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }
}
