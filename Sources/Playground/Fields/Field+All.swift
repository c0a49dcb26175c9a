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
}
