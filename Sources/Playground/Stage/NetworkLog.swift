import Browser
package import Model
package import Simulation

/// What passes between browser and server in a run, as it looks from one of its steps: what has
/// happened, what is under way, what is still to come, and what never will be.
package struct NetworkLog: Hashable, Sendable {
  /// How far an exchange has got.
  package enum Phase: Hashable, Sendable {
    case future
    /// The request is on its way.
    case asking
    /// The server is at work.
    case serving
    /// The answer arrives, or is being looked at.
    case answering
    case past
    /// It never happens, because the step at this position decided against it.
    case never(decidedAt: Int)
  }

  /// One exchange.
  package struct Entry: Hashable, Sendable {
    /// Its number in the log, counted from 1.
    package let number: Int
    package let id: Exchange.ID
    package let method: String
    package let url: WebURL?

    /// The exchange as it ends, nil for one that never happens.
    package let exchange: Exchange?

    /// The position of the step at which it begins, or at which it was decided that it never does.
    package let begin: Int
    package let phase: Phase

    /// Whether the server has given its answer.
    package var isAnswered: Bool {
      switch phase {
      case .serving, .answering, .past: exchange?.answer != nil
      case .future, .asking, .never: false
      }
    }

    /// Whether the answer has reached the browser.
    package var hasArrived: Bool { isAnswered && phase != .serving }
  }

  package let entries: [Entry]

  /// The position of the exchange that the present step is about, or of the last one before it.
  package let currentIndex: Int?

  /// Whether messages go to several servers, so that each has to be named.
  package var namesHosts: Bool { Set(entries.compactMap { $0.url?.origin }).count > 1 }

  package var current: Entry? { currentIndex.map { entries[$0] } }

  /// The exchange that begins at the step at a position, nil when none does; one that never happens
  /// begins nowhere before that is decided.
  package func entry(beginningAt position: Int) -> Entry? {
    entries.first { entry in
      guard entry.begin == position else { return false }
      return entry.exchange != nil || entry.phase == .never(decidedAt: position)
    }
  }

  /// The log of a run, seen from the step at a position.
  package init(_ trace: Trace, at index: Int) {
    var outlines = trace.requests.indices.flatMap { Outline.all(of: $0, in: trace) }
    outlines.sort { $0.begin < $1.begin }
    entries = outlines.enumerated().map { position, outline in
      Entry(
        number: position + 1, id: outline.id, method: outline.method, url: outline.url,
        exchange: outline.exchange, begin: outline.begin, phase: outline.phase(at: index))
    }
    let named = trace.steps.indices.contains(index) ? trace.steps[index].exchangeID : nil
    currentIndex =
      outlines.firstIndex { $0.id == named } ?? outlines.lastIndex { $0.begin <= index }
  }
}

/// An exchange, or one that never happens, and the positions of its steps.
private struct Outline {
  let id: Exchange.ID
  let method: String
  let url: WebURL?
  var exchange: Exchange?

  /// Where the request leaves, or where it was decided that it never does.
  let begin: Int
  var served: Int?
  var end: Int?

  /// The last step that looks at the answer.
  var last: Int

  func phase(at index: Int) -> NetworkLog.Phase {
    guard exchange != nil else { return index < begin ? .future : .never(decidedAt: begin) }
    if index < begin { return .future }
    if index > last { return .past }
    if let end, index >= end { return .answering }
    if let served, index >= served { return .serving }
    return .asking
  }

  /// The exchanges of a request in their order.
  static func all(of request: Int, in trace: Trace) -> [Outline] {
    var outlines: [Outline] = []
    let steps = trace.requests[request].steps
    for position in steps {
      let step = trace.steps[position]
      for effect in step.effects {
        guard case .exchangeBegan(let exchange) = effect else { continue }
        outlines.append(
          Outline(
            id: exchange.id, method: exchange.request.method, url: exchange.request.url,
            exchange: exchange, begin: position, last: position))
      }
      guard let open = outlines.indices.last, step.exchangeID == outlines[open].id else { continue }
      outlines[open].last = position
      switch step.moment {
      case .preflightServed, .requestServed: outlines[open].served = position
      case .preflightAnswered, .responseArrives: outlines[open].end = position
      default: break
      }
    }
    for (outline, exchange) in zip(outlines.indices, trace.exchanges(ofRequest: request)) {
      outlines[outline].exchange = exchange
    }
    if let never = unsent(of: trace.requests[request], in: trace, after: outlines) {
      outlines.append(never)
    }
    return outlines
  }

  /// The request that was refused before it could leave.
  private static func unsent(
    of request: Trace.Request, in trace: Trace, after outlines: [Outline]
  ) -> Outline? {
    guard !outlines.contains(where: { !$0.id.isPreflight }),
      let decision = request.steps.last(where: { trace.steps[$0].failure != nil })
    else { return nil }
    return Outline(
      id: Exchange.ID(
        stimulus: request.stimulus, hop: trace.steps[decision].id.hop, isPreflight: false),
      method: request.call.effectiveMethod,
      url: WebURL(request.call.url, base: request.call.page.url),
      exchange: nil, begin: decision, last: decision)
  }
}
