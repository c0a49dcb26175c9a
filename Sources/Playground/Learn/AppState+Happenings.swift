import Canvas
import Lessons
import Simulation

/// Shows what happens in a lesson.
extension AppState {
  /// Goes on in the lesson from wherever one stands.
  mutating func goOn() { tell(learning?.run.goOn()) }

  /// Shows what happened, nil when no lesson is open.
  mutating func tell(_ happenings: [Happening]?) {
    for happening in happenings ?? [] { tell(happening) }
  }

  private mutating func tell(_ happening: Happening) {
    switch happening {
    case .began: placeWorld()
    case .page: learning?.sheet = .page(offset: 0)
    case .asked: learning?.sheet = .round
    // The round says it itself.
    case .answered: break
    case .finished(let round): tell(endOf: round)
    case .stage: arriveOnStage()
    case .hint(let number):
      stage.choose(.lesson)
      stage[.lesson] = .lesson(.openHint(number - 1))
    case .solution(let solution): place(solution)
    case .fix(let fix): place(fix)
    case .solved:
      let key = settings.keymap.mainKey(of: .lesson(.next))?.label(glyphs: glyphs)
      notice = Notice(.done, key.map { "Solved. \($0) goes on." } ?? "Solved.")
    case .end: learning?.sheet = .end(offset: 0)
    case .left: leaveLesson()
    }
  }

  /// Puts a part's world on the stage.
  private mutating func placeWorld() {
    if let world = learning?.part.world { open(world.scenario) }
    stage.choose(.lesson)
    judgeGoals()
  }

  /// Goes on after a round, unless there is something in it to look at.
  private mutating func tell(endOf round: Round) {
    switch round.kind {
    case .bets, .quiz: goOn()
    case .cards where !round.missed.isEmpty: learning?.sheet = .summary(round, offset: 0)
    case .cards:
      goOn()
      guard round.rightCount == round.items.count else { return }
      notice = Notice(.done, "All \(round.items.count) are right. " + (notice?.text ?? ""))
    case .beliefs, .vote: leaveLesson()
    }
  }

  private mutating func arriveOnStage() {
    learning?.sheet = nil
    judgeGoals()
    showWhatDecided()
    tellWhatToDo()
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
}
