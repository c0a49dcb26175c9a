package import Browser
package import Model
import Server

/// The host of a browser while a scenario runs: the network, the clock and the record.
///
/// It is a class because the engine talks to it while the engine itself changes; it never outlives
/// ``simulate(_:)``, so that a run is a function of its scenario.
package final class Run {
  private let scenario: Scenario
  private var browser: Browser
  private var servers: [Backend]
  private var clock = Instant.start
  private var stimulus = 0

  private var recorder = Recorder()
  private var requests: [Trace.Request] = []

  /// A server that is ready to answer, and what it remembers.
  private struct Backend {
    var responder: Responder
    var state: ServerState
  }

  private init(_ scenario: Scenario) {
    self.scenario = scenario
    browser = Browser(profile: scenario.browser, state: BrowserState(cookies: scenario.cookies))
    servers = scenario.servers.map { Backend(responder: Responder($0), state: ServerState()) }
    requests.reserveCapacity(scenario.scriptLength)
  }

  /// Runs a scenario from its start to its end.
  package static func simulate(_ scenario: Scenario) -> Trace {
    let run = Run(scenario)
    for position in 0..<scenario.scriptLength {
      run.stimulus = position
      run.perform(scenario.stimulus(at: position))
    }
    run.recorder.end(at: run.clock)
    return Trace(scenario: scenario, steps: run.recorder.steps(), requests: run.requests)
  }

  private func perform(_ stimulus: Stimulus) {
    switch stimulus {
    case .request(let call): request(call)
    case .wait(let milliseconds):
      begin(.timePasses, hop: 0)
      advanceClock(milliseconds: milliseconds)
    case .policy(let policy): deploy(policy)
    case .clear(let memory):
      begin(.cachesCleared, hop: 0)
      browser.apply(memory.emptied, at: clock)
      record(memory.emptied)
    }
  }

  private func request(_ call: ScriptCall) {
    recorder.end(at: clock)
    let first = recorder.stepCount
    let outcome = browser.run(call, host: self)
    recorder.end(at: clock)
    requests.append(
      Trace.Request(
        stimulus: stimulus, call: call, steps: first..<recorder.stepCount, outcome: outcome))
  }

  private func deploy(_ policy: Policy) {
    begin(.policyChanges, hop: 0)
    if let index = servers.firstIndex(where: { $0.responder.policy.server == policy.server }) {
      servers[index].responder = Responder(policy)
      recorder.record(.policyChanged(index, policy))
      change(server: index, .redeployed)
    } else {
      recorder.record(.policyChanged(servers.count, policy))
      servers.append(Backend(responder: Responder(policy), state: ServerState()))
    }
  }

  private func advanceClock(milliseconds: Int) {
    clock = clock.advanced(milliseconds: milliseconds)
    recorder.record(.clockAdvanced(clock))
  }
}

extension Run: BrowserHost {
  package var now: Instant { clock }

  package func begin(_ moment: Moment, hop: Int) {
    recorder.begin(StepID(stimulus: stimulus, hop: hop, moment: moment), at: clock)
  }

  package func record(_ finding: consuming Finding) { recorder.record(finding) }

  package func record(_ effect: consuming BrowserEffect) { recorder.record(.browser(effect)) }

  package func record(_ failure: Failure) { recorder.record(failure) }

  package func exchange(_ request: HTTPRequest, isPreflight: Bool, hop: Int) -> HTTPResponse? {
    let id = Exchange.ID(stimulus: stimulus, hop: hop, isPreflight: isPreflight)
    begin(isPreflight ? .preflightTravels : .requestTravels, hop: hop)
    recorder.record(.exchangeBegan(Exchange(id: id, request: request)))
    let answer = answer(to: request, id)
    begin(isPreflight ? .preflightAnswered : .responseArrives, hop: hop)
    if let delay = answer?.delay, delay > 0 { advanceClock(milliseconds: delay) }
    recorder.record(.exchangeEnded(id))
    return answer?.response
  }

  /// Puts a request to the canned answers and to the server that listens to its URL; nil when
  /// nobody is there.
  private func answer(to request: HTTPRequest, _ id: Exchange.ID) -> Answer? {
    let index = servers.firstIndex { $0.responder.policy.listens(to: request.url) }
    let answer: Answer
    if let canned = scenario.responses?.respond(to: request) {
      answer = canned
    } else if let index {
      answer = servers[index].responder.respond(to: request, state: servers[index].state, at: clock)
    } else if scenario.responses != nil {
      answer = CannedResponses.notFound(request)
    } else {
      return nil
    }
    begin(id.isPreflight ? .preflightServed : .requestServed, hop: id.hop)
    recorder.record(answer.findings)
    for effect in answer.effects {
      if let index { change(server: index, effect) } else { recorder.record(.canned(effect)) }
    }
    recorder.record(.exchangeAnswered(id, answer))
    return answer
  }

  private func change(server index: Int, _ effect: ServerEffect) {
    servers[index].state.apply(effect)
    recorder.record(.server(index, effect))
  }
}

extension Stimulus.Memory {
  fileprivate var emptied: BrowserEffect {
    switch self {
    case .preflightCache: .preflightCacheEmptied
    case .cookies: .cookiesEmptied
    case .httpCache: .httpCacheEmptied
    }
  }
}
