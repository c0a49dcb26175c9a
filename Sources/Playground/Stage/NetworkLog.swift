package import Model
package import Simulation

/// What passes between browser and server in a run, as it looks from one of its steps: what has
/// happened, what is under way, what is still to come, and what never will be.
package struct NetworkLog: Sendable {
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

  private let map: RunMap
  private let index: Int

  /// The position of the exchange that the present step is about, or of the last one before it.
  package let currentIndex: Int?

  /// The log of a run, seen from the step at a position.
  package init(_ map: RunMap, at index: Int) {
    self.map = map
    self.index = index
    let steps = map.trace.steps
    let named = steps.indices.contains(index) ? steps[index].exchangeID : nil
    let begun = map.outlines.partition { $0.begin <= index }
    currentIndex = named.flatMap(map.position(of:)) ?? (begun > 0 ? begun - 1 : nil)
  }

  package var current: Entry? { currentIndex.map { self[$0] } }

  /// Whether messages go to several servers, so that each has to be named.
  package var namesHosts: Bool { map.namesHosts }

  /// Whether several pages ask, so that each has to be named.
  package var namesPages: Bool { map.namesPages }

  /// The entry of an exchange, nil when the run does not have it.
  package func entry(of id: Exchange.ID) -> Entry? {
    map.position(of: id).map { self[$0] }
  }

  /// The position of an exchange, nil when the run does not have it.
  package func firstIndex(of id: Exchange.ID) -> Int? { map.position(of: id) }

  /// The exchanges that begin, or are refused before they can, at the steps at some positions.
  package func entries(beginningIn range: Range<Int>) -> Slice<NetworkLog> {
    let first = map.outlines.partition { $0.begin < range.lowerBound }
    return self[first..<map.outlines.partition { $0.begin < range.upperBound }]
  }
}

extension NetworkLog: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int { map.outlines.count }

  /// An entry as it looks from the present step; nothing is worked out for the others.
  package subscript(position: Int) -> Entry {
    let outline = map.outlines[position]
    return Entry(
      number: position + 1, id: outline.id, method: outline.method, url: outline.url,
      exchange: outline.exchange, begin: outline.begin, phase: outline.phase(at: index))
  }
}
