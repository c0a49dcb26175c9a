/// A lesson: something to read beside a world to try things in, and what is to be reached there.
package struct Lesson: Hashable, Sendable {
  package let heading: LessonHeading

  /// Names of the documents that tell this story.
  package let sources: [Reference]

  /// Ids of the claims that the lesson settles.
  package let folklore: [Reference]

  /// Fragments of the Fetch standard, or whole addresses in another one.
  package let standard: [Reference]

  /// Paths below `https://developer.mozilla.org/en-US/docs/Web/`.
  package let mdn: [Reference]

  /// What there is to say when everything is done, empty for nothing.
  package let afterword: [Block]

  /// Notes for the one who teaches; learners do not see them.
  package let presenter: [Block]

  /// The steps of the lesson, one at least.
  package let parts: [Part]

  package var id: LessonID { heading.id }
}

extension Lesson {
  /// The addresses that ``standard`` and ``mdn`` stand for, in the lesson's order.
  package var links: [String] {
    standard.map { reference in
      reference.name.contains("://")
        ? reference.name : "https://fetch.spec.whatwg.org/#\(reference.name)"
    } + mdn.map { "https://developer.mozilla.org/en-US/docs/Web/\($0.name)" }
  }
}
