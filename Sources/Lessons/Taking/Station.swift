/// The stations of the way through a part of a lesson, in their order.
package enum Station: Int, CaseIterable, Hashable, Sendable {
  /// What there is to read at the start.
  case page
  case bets
  case cards

  /// The playground itself.
  case stage
  case quiz

  /// What there is to say when the lesson is over.
  case end
}

extension Lesson {
  /// Whether a part has something to do at a station.
  package func has(_ station: Station, inPart index: Int) -> Bool {
    let part = parts[index]
    return switch station {
    case .page: true
    case .bets: !part.predict.isEmpty
    case .cards: part.cards != nil
    case .stage: part.world != nil
    case .quiz: !part.quiz.isEmpty
    case .end: index + 1 == parts.count
    }
  }

  /// The station that follows in a part, nil when the next part does.
  package func station(after station: Station, inPart index: Int) -> Station? {
    Station.allCases.first { $0.rawValue > station.rawValue && has($0, inPart: index) }
  }
}
