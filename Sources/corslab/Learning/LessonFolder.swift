import Lessons

/// A folder of lessons and of what stands beside them.
nonisolated struct LessonFolder {
  let folder: Folder

  /// The files that a course is made of.
  func files() throws(SystemError) -> [CatalogueFile] {
    var files: [CatalogueFile] = []
    for name in try folder.names()
    where name.hasSuffix(".md") || Course.companionPaths.contains(name) {
      let bytes = try InputFile(folder.path(of: name), mayBePipe: false).bytes()
      files.append(CatalogueFile(path: name, text: String(decoding: bytes, as: UTF8.self)))
    }
    return files
  }
}
