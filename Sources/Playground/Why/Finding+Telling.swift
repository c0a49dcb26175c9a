import Model

extension Finding {
  /// Whether it is worth a line before anybody asks for everything: what decided, what was compared,
  /// and which way was taken, but not what hardly ever matters.
  ///
  /// - Parameter isOwn: Whether the script itself, and not the browser, wrote a request header.
  func isTelling(isOwn: (String) -> Bool) -> Bool {
    if isDecisive { return true }
    if let subject, isAboutRequestHeaders, !isOwn(subject) { return false }
    switch weight {
    case .requirement: return expected != nil || algorithm == .corsCheck
    case .branch: return !isExpected
    case .note: return actual != nil || subject != nil
    }
  }

  /// Whether the subject, if it is a header, goes along with the request.
  private var isAboutRequestHeaders: Bool {
    switch algorithm {
    case .filteredResponse, .serverPolicy, .setCookie, .cookieHeader: false
    default: subject?.hasPrefix("Access-Control-") == false
    }
  }
}
