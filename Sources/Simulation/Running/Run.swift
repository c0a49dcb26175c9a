package import Browser
package import Model
import Server

/// The host of a browser while a scenario runs: the network, the clock and the record.
///
/// It is a class because the engine talks to it while the engine itself changes; it lives no longer
/// than one ``GradualRun/advance(by:)``, so that a run is a function of its scenario.
package final class Run {
  private let scenario: Scenario
  private var setting: Setting
  private var stimulus = 0

  private var recorder: Recorder
  private var requests: [Trace.Request] = []

  /// What a run is like between two stimuli.
  struct Setting: Sendable {
    fileprivate var browser: Browser
    fileprivate var servers: Backends
    fileprivate var clock = Instant.start
    fileprivate var repetitions: Repetitions?

    init(_ scenario: Scenario) {
      browser = Browser(profile: scenario.browser, state: BrowserState(cookies: scenario.cookies))
      servers = Backends(scenario.servers)
      repetitions = Repetitions(scenario)
    }

    /// A setting in which nothing is.
    fileprivate init(_ profile: BrowserProfile) {
      browser = Browser(profile: profile)
      servers = Backends([])
    }
  }

  private init(_ scenario: Scenario, _ setting: consuming Setting) {
    self.scenario = scenario
    recorder = Recorder(setting.repetitions.take())
    self.setting = setting
  }

  /// Runs a scenario from its start to its end.
  package static func simulate(_ scenario: Scenario) -> Trace {
    var run = GradualRun(scenario)
    while !run.trace.isComplete { run.advance(by: 1000) }
    return run.trace
  }

  /// Runs a part of the script, and returns what happened in it.
  static func play(
    _ range: Range<Int>, of scenario: Scenario, in setting: inout Setting
  ) -> (steps: [Step], requests: [Trace.Request]) {
    Workload.counting?.simulations.raise()
    // The setting moves into the run and back: a copy would grow with all that is remembered.
    var moved = Setting(scenario.browser)
    swap(&setting, &moved)
    let run = Run(scenario, consume moved)
    run.requests.reserveCapacity(range.count)
    for position in range {
      run.stimulus = position
      run.perform(scenario.stimulus(at: position))
    }
    run.recorder.end(at: run.clock)
    setting = run.setting
    setting.repetitions = run.recorder.repetitions
    return (run.recorder.steps(), run.requests)
  }

  private var clock: Instant { setting.clock }

  private func perform(_ stimulus: Stimulus) {
    switch stimulus {
    case .request(let call): request(call)
    case .wait(let milliseconds):
      begin(.timePasses, hop: 0)
      advanceClock(milliseconds: milliseconds)
    case .policy(let policy): deploy(policy)
    case .clear(let memory):
      begin(.cachesCleared, hop: 0)
      setting.browser.apply(memory.emptied, at: clock)
      record(memory.emptied)
    }
  }

  private func request(_ call: ScriptCall) {
    recorder.end(at: clock)
    let first = recorder.stepCount
    let settled = runInBrowser(call)
    recorder.end(at: clock)
    let position = stimulus
    let outcome = recorder.withRepetitions { $0.kept(settled, ofStimulus: position) } ?? settled
    requests.append(
      Trace.Request(
        stimulus: stimulus, call: call, steps: first..<recorder.stepCount, outcome: outcome))
  }

  /// Has the browser run a call; meanwhile the browser talks to this run, and so is taken out of it.
  private func runInBrowser(_ call: ScriptCall) -> Outcome {
    var browser = Browser(profile: scenario.browser)
    swap(&browser, &setting.browser)
    let outcome = browser.run(call, host: self)
    swap(&browser, &setting.browser)
    return outcome
  }

  private func deploy(_ policy: Policy) {
    begin(.policyChanges, hop: 0)
    let (index, isNew) = setting.servers.deploy(policy)
    recorder.record(.policyChanged(index, policy))
    if !isNew { change(server: index, .redeployed) }
  }

  private func advanceClock(milliseconds: Int) {
    setting.clock = clock.advanced(milliseconds: milliseconds)
    recorder.record(.clockAdvanced(clock))
  }
}

extension Run: BrowserHost {
  package var now: Instant { clock }

  package func begin(_ moment: Moment, hop: Int) { _ = beginStep(moment, hop: hop) }

  private func beginStep(_ moment: Moment, hop: Int) -> StepID {
    let id = StepID(stimulus: stimulus, hop: hop, moment: moment)
    recorder.begin(id, at: clock)
    return id
  }

  package func record(_ finding: consuming Finding) { recorder.record(finding) }

  package func record(_ effect: consuming BrowserEffect) { recorder.record(.browser(effect)) }

  package func record(_ failure: Failure) { recorder.record(failure) }

  package func exchange(_ request: HTTPRequest, isPreflight: Bool, hop: Int) -> HTTPResponse? {
    let id = Exchange.ID(stimulus: stimulus, hop: hop, isPreflight: isPreflight)
    let step = beginStep(isPreflight ? .preflightTravels : .requestTravels, hop: hop)
    let request = recorder.withRepetitions { $0.kept(request, at: step) } ?? request
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
    let index = setting.servers.index(listeningTo: request.url)
    let answer: Answer
    if let canned = scenario.responses?.respond(to: request) {
      answer = canned
    } else if let index {
      answer = setting.servers.respond(index, to: request, at: clock)
    } else if scenario.responses != nil {
      answer = CannedResponses.notFound(request)
    } else {
      return nil
    }
    let step = beginStep(id.isPreflight ? .preflightServed : .requestServed, hop: id.hop)
    let shared = recorder.withRepetitions { $0.kept(answer, at: step) } ?? answer
    recorder.record(shared.findings)
    for effect in answer.effects {
      if let index { change(server: index, effect) } else { recorder.record(.canned(effect)) }
    }
    recorder.record(.exchangeAnswered(id, shared))
    return shared
  }

  private func change(server index: Int, _ effect: ServerEffect) {
    setting.servers.apply(effect, to: index)
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
