/// Who acts in a step.
package enum Actor: String, CaseIterable, Hashable, Sendable {
  /// The script on the page, or another client's program.
  case script
  case browser
  case network
  case server
}
