import Model

extension Finding.Comparison {
  /// Whose the two values are, in a word each.
  var sides: (actual: String, expected: String) {
    switch self {
    case .values: ("is", "needed")
    case .policy: ("request", "policy")
    case .origin: ("answer", "page")
    case .answer: ("answer", "needed")
    case .names: ("answer", "script")
    }
  }
}
