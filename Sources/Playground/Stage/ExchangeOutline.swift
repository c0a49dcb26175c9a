import Browser
import Model
import Simulation

/// An exchange, or one that never happens, and the positions of its steps.
struct ExchangeOutline: Hashable, Sendable {
  let id: Exchange.ID
  let method: String
  let url: WebURL?

  /// The exchange as it ends, nil for one that never happens.
  private(set) var exchange: Exchange?

  /// Where the request leaves, or where it was decided that it never does.
  let begin: Int
  private var served: Int?
  private var end: Int?

  /// The last step that looks at the answer.
  private var last: Int

  private init(
    id: Exchange.ID, method: String, url: WebURL?, exchange: Exchange? = nil, begin: Int
  ) {
    self.id = id
    self.method = method
    self.url = url
    self.exchange = exchange
    self.begin = begin
    last = begin
  }

  /// How far it has got at the step at a position.
  func phase(at index: Int) -> NetworkLog.Phase {
    guard exchange != nil else { return index < begin ? .future : .never(decidedAt: begin) }
    if index < begin { return .future }
    if index > last { return .past }
    if let end, index >= end { return .answering }
    if let served, index >= served { return .serving }
    return .asking
  }

  /// The exchanges of a request in their order.
  static func all(of request: Int, in trace: Trace) -> [ExchangeOutline] {
    var outlines: [ExchangeOutline] = []
    for position in trace.requests[request].steps {
      let step = trace.steps[position]
      for effect in step.effects {
        guard case .exchangeBegan(let exchange) = effect else { continue }
        outlines.append(
          ExchangeOutline(
            id: exchange.id, method: exchange.request.method, url: exchange.request.url,
            exchange: exchange, begin: position))
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
    of request: Trace.Request, in trace: Trace, after outlines: [ExchangeOutline]
  ) -> ExchangeOutline? {
    guard !outlines.contains(where: { !$0.id.isPreflight }),
      let decision = request.steps.last(where: { trace.steps[$0].failure != nil })
    else { return nil }
    return ExchangeOutline(
      id: Exchange.ID(
        stimulus: request.stimulus, hop: trace.steps[decision].id.hop, isPreflight: false),
      method: request.call.effectiveMethod,
      url: WebURL(request.call.url, base: request.call.page.url), begin: decision)
  }
}
