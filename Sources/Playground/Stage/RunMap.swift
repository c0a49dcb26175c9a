import Browser
import Model
package import Simulation

/// A run, prepared so that any place in it can be shown at once, however long it is.
///
/// What is looked up here depends on the length of the run by no more than its logarithm. A long run
/// is run as far as somebody looks, by ``goOn()``.
package struct RunMap: Hashable, Sendable {
  private var run: GradualRun

  /// The exchanges in the order in which they begin.
  private(set) var outlines: [ExchangeOutline] = []

  /// Whether messages go to several servers, so that each has to be named.
  private(set) var namesHosts = false

  /// Whether several pages ask, so that each has to be named.
  private(set) var namesPages = false

  /// The position of the last step at which a request failed, nil when none did.
  private(set) var lastFailure: Int?

  private var memories: [World] = []
  private var console: [PrintedLine] = []

  /// The world after the last step that has been run.
  private var end: World

  /// How many stimuli are run at first: as many as nobody has to wait for.
  package static let beginning = 1000

  /// How many stimuli ``goOn()`` runs.
  package static let portion = 1000

  /// A line of the console, and the position of the step that printed it.
  fileprivate struct PrintedLine: Hashable, Sendable {
    let position: Int
    let line: ConsoleLine
  }

  /// How many steps lie between two worlds that are kept.
  private static let stride = 64

  /// Runs a scenario, or the beginning of it when it is long.
  init(_ scenario: Scenario) {
    run = GradualRun(scenario)
    end = World(scenario)
    extend(by: Self.beginning)
  }

  /// The run, as far as it has been run.
  package var trace: Trace { run.trace }

  /// Runs a portion more.
  mutating func goOn() { extend(by: Self.portion) }

  private mutating func extend(by count: Int) {
    let (firstStep, firstRequest) = (run.trace.steps.count, run.trace.requests.count)
    run.advance(by: count)
    let trace = run.trace
    let firstOutline = outlines.count
    for request in firstRequest..<trace.requests.count {
      outlines += ExchangeOutline.all(of: request, in: trace)
    }
    if !namesHosts {
      let known = outlines.first { $0.url != nil }?.url?.origin
      namesHosts = outlines[firstOutline...].contains { $0.url.map { $0.origin != known } ?? false }
    }
    if !namesPages {
      let known = trace.requests.first?.call.page.origin
      namesPages = trace.requests[firstRequest...].contains { $0.call.page.origin != known }
    }
    for position in firstStep..<trace.steps.count {
      let step = trace.steps[position]
      if step.failure != nil { lastFailure = position }
      if position.isMultiple(of: Self.stride) { memories.append(end) }
      for effect in step.effects {
        if case .browser(.consoleWritten(let line)) = effect {
          console.append(PrintedLine(position: position, line: line))
        } else if !effect.isLogged {
          end.apply(effect)
        }
      }
    }
  }

  // MARK: The world

  /// What browser and servers remember after the step at a position, or before the first.
  ///
  /// The network log, the console and the results are not in it, since they grow with the run.
  func world(after position: Int?) -> World {
    guard let position, !memories.isEmpty else { return World(trace.scenario) }
    let kept = min(position / Self.stride, memories.count - 1)
    var world = memories[kept]
    for step in trace.steps[(kept * Self.stride)...position] {
      for effect in step.effects where !effect.isLogged { world.apply(effect) }
    }
    return world
  }

  /// The lines that the console shows after the step at a position.
  func console(after position: Int?) -> ConsoleLog {
    let count = position.map { position in console.partition { $0.position <= position } } ?? 0
    return ConsoleLog(lines: console, length: count)
  }

  /// The console up to a step.
  struct ConsoleLog: RandomAccessCollection {
    fileprivate let lines: [PrintedLine]
    fileprivate let length: Int

    var startIndex: Int { 0 }

    var endIndex: Int { length }

    subscript(position: Int) -> ConsoleLine { lines[position].line }
  }

  // MARK: Requests and exchanges

  /// The position of the request that a step belongs to, else of the next one, else of the last.
  func requestIndex(at position: Int) -> Int? {
    let requests = trace.requests
    guard !requests.isEmpty else { return nil }
    let next = requests.partition { $0.steps.lowerBound <= position }
    if next > 0, requests[next - 1].steps.contains(position) { return next - 1 }
    return min(next, requests.count - 1)
  }

  /// What the script got for a request, nil as long as it waits at the step at a position.
  func result(ofRequest index: Int, at position: Int) -> Outcome? {
    let request = trace.requests[index]
    let settled = request.steps.last { position in
      trace.steps[position].effects.contains(where: \.isSettlement)
    }
    return settled.map { $0 <= position } == true ? request.outcome : nil
  }

  /// The position of an exchange in ``outlines``, nil when the run does not have it.
  func position(of id: Exchange.ID) -> Int? {
    let start = outlines.partition { $0.id.stimulus < id.stimulus }
    return outlines[start...].prefix { $0.id.stimulus == id.stimulus }.firstIndex { $0.id == id }
  }
}

extension Effect {
  /// Whether the effect only makes a record longer.
  fileprivate var isLogged: Bool {
    switch self {
    case .exchangeBegan, .exchangeAnswered, .exchangeEnded: true
    case .browser(.consoleWritten), .browser(.settled): true
    default: false
    }
  }

  fileprivate var isSettlement: Bool {
    if case .browser(.settled) = self { true } else { false }
  }
}
