import Browser
import Model

/// A host that answers from a table and keeps the whole record.
final class ScriptedHost: BrowserHost {
  /// A moment with everything that was recorded in it.
  struct Step: Equatable {
    let moment: Moment
    let hop: Int
    var findings: [Finding] = []
    var changes: [Change] = []
    var failure: Failure?
  }

  /// A change to the browser's state, and when it was made.
  struct Change: Equatable {
    let effect: BrowserEffect
    let time: Instant
  }

  /// A request that reached a server.
  struct Message: Equatable {
    let request: HTTPRequest
    let isPreflight: Bool
    let hop: Int
  }

  var now = Instant.start
  private(set) var steps: [Step] = []
  private(set) var sent: [Message] = []
  private let network: Network

  init(_ network: Network) {
    self.network = network
  }

  func begin(_ moment: Moment, hop: Int) {
    steps.append(Step(moment: moment, hop: hop))
  }

  func record(_ finding: Finding) {
    steps[steps.count - 1].findings.append(finding)
  }

  func record(_ effect: BrowserEffect) {
    steps[steps.count - 1].changes.append(Change(effect: effect, time: now))
  }

  func record(_ failure: Failure) {
    steps[steps.count - 1].failure = failure
  }

  func exchange(_ request: HTTPRequest, isPreflight: Bool, hop: Int) -> HTTPResponse? {
    begin(isPreflight ? .preflightTravels : .requestTravels, hop: hop)
    sent.append(Message(request: request, isPreflight: isPreflight, hop: hop))
    let answer = network.answer(request)
    begin(isPreflight ? .preflightAnswered : .responseArrives, hop: hop)
    return answer
  }

  /// Forgets what happened so far, so that the record is about the next call.
  func turnPage() {
    steps = []
    sent = []
  }
}
