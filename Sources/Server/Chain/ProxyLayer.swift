package import Model

/// A layer that changes the headers of what comes back.
///
/// Values may hold the placeholders `${origin}`, `${acrm}` and `${acrh}`; a line whose value comes
/// out empty is not sent.
package struct ProxyLayer: Hashable, Sendable {
  /// Which answers get the headers.
  package enum When: String, CaseIterable, Hashable, Sendable {
    /// Only the statuses on which nginx's `add_header` works without `always`.
    case success
    case always
  }

  /// Lines that replace those of the same name.
  package var set: HeaderList

  /// Lines that come on top.
  package var add: HeaderList

  /// The names of lines that do not get through, whatever the status.
  package var hide: [String]
  package var when: When

  /// The status with which the proxy answers OPTIONS itself, nil when it passes OPTIONS on.
  package var answersOptions: Int?

  package init(
    set: HeaderList = [:], add: HeaderList = [:], hide: [String] = [], when: When = .success,
    answersOptions: Int? = nil
  ) {
    self.set = set
    self.add = add
    self.hide = hide
    self.when = when
    self.answersOptions = answersOptions
  }
}
