package import Model

/// What surrounds a browser in a run: the network, the clock and the keeper of the record.
package protocol BrowserHost: AnyObject {
  /// The simulated time.
  var now: Instant { get }

  /// A new moment begins; what is recorded from now on belongs to it.
  func begin(_ moment: Moment, hop: Int)

  /// A condition was looked at.
  func record(_ finding: consuming Finding)

  /// The browser's state changes.
  func record(_ effect: consuming BrowserEffect)

  /// The request failed at the current moment.
  func record(_ failure: Failure)

  /// Carries a request to its server and the answer back, nil when the connection dies.
  func exchange(_ request: HTTPRequest, isPreflight: Bool, hop: Int) -> HTTPResponse?
}
