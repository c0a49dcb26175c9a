/// A layer that answers some requests itself, with a bare status and no CORS headers.
package struct BarrierLayer: Hashable, Sendable {
  /// Which requests do not get through.
  package enum Condition: Hashable, Sendable {
    /// A body of more bytes than this; with status 431, header lines of more bytes.
    case size(bytes: Int)

    /// Every request after this many.
    case rate(after: Int)

    /// Requests for a path, or one below it, behind which nobody answers.
    ///
    /// `timeout` is how many seconds it takes to notice.
    case outage(path: String, timeout: Int?)

    /// Requests with one of these methods, or with a header of one of these names.
    case filter([String])

    /// The status with which such requests are usually answered.
    package var usualStatus: Int {
      switch self {
      case .size: 413
      case .rate: 429
      case .outage: 502
      case .filter: 403
      }
    }
  }

  package var condition: Condition
  package var status: Int

  /// - Parameter status: What is answered, nil for what is usual.
  package init(_ condition: Condition, status: Int? = nil) {
    self.condition = condition
    self.status = status ?? condition.usualStatus
  }

  /// An oversized body, answered 413.
  package static func limit(body bytes: Int, status: Int? = nil) -> Self {
    Self(.size(bytes: bytes), status: status)
  }

  /// Too many requests, answered 429.
  package static func rate(after count: Int, status: Int? = nil) -> Self {
    Self(.rate(after: count), status: status)
  }

  /// A backend that is down, answered 502.
  package static func gateway(fail path: String, status: Int? = nil, timeout: Int? = nil) -> Self {
    Self(.outage(path: path, timeout: timeout), status: status)
  }

  /// A firewall, answered 403.
  package static func waf(block: [String], status: Int? = nil) -> Self {
    Self(.filter(block), status: status)
  }
}
