/// The keys by which documents call the checks.
enum CheckKey: String, CaseIterable {
  case exchanges
  case exchangesAtMost = "exchanges_at_most"
  case preflight, outcome, failure, status, visible, hidden, body, effects, requests
  case cookiesSent = "cookies_sent"
  case originSeen = "origin_seen"
  case opensAtMost = "opens_at_most"
  case everyRun = "every_run"
  case all, any, not

  /// The key that says which of several requests the checks beside it are about.
  static let run = "run"
}

/// The keys that change the request before the checks beside them are applied.
enum ReplayKey: String, CaseIterable {
  case page, api, request, policy, after, browser
}
