extension Progress {
  /// Takes over everything that another state knows.
  package mutating func merge(_ other: Progress) {
    begun.formUnion(other.begun)
    solved.formUnion(other.solved)
    shown.formUnion(other.shown)
    goals.merge(other.goals) { $0.union($1) }
    hints.merge(other.hints, uniquingKeysWith: max)
    cards.merge(other.cards, uniquingKeysWith: max)
    answers.merge(other.answers, uniquingKeysWith: Mark.later)
    beliefs.merge(other.beliefs, uniquingKeysWith: Mark.later)
    if let theirs = other.latest { latest = latest.map { Self.later($0, theirs) } ?? theirs }
    unknownLines = Set(unknownLines).union(other.unknownLines).sorted()
    version = max(version, other.version)
  }

  /// What both of two states know.
  package func merged(with other: Progress) -> Progress {
    var result = self
    result.merge(other)
    return result
  }

  private static func later(
    _ left: (part: PartID, count: Int), _ right: (part: PartID, count: Int)
  ) -> (part: PartID, count: Int) {
    (left.count, left.part) < (right.count, right.part) ? right : left
  }
}

extension Progress.Mark {
  /// The later of two states; of two that are equally late the one that is set, and rather one that
  /// was unset than one that was taken back.
  static func later(_ left: Self, _ right: Self) -> Self {
    guard left.count == right.count else { return left.count > right.count ? left : right }
    return left.rank > right.rank ? left : right
  }

  private var rank: Int { isSet.map { $0 ? 2 : 1 } ?? 0 }
}

extension Progress.PartID: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.lesson, left.part) < (right.lesson, right.part)
  }
}

extension Progress.QuestionID: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.part, left.round.rawValue, left.number) < (right.part, right.round.rawValue, right.number)
  }
}
