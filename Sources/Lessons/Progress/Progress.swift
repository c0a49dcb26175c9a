/// What somebody has done in the course.
///
/// Two states of it can be merged, in any order and any number of times, and nothing that either
/// knew is lost: what is reached stays reached, and what can change back and forth is counted.
package struct Progress: Hashable, Sendable {
  /// A part of a lesson, counted from 1.
  package struct PartID: Hashable, Sendable {
    package let lesson: LessonID
    package let part: Int

    package init(_ lesson: LessonID, part: Int) {
      self.lesson = lesson
      self.part = part
    }
  }

  /// A question of a part, counted from 1 in its round.
  package struct QuestionID: Hashable, Sendable {
    /// The rounds of questions.
    package enum Round: String, CaseIterable, Hashable, Sendable {
      case predict, cards, quiz
    }

    package let part: PartID
    package let round: Round
    package let number: Int

    package init(_ part: PartID, _ round: Round, _ number: Int) {
      self.part = part
      self.round = round
      self.number = number
    }
  }

  /// Something that changes back and forth; of two states the one with more changes is the later.
  package struct Mark: Hashable, Sendable {
    /// How many times it has been set.
    package let count: Int

    /// Whether it is set; nil when everything that was said about it was taken back.
    package let isSet: Bool?

    package init(count: Int, isSet: Bool?) {
      self.count = count
      self.isSet = isSet
    }
  }

  /// Parts that were begun, solved, and whose solution was shown.
  package internal(set) var begun: Set<PartID> = []
  package internal(set) var solved: Set<PartID> = []
  package internal(set) var shown: Set<PartID> = []

  /// The goals that held once, counted from 1.
  package internal(set) var goals: [PartID: Set<Int>] = [:]

  /// How many hints were opened.
  package internal(set) var hints: [PartID: Int] = [:]

  /// How many cards were right, at best.
  package internal(set) var cards: [PartID: Int] = [:]

  /// Whether a question was answered rightly the last time, and how many times that changed.
  package internal(set) var answers: [QuestionID: Mark] = [:]

  /// Whether a claim is still believed.
  package internal(set) var beliefs: [String: Mark] = [:]

  /// Where to go on, and how many moves led there.
  package internal(set) var latest: (part: PartID, count: Int)? {
    get { latestPart.map { ($0, latestCount) } }
    set {
      latestPart = newValue?.part
      latestCount = newValue?.count ?? 0
    }
  }

  private var latestPart: PartID?
  private var latestCount = 0

  /// Lines of the file that this version does not understand, in the order of the alphabet.
  package internal(set) var unknownLines: [String] = []

  /// The version of the format that the file was written in, at least this program's.
  package internal(set) var version = Progress.version

  /// The version of the format that this program writes.
  package static let version = 1

  package init() {}
}
