import Model

extension Finding {
  /// Whose the two values are that were compared, in a word each.
  var sides: (actual: String, expected: String) {
    switch algorithm {
    case .serverPolicy: ("request", "policy")
    case .corsCheck where expected != "true": ("answer", "page")
    case .corsPreflightFetch where isAboutNames: ("answer", "script")
    case .corsCheck, .corsPreflightFetch: ("answer", "needed")
    default: ("is", "needed")
    }
  }

  /// Whether a list of names was searched for one.
  var isAboutNames: Bool {
    algorithm == .corsPreflightFetch && expected != nil && expected != "200 to 299"
  }
}
