import Browser
package import Model
package import Server
package import Simulation

/// A value of a scenario that a person can edit, wherever it lies.
package enum Field: Hashable, Sendable {
  case policy(PolicyPlace, PolicyField)

  /// A part of the request at a position of ``Scenario/stimuli``.
  case request(Int, RequestField)
  case scenario(ScenarioField)

  /// A line of the answer that a policy gives to a request; nil for one that is not there yet.
  case answer(PolicyPlace, HTTPRequest, line: Int?)

  /// The layer at a position of a policy's chain, or a new one before it.
  case layer(PolicyPlace, Int, isNew: Bool)

  /// The name that a form shows.
  package var title: String {
    switch self {
    case .policy(_, let field): field.title
    case .request(_, let field): field.title
    case .scenario(let field): field.title
    case .answer(_, _, line: .some): "Line of the answer"
    case .answer(_, _, line: nil): "New line"
    case .layer(_, _, let isNew): isNew ? "New layer" : "Layer"
    }
  }

  /// One sentence on what the field does.
  package var explanation: String {
    switch self {
    case .policy(_, let field): field.hint
    case .request(_, let field): field.explanation
    case .scenario(let field): field.explanation
    case .answer:
      "A \"Name: value\" that the policy will send. Empty takes it away."
    case .layer:
      "Requests go down the chain, answers up. Empty takes it away."
    }
  }

  /// The value as text that ``applying(_:to:)`` understands.
  package func text(in scenario: Scenario) -> String {
    switch self {
    case .policy(let place, let field): scenario.policy(at: place).map(field.text) ?? ""
    case .request(let position, let field): scenario.call(at: position).map(field.text) ?? ""
    case .scenario(let field): field.text(in: scenario)
    case .answer(let place, let request, let line):
      AnswerLine(place, request, line).text(in: scenario)
    case .layer(let place, let position, let isNew):
      ChainLayer(place, position, isNew: isNew).text(in: scenario)
    }
  }

  /// The scenario with another value in this field.
  package func applying(
    _ text: String, to scenario: Scenario
  ) throws(FieldProblem) -> Scenario {
    var changed = scenario
    switch self {
    case .policy(let place, let field):
      guard let policy = scenario.policy(at: place) else { return scenario }
      changed.set(try field.changed(text, in: policy), at: place)
    case .request(let position, let field):
      guard let call = scenario.call(at: position) else { return scenario }
      changed.stimuli[position] = .request(try field.applying(text, to: call))
    case .scenario(let field): changed = try field.applying(text, to: scenario)
    case .answer(let place, let request, let line):
      changed = try AnswerLine(place, request, line).applying(text, to: scenario)
    case .layer(let place, let position, let isNew):
      changed = try ChainLayer(place, position, isNew: isNew).applying(text, to: scenario)
    }
    return changed
  }

  /// What is doubtful about the value, though it can be used.
  package func doubts(in scenario: Scenario) -> [String] {
    guard let (place, part) = policyPart, let policy = scenario.policy(at: place) else { return [] }
    return part.problems(in: policy).map(\.message)
  }

  /// The part of a policy whose warnings and notes are about the value, nil when none are.
  var policyPart: (place: PolicyPlace, part: PolicyField)? {
    switch self {
    case .policy(let place, let part): (place, part)
    case .layer(let place, 0, isNew: false): (place, .chain)
    default: nil
    }
  }

  /// Whether the field stands for something that does not exist yet.
  package var isNew: Bool {
    switch self {
    case .request(_, .newHeader), .scenario(.newCookie), .answer(_, _, line: nil),
      .layer(_, _, isNew: true):
      true
    default: false
    }
  }

  /// The field that holds what was put into this one.
  func settled(in scenario: Scenario) -> Field {
    switch self {
    case .request(let position, .newHeader):
      guard let count = scenario.call(at: position)?.headers.count, count > 0 else { return self }
      return .request(position, .header(count - 1))
    case .scenario(.newCookie) where !scenario.cookies.isEmpty:
      return .scenario(.cookie(scenario.cookies.count - 1))
    case .layer(let place, let position, isNew: true):
      return .layer(place, position, isNew: false)
    default: return self
    }
  }
}
