import Model
import Server
import Simulation

/// A line of a policy's answer to a request, edited as it goes over the wire.
struct AnswerLine {
  private let place: PolicyPlace
  private let request: HTTPRequest
  private let line: Int?

  init(_ place: PolicyPlace, _ request: HTTPRequest, _ line: Int?) {
    self.place = place
    self.request = request
    self.line = line
  }

  /// The line as it is sent, empty for one that is not there.
  func text(in scenario: Scenario) -> String {
    guard let line, let lines = editor(scenario)?.answer.lines, lines.indices.contains(line) else {
      return ""
    }
    return "\(lines[line].header.name.spelling): \(lines[line].header.value)"
  }

  /// The scenario whose policy answers with another line; without it, if the text is empty.
  func applying(_ text: String, to scenario: Scenario) throws(FieldProblem) -> Scenario {
    guard let editor = editor(scenario) else { return scenario }
    let isEmpty = text.allSatisfy(\.isWhitespace)
    var changed = scenario
    guard let line, editor.answer.lines.indices.contains(line) else {
      if !isEmpty { changed.set(try policy(editor.adding(text)), at: place) }
      return changed
    }
    changed.set(
      isEmpty ? editor.removing(line) : try policy(editor.replacing(line, with: text)), at: place)
    return changed
  }

  private func editor(_ scenario: Scenario) -> AnswerEditor? {
    scenario.policy(at: place).map { AnswerEditor($0, request: request) }
  }

  private func policy(_ result: Result<Policy, PolicyProblem>) throws(FieldProblem) -> Policy {
    switch result {
    case .success(let policy): return policy
    case .failure(let problem): throw FieldProblem(problem.message)
    }
  }
}
