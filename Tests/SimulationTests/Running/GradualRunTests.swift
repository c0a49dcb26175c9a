import Browser
import Documents
import Model
import Simulation
import TestSupport
import Testing

/// A run that goes on piece by piece is the run.
struct GradualRunTests {
  private static let texts = [
    // Everything is the same again.
    "request: {url: https://api.example/x, method: PUT}\nrepeat: 40",
    // Permissions and stored answers run out.
    "request: {url: https://api.example/x, method: PUT}\nrepeat: 60\nwaitMs: 900",
    // The server counts.
    """
    requests: [{url: https://api.example/x}, {url: https://api.example/x, method: PUT}]
    repeat: 20
    """,
    """
    requests:
      - {url: https://api.example/x, credentials: include}
      - {clear: cookies}
      - policy: {server: https://api.example, allow: {origins: none}}
      - {url: https://api.example/x, credentials: include, waitMs: 4000}
    repeat: 9
    waitMs: 70
    """,
  ]

  private func scenario(_ text: String) throws(DocumentProblem) -> Scenario {
    try ScenarioText.scenario(
      """
      page: https://shop.example
      \(text)
      servers:
        - server: https://api.example
          allow: {origins: [https://shop.example], methods: [GET, PUT], maxAge: 5, credentials: true}
          chain: [{rate: {after: 30}}, cors, app]
          routes:
            - path: /x
              setCookie: sid=1; SameSite=None; Secure
              methods: {GET: {headers: {Cache-Control: max-age=3}}, PUT: {effect: saved}}
      """)
  }

  @Test(arguments: texts, [1, 2, 3, 7, 1000])
  func `pieces make the whole run`(_ text: String, _ piece: Int) throws {
    let scenario = try scenario(text)
    let whole = Run.simulate(scenario)
    var run = GradualRun(scenario)
    while !run.trace.isComplete {
      let before = run.trace
      run.advance(by: piece)
      #expect(run.trace.stimulusCount == min(before.stimulusCount + piece, scenario.scriptLength))
      #expect(run.trace.steps.starts(with: before.steps))
    }
    #expect(run.trace == whole)
    run.advance(by: piece)
    #expect(run.trace == whole)
  }

  /// - R-CAC-05
  @Test(arguments: texts) func `repetitions are told as if each were the only one`(_ text: String)
    throws
  {
    let scenario = try scenario(text)
    var unrolled = scenario
    unrolled.repeatCount = 1
    unrolled.waitMilliseconds = 0
    unrolled.stimuli = (0..<scenario.scriptLength).map(scenario.stimulus)
    let (long, short) = (Run.simulate(unrolled), Run.simulate(scenario))
    #expect(long.steps == short.steps)
    #expect(long.requests == short.requests)
  }

  @Test func `what is the same again is kept once`() throws {
    let trace = Run.simulate(try scenario(Self.texts[0]))
    func address(_ step: Step) -> UnsafeRawPointer? {
      step.findings.withContiguousStorageIfAvailable { UnsafeRawPointer($0.baseAddress) } ?? nil
    }
    let asked = trace.steps.filter { $0.moment == .corsChecked }
    #expect(asked.count > 20)
    #expect(Set(asked.dropFirst().map(address)).count == 1)
  }

  @Test func `two runs that have not gone on yet do not part`() throws {
    let scenario = try scenario(Self.texts[0])
    var (one, other) = (GradualRun(scenario), GradualRun(scenario))
    one.advance(by: 10)
    other.advance(by: 4)
    #expect(TraceDiff.divergence(one.trace, other.trace) == nil)
    other.advance(by: 1000)
    #expect(TraceDiff.divergence(one.trace, other.trace) == nil)
    var shorter = scenario
    shorter.repeatCount = 3
    #expect(TraceDiff.divergence(one.trace, Run.simulate(shorter))?.new == nil)
    #expect(TraceDiff.divergence(one.trace, Run.simulate(shorter)) != nil)
  }
}
