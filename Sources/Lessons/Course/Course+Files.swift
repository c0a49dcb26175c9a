extension Course {
  /// The files beside the lessons.
  package static let companionPaths = [mapPath, folklorePath, glossaryPath, workshopsPath]

  /// The course of other files; what stands beside lessons and is not among them comes from the
  /// program, so that a folder with one lesson is a course.
  package static func of(_ files: [CatalogueFile]) -> Course {
    let paths = Set(files.map(\.path))
    let borrowed = CatalogueFile.embedded.filter { file in
      companionPaths.contains(file.path) && !paths.contains(file.path)
    }
    return Course(files + borrowed, borrowed: Set(borrowed.map(\.path)))
  }
}
