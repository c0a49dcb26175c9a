/// Questions that are answered one after the other.
package struct Round: Hashable, Sendable {
  /// What a round is for.
  package enum Kind: Hashable, Sendable {
    /// Bets on a run that nobody has seen yet.
    case bets

    /// A quick round, in which what was missed comes again.
    case cards
    case quiz

    /// Claims that somebody once held true.
    case beliefs

    /// Claims that a room votes on.
    case vote
  }

  /// One question.
  package struct Item: Hashable, Sendable {
    /// The lines that are shown above the question.
    package var show: [String] = []
    package let question: Question

    /// The claim that the whole question is about, nil when its choices say what they believe.
    package var claim: String?
  }

  /// What somebody answered.
  package struct Answer: Hashable, Sendable {
    /// The position of the choice, nil when the answer was only shown.
    package let choice: Int?
    package let isRight: Bool

    package init(choice: Int?, isRight: Bool) {
      self.choice = choice
      self.isRight = isRight
    }
  }

  package let kind: Kind
  package let items: [Item]

  /// How many have to be right.
  private let pass: Int

  /// The positions of the items still to be asked, the present one first.
  private var queue: [Int]
  private var right: Set<Int> = []

  /// How often each item was answered wrongly, by its position.
  private var misses: [Int: Int] = [:]

  /// How often something was answered, repetitions included.
  private var count = 0

  /// The position of the choice that somebody has turned to, or most of a room; nil before that, so
  /// that nobody answers by reading on.
  package private(set) var highlighted: Int?

  /// What was answered to the present question, nil as long as it is open.
  package private(set) var answer: Answer?

  /// What was on record before that answer, so that it can be taken back; nil when none is kept.
  package private(set) var earlier: Progress?

  /// The choices for which hands went up, one after the other.
  private var hands: [Int] = []

  /// How often a card may be missed; then its answer has been read, and a third time teaches nothing.
  private static let mostMisses = 2

  /// A round of these questions; all of them have to be right unless `pass` says less.
  package init(_ kind: Kind, _ items: [Item], pass: Int? = nil) {
    self.kind = kind
    self.items = items
    self.pass = pass ?? items.count
    queue = Array(items.indices)
  }

  /// The question that is being asked, nil when the round is over.
  package var item: Item? { position.map { items[$0] } }

  /// The position of the question that is being asked.
  package var position: Int? { queue.first }

  /// How many were right in the end.
  package var rightCount: Int { right.count }

  /// The items that were never right, in their order.
  package var missed: [Item] {
    items.indices.filter { misses[$0] != nil && !right.contains($0) }.map { items[$0] }
  }

  /// How many hands went up for each choice of the present question, empty before the first one.
  package var votes: [Int] {
    guard !hands.isEmpty, let item else { return [] }
    return item.question.choices.indices.map { choice in hands.count { $0 == choice } }
  }

  /// The number of the present question, repetitions included, counted from 1.
  package var number: Int { count + 1 }

  /// How many questions are still to come, the present one included.
  package var remaining: Int { queue.count }

  /// Whether the present question comes after all were asked once.
  package var isRepetition: Bool { count >= items.count }

  /// Highlights the choice above or below; the first key highlights the last or the first.
  package mutating func highlight(by distance: Int) {
    guard answer == nil, let last = item?.question.choices.indices.last else { return }
    let start = highlighted ?? (distance > 0 ? -1 : last + 1)
    highlighted = min(max(0, start + distance), last)
  }

  /// Answers the present question.
  ///
  /// - Parameter record: What is on record so far, nil when none is kept.
  package mutating func take(_ choice: Int, knowing record: Progress? = nil) {
    guard answer == nil, let position, items[position].question.choices.indices.contains(choice)
    else { return }
    highlighted = choice
    let isRight = items[position].question.rightChoices.contains(choice)
    answer = Answer(choice: choice, isRight: isRight)
    if isRight { right.insert(position) }
    earlier = record
  }

  /// Asks the present question again, as if nobody had answered it; hands that went up stay up.
  package mutating func takeBackAnswer() {
    guard answer != nil, let position else { return }
    answer = nil
    earlier = nil
    right.remove(position)
    highlightMajority()
  }

  /// Shows the answer to the present question, which nobody has given.
  package mutating func show() {
    guard answer == nil, item != nil else { return }
    answer = Answer(choice: nil, isRight: false)
  }

  /// Counts a hand for a choice.
  package mutating func vote(for choice: Int) {
    guard answer == nil, let item, item.question.choices.indices.contains(choice) else { return }
    hands.append(choice)
    highlightMajority()
  }

  /// Takes back the hand that was counted last.
  package mutating func takeBackVote() {
    guard answer == nil, hands.popLast() != nil else { return }
    highlightMajority()
  }

  /// Highlights the choice with the most hands; without hands, or with a tie, nothing is chosen.
  private mutating func highlightMajority() {
    let votes = votes
    let leaders = votes.indices.filter { votes[$0] == votes.max() }
    highlighted = leaders.count == 1 ? leaders.first : nil
  }

  /// Goes on to the next question once the present one is answered.
  package mutating func goOn() {
    guard let answer, let position = queue.first else { return }
    count += 1
    queue.removeFirst()
    if answer.choice != nil, !answer.isRight {
      misses[position, default: 0] += 1
      if kind == .cards, misses[position, default: 0] < Self.mostMisses { queue.append(position) }
    }
    if isRepetition, right.count >= pass { queue = [] }
    self.answer = nil
    earlier = nil
    hands = []
    highlighted = nil
  }
}
