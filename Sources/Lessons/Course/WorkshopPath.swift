package import Documents

/// A way through the course for people who take it together.
package struct WorkshopPath: Hashable, Sendable {
  /// One thing that is done on the way.
  package struct Stop: Hashable, Sendable {
    /// What is done.
    package enum Activity: Hashable, Sendable {
      case lesson(LessonID)

      /// The room votes on claims.
      case vote([Reference])

      /// Something without the program, such as a break.
      case pause(String)
    }

    package let activity: Activity
    package let minutes: Int

    /// What the presenter wants to know, nil for nothing.
    package let note: RichText?
    package let place: Place
  }

  package let id: String
  package let title: String

  /// How long it takes, breaks included.
  package let minutes: Int
  package let stops: [Stop]
  package let place: Place
}
