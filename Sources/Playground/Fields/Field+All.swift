import Browser
import Server
import Simulation

extension Field {
  /// Every value of a scenario that can be edited.
  static func all(in scenario: Scenario) -> [Field] {
    var fields: [Field] = []
    var places = scenario.servers.indices.map(PolicyPlace.server)
    for (position, stimulus) in scenario.stimuli.enumerated() {
      switch stimulus {
      case .policy: places.append(.stimulus(position))
      case .request(let call):
        fields += RequestField.all(in: call).map { .request(position, $0) }
      case .wait: fields.append(.scenario(.wait(position)))
      case .clear: break
      }
    }
    let ofPolicy = PolicyField.main + PolicyField.further
    return places.flatMap { place in ofPolicy.map { .policy(place, $0) } } + fields
      + [.scenario(.page), .scenario(.browser), .scenario(.repeatCount), .scenario(.pause)]
      + scenario.cookies.indices.map { .scenario(.cookie($0)) }
  }

  /// Whether a scenario has it.
  func isIn(_ scenario: Scenario) -> Bool {
    Field.all(in: scenario).contains(self)
  }

  /// A value that differs between two scenarios.
  struct Change {
    let field: Field
    let before: String
    let after: String
  }

  /// The values in which two scenarios differ.
  static func changes(from old: Scenario, to new: Scenario) -> [Change] {
    let fields = all(in: new) + all(in: old).filter { !$0.isIn(new) }
    return fields.compactMap { field in
      let (before, after) = (field.text(in: old), field.text(in: new))
      return before == after ? nil : Change(field: field, before: before, after: after)
    }
  }
}
