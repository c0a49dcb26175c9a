/// What the standards tell apart about statuses.
package enum Status {
  /// Whether a status is an ok status, 200 to 299.
  ///
  /// https://fetch.spec.whatwg.org/#ok-status
  ///
  /// - R-PRE-10
  package static func isOK(_ status: Int) -> Bool { (200...299).contains(status) }

  /// Whether a status is a redirect status.
  ///
  /// https://fetch.spec.whatwg.org/#redirect-status
  ///
  /// - R-RED-01
  package static func isRedirect(_ status: Int) -> Bool {
    switch status {
    case 301, 302, 303, 307, 308: true
    default: false
    }
  }

  /// Whether an answer with this status may be stored although it does not say so.
  ///
  /// https://httpwg.org/specs/rfc9110.html#overview.of.status.codes
  package static func isHeuristicallyCacheable(_ status: Int) -> Bool {
    switch status {
    case 200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501: true
    default: false
    }
  }
}
