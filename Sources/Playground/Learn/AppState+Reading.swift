package import Lessons
import Simulation

extension AppState {
  /// What the lesson says at the present step, or else what the part begins with.
  var lessonReading: (blocks: [Block], isBound: Bool) {
    guard let learning else { return ([], false) }
    let prose = learning.part.prose
    var blocks = timeline.place.map { prose.at($0, in: timeline.trace) } ?? []
    if learning.isSolved, timeline.isAtEnd || blocks.isEmpty {
      blocks += prose.whenSolved
    } else if timeline.isAtEnd, timeline.trace.endsWithError {
      blocks += prose.whenBlocked
    }
    return blocks.isEmpty ? (prose.atStart, false) : (blocks, true)
  }

  /// The tempting fix that is on the stage, nil when none is.
  package var triedFix: WrongFix? {
    learning?.part.wrongFixes.first { $0.variation.scenario == history.present }
  }

  /// Where one is in the lesson's text; while a field is edited, where one was when that began.
  var readingPlace: ReadingPlace {
    bookmark ?? ReadingPlace(blocks: lessonReading.blocks, target: stage[.lesson])
  }

  /// Scrolls the lesson to what it says newly, because the step or the run is another one.
  ///
  /// What somebody has scrolled to stays as long as the text does. While a field is edited, what the
  /// lesson said in between does not matter.
  mutating func showNewReading(since before: ReadingPlace) {
    if let bookmark { stage[.lesson] = bookmark.target }
    if editor == nil { bookmark = nil }
    let reading = lessonReading
    guard reading.blocks != before.blocks, let chosen = stage[.lesson] else { return }
    let isText = if case .lesson(.passage) = chosen { true } else { false }
    if isText || reading.isBound { stage[.lesson] = nil }
  }
}

/// What a lesson says, and what is selected in its pane.
struct ReadingPlace: Hashable, Sendable {
  let blocks: [Block]
  let target: Target?
}
