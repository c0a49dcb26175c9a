package import Documents

/// What a list of lessons says about one of them.
package struct LessonHeading: Hashable, Sendable {
  /// How much a lesson matters.
  package enum Level: String, CaseIterable, Hashable, Sendable {
    /// Everybody needs it.
    case core

    /// Good to know.
    case basic

    /// For those who want all of it.
    case expert
  }

  package let id: LessonID
  package let title: String
  package let chapter: Int

  /// How long it takes, talk about bets included.
  package let minutes: Int
  package let level: Level

  /// Lessons that help before this one; nothing is ever locked.
  package let after: [Reference]

  /// Where the lesson says its id.
  package let place: Place

  /// Where the lesson says its title.
  let titlePlace: Place
}
