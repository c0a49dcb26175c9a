import Model

/// The words by which servers' CORS code refuses a request in the answer's body.
///
/// They are what the products send, and all that is left where the server itself is not at hand.
enum RefusalBody {
  /// Whether a body reads like a refusal by CORS code.
  static func isOne(_ body: String) -> Bool {
    let words = ASCII.lowercased(body)
    if actix.contains(where: words.contains) { return true }
    return words.contains("cors") && verdicts.contains(where: words.contains)
  }

  /// Which parts of a request Starlette's body refuses, nil when the body is not Starlette's.
  static func starlette(_ body: String, _ question: PermissionQuestion?) -> Denial? {
    let start = "Disallowed CORS "
    guard body.hasPrefix(start), let question else { return nil }
    let parts = ASCII.elements(of: String(body.dropFirst(start.count)))
    let denial = Denial(
      origin: parts.contains("origin") ? question.origin : nil,
      method: parts.contains("method") ? question.method : nil,
      headers: parts.contains("headers") ? question.headers : [], isByStatus: true)
    return denial.isEmpty ? nil : denial
  }

  private static let verdicts = [
    "denied", "disallowed", "failed", "invalid", "no matching rule", "not allowed", "not enabled",
    "refused", "rejected",
  ]

  private static let actix = [
    "origin is not allowed to make this request", "requested method is not allowed",
    "one or more headers requested are not allowed",
  ]
}
