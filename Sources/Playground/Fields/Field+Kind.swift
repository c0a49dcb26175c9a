import Server
import Simulation

extension Field {
  /// Whether the value is one word, number or address.
  var hasOneValue: Bool {
    switch self {
    case .policy(_, let field):
      [.server, .credentials, .maxAge, .privateNetwork, .style].contains(field)
    case .request(_, .header), .request(_, .newHeader), .request(_, .body): false
    case .scenario(.cookie), .scenario(.newCookie): false
    case .request, .scenario: true
    case .answer, .layer: false
    }
  }

  /// Whether the value is a list of words, for the whole of which one word may stand.
  var isList: Bool {
    guard case .policy(_, let field) = self else { return false }
    return [.origins, .methods, .headers, .expose, .vary].contains(field)
  }

  /// Whether it can be taken out: something of which there may be none.
  var isRemovable: Bool {
    switch self {
    case .policy(_, .server), .policy(_, .style): false
    case .request(_, .header), .request(_, .body), .scenario(.cookie): true
    case .request, .scenario: false
    case .policy, .answer, .layer: !isNew
    }
  }

  /// What is selected once this was taken out: what follows in its list, else what came before it,
  /// else the line that adds another.
  func neighbour(in scenario: Scenario) -> Field {
    let others: [Field] =
      switch self {
      case .request(let call, .header(let index)):
        [.request(call, .header(max(0, index - 1))), .request(call, .newHeader)]
      case .scenario(.cookie(let index)):
        [.scenario(.cookie(max(0, index - 1))), .scenario(.newCookie)]
      case .answer(let place, let request, line: let line?):
        [
          .answer(place, request, line: max(0, line - 1)), .answer(place, request, line: nil),
        ]
      case .layer(let place, let position, isNew: false):
        [.layer(place, max(0, position - 1), isNew: false)]
      default: []
      }
    return ([self] + others).first { $0.isNew || !$0.text(in: scenario).isEmpty } ?? self
  }
}
