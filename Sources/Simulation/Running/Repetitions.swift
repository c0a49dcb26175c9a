import Browser
import Model
import Server

/// What happened in the repetitions of a script: what happens again in the same way is kept once.
struct Repetitions: Sendable {
  /// A place in a repetition, whichever one it is; the index is nil for the wait before it.
  private struct Place: Hashable, Sendable {
    let index: Int?
    let hop: Int
    let moment: Moment
  }

  private let scenario: Scenario
  private var findings: [Place: Portion<Finding>] = [:]
  private var requests: [Place: HTTPRequest] = [:]
  private var answers: [Place: Answer] = [:]
  private var outcomes: [Int?: Outcome] = [:]

  /// Nil for a script that happens once.
  init?(_ scenario: Scenario) {
    guard scenario.repeatCount > 1 else { return nil }
    self.scenario = scenario
  }

  /// Findings as they were at the same place before, if they are the same again.
  mutating func kept(_ new: ArraySlice<Finding>, at id: StepID) -> Portion<Finding> {
    let place = place(of: id)
    if let known = findings[place], known.elementsEqual(new) { return known }
    let portion = Portion(Array(new)[...])
    findings[place] = portion
    return portion
  }

  /// A request as it was at the same place before, if it is the same again.
  mutating func kept(_ new: HTTPRequest, at id: StepID) -> HTTPRequest {
    Self.kept(new, in: &requests[place(of: id)])
  }

  /// An answer as it was at the same place before, if it is the same again.
  mutating func kept(_ new: Answer, at id: StepID) -> Answer {
    Self.kept(new, in: &answers[place(of: id)])
  }

  /// A result as it was at the same place before, if it is the same again.
  mutating func kept(_ new: Outcome, ofStimulus position: Int) -> Outcome {
    Self.kept(new, in: &outcomes[scenario.index(ofStimulus: position)])
  }

  private static func kept<Value: Equatable>(_ new: Value, in known: inout Value?) -> Value {
    if let known, known == new { return known }
    known = new
    return new
  }

  private func place(of id: StepID) -> Place {
    Place(index: scenario.index(ofStimulus: id.stimulus), hop: id.hop, moment: id.moment)
  }
}
