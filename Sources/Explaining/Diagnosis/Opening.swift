/// What a fix opens, and for whom, in a sentence that says no more than is known.
package enum Opening: Hashable, Sendable {
  /// Something that an origin may do then, such as `Reading`.
  case deed(String, by: String)

  /// What a preflight permits then, for an origin, or for every website when there is none.
  case permission(String, for: String?)

  /// Nobody may read who was not meant to before, and why that is so.
  case nobodyNew(String)

  /// Something that is the same whatever the server permits.
  case always(String)

  /// Whether it has to be tried for whom something opens.
  package var needsTrial: Bool {
    if case .always = self { false } else { true }
  }

  /// The whole sentence.
  ///
  /// - Parameter audience: Who else gets in, nil where that has not been tried.
  package func sentence(_ audience: Audience? = nil) -> String {
    switch self {
    case .deed(let deed, let origin):
      switch audience?.readers {
      case .nobody: "\(deed) by \(origin) only."
      case nil, .sameAsBefore: "\(deed) by \(origin)."
      case .newcomers: "\(deed) by \(origin), and by others whom the server permits."
      case .everyWebsite: "\(deed) by every website."
      }
    case .permission(let what, let origin?):
      switch audience?.askers {
      case .nobody: "\(what), for \(origin) only."
      case nil, .sameAsBefore: "\(what), for \(origin)."
      case .newcomers: "\(what), for \(origin) and others whom the server permits."
      case .everyWebsite: "\(what), for every website."
      }
    case .permission(let what, nil): "\(what), for every website."
    case .nobodyNew(let reason):
      switch audience?.readers {
      case .nobody, .sameAsBefore: "Nobody new: \(reason)."
      case nil, .newcomers: "Reading by those whom the server permits."
      case .everyWebsite: "Reading by every website."
      }
    case .always(let sentence): sentence
    }
  }
}

/// Who gets in with a fix besides the page that asks, as other pages have shown that tried it.
package struct Audience: Hashable, Sendable {
  /// The other pages that get in.
  package enum Others: Hashable, Sendable {
    case nobody

    /// Only pages that got in without the fix, too.
    case sameAsBefore
    case newcomers
    case everyWebsite
  }

  /// Those that get as far as the page that asks; nil when not all could be tried that matter.
  package let readers: Others?

  /// Those that get past the step at which the request failed; nil when not all could be tried that
  /// matter.
  package let askers: Others?

  package init(readers: Others?, askers: Others?) {
    self.readers = readers
    self.askers = askers
  }
}
