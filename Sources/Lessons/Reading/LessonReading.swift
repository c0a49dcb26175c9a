package import Documents

/// What came of reading a lesson's file.
package struct LessonReading: Hashable, Sendable {
  /// The lesson, nil when something is wrong with it.
  package let lesson: Lesson?

  /// Everything that is wrong, in the order of the file.
  package let problems: [DocumentProblem]

  /// Reads the text of a lesson, in UTF-8.
  package init(_ bytes: [UInt8]) {
    var problems = ProblemList()
    let lesson = LessonParser.lesson(bytes, &problems)
    self.lesson = problems.problems.isEmpty ? lesson : nil
    self.problems = problems.problems.sorted { ($0.place ?? .start) < ($1.place ?? .start) }
  }

  package init(_ file: CatalogueFile) {
    self.init(Array(file.text.utf8))
  }
}
