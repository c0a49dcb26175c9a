/// A layer that sends requests elsewhere before anybody inside sees them.
package struct RedirectLayer: Hashable, Sendable {
  /// What is put right about the URL.
  package enum Target: String, CaseIterable, Hashable, Sendable {
    /// `http` becomes `https`.
    case https

    /// A path gets the slash that it lacks at its end.
    case slash

    /// A path loses the slash at its end.
    case noslash

    /// The host gets the `www.` that it lacks.
    case host
  }

  package var target: Target

  /// 301, 302, 307 or 308.
  package var status: Int

  package init(to target: Target, status: Int = 301) {
    self.target = target
    self.status = status
  }
}
