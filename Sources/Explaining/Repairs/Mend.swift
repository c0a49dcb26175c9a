import Model
import Simulation

/// A scenario with something changed, and the order that says what.
struct Mend {
  /// A part of what is done.
  enum Order: Hashable {
    /// The server sends a header.
    case header(HeaderName, String)

    /// Anything else, as a sentence without its end.
    case sentence(String)
  }

  let orders: [Order]
  let scenario: Scenario

  /// Whether the request goes to another address, so that its steps are not those of before.
  var movesRequest = false

  init(_ orders: [Order], _ scenario: Scenario, movesRequest: Bool = false) {
    self.orders = orders
    self.scenario = scenario
    self.movesRequest = movesRequest
  }
}

extension [Mend.Order] {
  /// The orders in one sentence, headers as they go over the wire.
  var sentence: String {
    var text = ""
    var hasSentence = false
    for (position, order) in enumerated() {
      if position > 0 { text += ", and " }
      switch order {
      case .header(let name, let value):
        text += hasSentence ? "let the server send \(name): \(value)" : "\(name): \(value)"
      case .sentence(let sentence):
        text += position > 0 ? sentence.beginningSmall : sentence
        hasSentence = true
      }
    }
    if case .sentence? = last { text += "." }
    return text
  }

  /// The orders with the values of one header in one line.
  var joined: [Mend.Order] {
    var joined: [Mend.Order] = []
    for order in self {
      if case .header(let name, let value) = order, name != .allowOrigin,
        case .header(name, let earlier)? = joined.last
      {
        joined[joined.endIndex - 1] = .header(name, earlier + ", " + value)
      } else {
        joined.append(order)
      }
    }
    return joined
  }
}

extension String {
  fileprivate var beginningSmall: String { prefix(1).lowercased() + dropFirst() }
}
