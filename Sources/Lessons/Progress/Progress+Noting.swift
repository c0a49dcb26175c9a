/// What is remembered when something happens; of a lesson, only its run says so.
extension Progress {
  /// Somebody stands at a part.
  mutating func note(begun part: PartID) {
    begun.insert(part)
    guard latest?.part != part else { return }
    latest = (part, (latest?.count ?? 0) + 1)
  }

  /// Goals hold, counted from 1; a part whose goals all hold at once is solved.
  mutating func note(goals numbers: some Sequence<Int>, of part: PartID, outOf count: Int) {
    let numbers = Set(numbers)
    goals[part, default: []].formUnion(numbers)
    if count > 0, numbers.count == count { solved.insert(part) }
  }

  /// A part is finished: its goals hold, or its questions are answered when it has none.
  mutating func note(solved part: PartID) { solved.insert(part) }

  /// This many hints are open.
  mutating func note(hints count: Int, of part: PartID) {
    hints[part] = max(count, hints[part] ?? 0)
  }

  /// The solution was shown.
  mutating func note(shown part: PartID) { shown.insert(part) }

  /// A round of cards is over.
  mutating func note(cards right: Int, of part: PartID) {
    cards[part] = max(right, cards[part] ?? 0)
  }

  /// A question was answered.
  ///
  /// To take a choice that believes a claim is to hold the claim; to answer rightly later, where it
  /// could have been believed, is to give it up.
  ///
  /// - Parameters:
  ///   - choice: The position of the choice that was taken.
  ///   - right: The positions of the right choices.
  mutating func note(
    answer choice: Int, to question: Question, _ id: QuestionID, right: [Int]
  ) {
    guard question.choices.indices.contains(choice) else { return }
    let isRight = right.contains(choice)
    answers[id] = Mark(count: (answers[id]?.count ?? 0) + 1, isSet: isRight)
    if let claim = question.choices[choice].believes?.name {
      setBelief(claim, isHeld: true)
    } else if isRight {
      for claim in question.choices.compactMap(\.believes?.name) where isHeld(claim) {
        setBelief(claim, isHeld: false)
      }
    }
  }

  /// A claim was settled for good, or is believed again.
  mutating func setBelief(_ claim: String, isHeld: Bool) {
    beliefs[claim] = Mark(count: (beliefs[claim]?.count ?? 0) + 1, isSet: isHeld)
  }

  /// A claim was recorded as a belief though nobody held it.
  package mutating func takeBack(belief claim: String) {
    beliefs[claim] = beliefs[claim]?.back(to: nil)
  }
}

extension Progress.Mark {
  /// The state after this one that says what an earlier one said, nil for nothing.
  func back(to earlier: Self?) -> Self {
    self == earlier ? self : Self(count: count + 1, isSet: earlier?.isSet)
  }
}

/// What the screen asks.
extension Progress {
  package func isHeld(_ claim: String) -> Bool { beliefs[claim]?.isSet == true }

  /// The claims that are still believed, in the order of their names.
  package var heldClaims: [String] { beliefs.keys.filter(isHeld).sorted() }

  /// Whether every part of a lesson is solved.
  package func isSolved(_ lesson: LessonID, parts: Int) -> Bool {
    (1...max(parts, 1)).allSatisfy { solved.contains(PartID(lesson, part: $0)) }
  }

  /// Whether any part of a lesson has been begun.
  package func isBegun(_ lesson: LessonID) -> Bool { begun.contains { $0.lesson == lesson } }
}
