import Escaping
import Model

extension Finding {
  /// The finding on one line: a mark, the condition, and the values that were compared.
  var line: VisibleText {
    "\(mark) \(condition)\(values)"
  }

  private var mark: String {
    switch weight {
    case .requirement: holds ? "✓" : "✗"
    case .branch: holds ? "· yes:" : "· no:"
    case .note: "·"
    }
  }

  private var values: String {
    switch (actual, expected) {
    case (let actual?, let expected?) where actual == expected: " (\(actual))"
    case (let actual?, let expected?): " (\(actual), compared with \(expected))"
    case (let actual?, nil): " (\(actual))"
    case (nil, let expected?): " (nothing, compared with \(expected))"
    case (nil, nil): ""
    }
  }
}
