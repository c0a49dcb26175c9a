import Canvas
package import Lessons
import Simulation

extension AppState {
  /// Opens a lesson of a course for somebody who has done this much before.
  ///
  /// - Parameter part: Where to begin, counted from 1.
  package mutating func take(
    _ lesson: Lesson, of course: Course, progress: Progress, room: Room? = nil, part: Int = 1
  ) {
    learning = Learning(lesson, course: course, progress: progress, room: room)
    begin(lesson, part: part)
    // A workshop may begin with something else, such as a welcome.
    if let stop = room?.stop, stop.activity != .lesson(lesson.id) { arrive(at: stop) }
  }

  /// Opens another lesson of the course, where it was left off.
  mutating func begin(_ lesson: Lesson) {
    learning?.lesson = lesson
    begin(lesson, part: learning?.room == nil ? learning?.progress.openPart(of: lesson) ?? 1 : 1)
  }

  private mutating func begin(_ lesson: Lesson, part: Int) {
    let part = min(max(part, 1), lesson.parts.count)
    beginPart(part - 1)
    if let room = learning?.room, room.isOffPath {
      let next = room.nextStop.map { ", and after it comes \($0.title(in: course))" } ?? ""
      notice = Notice(.refused, "\(lesson.id) is not on the path of this workshop\(next).")
    } else if part > 1 {
      let back = settings.keymap.label(of: .lesson(.back), glyphs: glyphs)
      notice = Notice(
        .done, "Here you left off: part \(part). \(back) goes back to part \(part - 1).")
    }
  }

  /// Begins a part: its world is on the stage, and what there is to read lies over it.
  mutating func beginPart(_ index: Int) {
    guard learning != nil else { return }
    learning?.partIndex = index
    learning?.bets = []
    learning?.leftRounds = [:]
    learning?.finishedRounds = []
    learning?.hintCount = 0
    if let world = learning?.part.world { open(world.scenario) }
    stage.choose(.lesson)
    judgeGoals()
    go(to: Station.page)
    // To look at the first page of a lesson is not to begin it.
    if index > 0 { remember { $0.note(begun: $1) } }
  }

  /// Looks which goals hold for the run in force, and remembers a part that is solved.
  mutating func judgeGoals() {
    guard let part = learning?.part else { return }
    let wasSolved = learning?.isSolved == true
    learning?.goals = part.verdicts(on: timeline.trace)
    guard editor == nil else { return }
    rememberGoals()
    guard !wasSolved, learning?.isSolved == true else { return }
    let key = settings.keymap.mainKey(of: .lesson(.next))?.label(glyphs: glyphs)
    notice = Notice(.done, key.map { "Solved. \($0) goes on." } ?? "Solved.")
  }

  /// Remembers the goals that somebody has reached.
  private mutating func rememberGoals() {
    guard let learning, learning.tellsGoals else { return }
    let trace = timeline.trace
    remember { $0.note(reachedBy: trace, in: learning.part, $1) }
  }

  /// Goes to a station of the part, and lays over the stage what belongs there.
  mutating func go(to station: Station) {
    guard let learning else { return }
    if station != .page { remember { $0.note(begun: $1) } }
    self.learning?.station = station
    self.learning?.sheet =
      switch station {
      case .page: .page(offset: 0)
      case .bets: (learning.leftRounds[.bets] ?? learning.part.betting).map(Learning.Sheet.round)
      case .cards: (learning.leftRounds[.cards] ?? learning.part.dealing).map(Learning.Sheet.round)
      case .stage: nil
      case .quiz: learning.part.quizzing.map(Learning.Sheet.round)
      case .end: .end(offset: 0)
      }
    if station == .stage {
      rememberGoals()
      showWhatDecided()
      tellWhatToDo()
    }
  }

  /// Says on arrival what there is to do.
  private mutating func tellWhatToDo() {
    guard let learning, !learning.isSolved else { return }
    func key(_ command: Command) -> String { settings.keymap.label(of: command, glyphs: glyphs) }
    let news =
      learning.bets.isEmpty
      ? ""
      : learning.bets.allSatisfy(\.answer.isRight)
        ? "Your bets were right. "
        : lostBetOnStage == nil ? "Not every bet was right. " : "This step decided your bet. "
    let todo =
      learning.part.goals.isEmpty
      ? "\(key(.time(.forward))) goes through the run, \(key(.lesson(.next))) goes on in the lesson."
      : "Reach the goals: \(key(.time(.forward))) steps, \(key(.edit(.field))) edits, \(key(.lesson(.hint))) is a hint."
    notice = Notice(.done, news + todo)
  }

  /// The first wrong bet about the run on the stage, nil when there is none: a bet on another policy
  /// or another request was decided elsewhere.
  private var lostBetOnStage: Lessons.Question? {
    learning?.bets.first { bet in
      guard !bet.answer.isRight, case .run(let run) = bet.question.decision else { return false }
      return run == scenario
    }?.question
  }

  /// A wrong bet leads to the step that decided the request it is about, where the run on the stage has
  /// it; otherwise one begins at the beginning.
  private mutating func showWhatDecided() {
    guard let bet = lostBetOnStage else { return go(to: 0) }
    go(to: timeline.decisiveIndex(ofRequest: bet.requestNumber))
  }

  /// On to the next station, the next part, or back to the map.
  mutating func goOn() -> [Outbound] {
    guard let learning else { return [] }
    if (learning.nextStation ?? .end) == .end {
      remember { $0.note(endOf: learning.part, $1) }
    }
    if let station = learning.nextStation {
      go(to: station)
    } else if learning.station != .end, !learning.isLastPart {
      beginPart(learning.partIndex + 1)
    } else {
      return leaveLesson()
    }
    return []
  }

  /// Back to a round that was left, to the beginning of the part, or to the part before.
  private mutating func goBackInLesson() {
    guard let learning else { return }
    switch learning.station {
    case .page: beginPart(max(0, learning.partIndex - 1))
    case .bets, .cards:
      keepRound()
      go(to: Station.page)
    case .stage: go(to: learning.leftStation ?? Station.page)
    case .quiz, .end: go(to: learning.has(.stage) ? Station.stage : Station.page)
    }
  }

  /// Keeps a round that is being left, so that one can come back to it.
  mutating func keepRound() {
    guard let learning, let round = openRound, [.bets, .cards, .quiz].contains(round.kind),
      round.item != nil
    else { return }
    self.learning?.leftRounds[learning.station] = round
  }

  /// A key that is about the lesson.
  mutating func attend(_ command: LessonCommand) -> [Outbound] {
    switch command {
    case .pane: stage.choose(.lesson)
    case .read: learning?.sheet = .page(offset: 0)
    case .hint: takeHint()
    case .solution: showSolution()
    case .wrongFixes: openWrongFixes()
    case .next:
      if let sheet = learning?.sheet { return goOn(from: sheet) }
      return mayLeaveGoals() ? goOn() : []
    case .back:
      if mayLeave(by: .lesson(.back), losing: lossGoingBack) { goBackInLesson() }
    case .map: openMap()
    case .notes:
      let covered = learning?.sheet
      learning?.covered = covered
      learning?.sheet = .notes(offset: 0)
    }
    return []
  }

  /// Whether to go on; while goals are open that has to be said twice.
  private mutating func mayLeaveGoals() -> Bool {
    guard let learning, learning.station == .stage else { return true }
    let count = learning.goals.count { !$0.holds }
    let goals = count == 1 ? "A goal is still open." : "\(count) goals are still open."
    return count == 0 || isConfirmed(.lesson(.next), goals)
  }

  /// Acts on something in the lesson's pane.
  mutating func open(_ item: LessonItem) -> [Outbound] {
    switch item {
    case .page: return attend(.read)
    case .hint: return attend(.hint)
    case .solution: return attend(.solution)
    case .wrongFixes: return attend(.wrongFixes)
    case .leftRound: return attend(.back)
    case .next: return goOn()
    case .openHint: return attend(.hint)
    case .goal, .bet, .passage: overlay = .text(TextOverlay(.details(.lesson(item))))
    }
    return []
  }
}
