import Lessons

/// A folder of lessons and of what stands beside them.
nonisolated struct LessonFolder {
  let folder: Folder

  /// Why the lessons cannot be read.
  struct Problem: Error {
    /// The folder, or the file in it.
    let path: String
    let cause: SystemError
  }

  /// The files that a course is made of.
  func files() throws(Problem) -> [CatalogueFile] {
    var files: [CatalogueFile] = []
    for name in try reading(folder.path, folder.names)
    where name.hasSuffix(".md") || Course.companionPaths.contains(name) {
      let path = folder.path(of: name)
      let bytes = try reading(path, InputFile(path, mayBePipe: false).bytes)
      files.append(CatalogueFile(path: name, text: String(decoding: bytes, as: UTF8.self)))
    }
    return files
  }

  /// What is read, or why not and from where.
  private func reading<Result>(
    _ path: String, _ read: () throws(SystemError) -> Result
  ) throws(Problem) -> Result {
    do throws(SystemError) {
      return try read()
    } catch {
      throw Problem(path: path, cause: error)
    }
  }
}
