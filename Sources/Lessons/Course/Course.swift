package import Documents

/// The course: an index of its lessons, and everything that stands beside them.
///
/// Lessons are read when somebody asks for them; of all others only the heading is known.
package struct Course: Hashable, Sendable {
  /// A lesson's file, and what a list says about it.
  package struct Entry: Hashable, Sendable {
    package let file: CatalogueFile

    /// Nil when the heading cannot be read; reading the whole lesson says why.
    package let heading: LessonHeading?
  }

  /// Something that is wrong with one of the files beside the lessons.
  package struct Problem: Hashable, Sendable {
    package let path: String
    package let problem: DocumentProblem
  }

  /// The lessons, in the order of the course; those without a readable heading come last.
  package let entries: [Entry]
  package let chapters: [Chapter]
  package let sources: [SourceDocument]
  package let claims: [Claim]
  package let terms: [Term]
  package let paths: [WorkshopPath]

  /// What is wrong with the files beside the lessons.
  package let problems: [Problem]

  /// The paths of the files that come from another course, about which nothing is proved.
  let borrowed: Set<String>

  /// Everything that the index was made of.
  package let files: [CatalogueFile]

  package static let mapPath = "map.yaml"
  package static let folklorePath = "folklore.yaml"
  package static let glossaryPath = "glossary.yaml"
  package static let workshopsPath = "workshops.yaml"

  /// Reads the index of a course.
  ///
  /// - Parameters:
  ///   - files: The files of a `lessons` folder with their paths in it.
  ///   - borrowed: The paths of those that come from another course.
  package init(_ files: [CatalogueFile], borrowed: Set<String> = []) {
    self.files = files
    self.borrowed = borrowed
    var problems: [Problem] = []
    func read<Value>(
      _ path: String, _ nothing: Value, _ read: (CatalogueFile, inout ProblemList) -> Value
    ) -> Value {
      guard let file = files.first(where: { $0.path == path }) else { return nothing }
      var list = ProblemList()
      let value = read(file, &list)
      problems += list.problems.map { Problem(path: path, problem: $0) }
      return value
    }
    let map = read(Self.mapPath, ([], []), CourseReader.map)
    chapters = map.0
    sources = map.1
    claims = read(Self.folklorePath, [], CourseReader.claims)
    terms = read(Self.glossaryPath, [], CourseReader.terms)
    paths = read(Self.workshopsPath, [], CourseReader.paths)
    self.problems = problems
    entries = files.filter(\.isLesson)
      .map { Entry(file: $0, heading: HeadingReader.scan($0)) }
      .sorted { left, right in
        switch (left.heading?.id, right.heading?.id) {
        case (let first?, let second?) where first != second: first < second
        case (_?, nil): true
        case (nil, _?): false
        default: left.file.path < right.file.path
        }
      }
  }

  /// The course inside the program.
  package static let embedded = Course(CatalogueFile.embedded)
}

extension Course {
  /// The entry of a lesson, nil when there is none.
  package func entry(_ id: LessonID) -> Entry? { entries.first { $0.heading?.id == id } }

  /// The entries of a chapter, in order.
  package func entries(ofChapter number: Int) -> [Entry] {
    entries.filter { $0.heading?.chapter == number }
  }

  /// Reads a lesson; nil when there is none.
  package func reading(of id: LessonID) -> LessonReading? {
    entry(id).map { LessonReading($0.file) }
  }

  package func claim(_ id: String) -> Claim? { claims.first { $0.id == id } }
}

extension CatalogueFile {
  /// Whether the file is a lesson: Markdown right below `lessons/`.
  package var isLesson: Bool { path.hasSuffix(".md") && !path.contains("/") }
}
