import Documents
package import Escaping
import Simulation

/// A lesson told in lines, for screen readers and pipes: text out, a line in.
///
/// It takes the same run of the lesson as the screen does, and so leads to the same record.
package struct Recital: Sendable {
  /// The lesson, and where one stands in it.
  package private(set) var run: LessonRun

  /// The run as it was after each answer, the latest last, so that answers can be taken back.
  private var answered: [LessonRun] = []

  /// The document of the part's world with what was changed, and what it says.
  private var world: Part.World?

  /// Whether it was said that goals are open, so that going on is meant.
  private var hasWarned = false

  /// Whether the lesson has been taken to its end.
  package private(set) var isOver = false

  /// What the learner has done.
  package var progress: Progress { run.progress }

  package init(_ lesson: Lesson, course: Course, progress: Progress) {
    run = LessonRun(lesson, of: course, progress: progress)
  }

  private var part: Part { run.part }

  private var trace: Trace? { world.map { Run.simulate($0.scenario) } }

  /// What stands before anything is typed.
  ///
  /// - Parameter part: Where to begin, counted from 1.
  package mutating func begin(at part: Int = 1) -> VisibleText {
    let happenings = run.begin(run.lesson, part: part)
    let place: VisibleText =
      run.partIndex > 0
      ? "Here you left off: part \(run.partIndex + 1). back goes to part \(run.partIndex).\n\n" : ""
    return RecitalText.title(of: run.lesson) + place + told(happenings)
  }

  /// Takes a line, and tells what follows from it.
  package mutating func take(_ line: String) -> VisibleText {
    let words = line.split(separator: " ")
    guard !isOver else { return "" }
    let isMeant = hasWarned
    hasWarned = false
    if words == ["next"], !isMeant, let reminder = run.reminder {
      hasWarned = true
      return VisibleText(reminder) + " next once more goes on without.\n"
    }
    if words == ["back"] { return goBack() }
    if words == ["undo"] { return takeBackAnswer() }
    if words == ["help"] { return RecitalText.help }
    if let item = run.round?.item { return answer(words, to: item) }
    return work(line, words)
  }

  // MARK: What happens

  private mutating func told(_ happenings: [Happening]) -> VisibleText {
    var text: VisibleText = ""
    for happening in happenings { text = text + told(happening) }
    return text
  }

  private mutating func told(_ happening: Happening) -> VisibleText {
    switch happening {
    case .began:
      world = part.world
      judge()
    // What there is to read, and the first question or the goals, are told in one go.
    case .page: return RecitalText.page(part) + told(run.goOn())
    case .asked: return run.round.map(RecitalText.question) ?? ""
    case .answered(let answer):
      return run.round?.item.map { RecitalText.verdict(answer, $0) } ?? ""
    case .finished(let round):
      return (round.kind == .cards ? RecitalText.summary(of: round) : "") + told(run.goOn())
    case .stage:
      judge()
      return RecitalText.stage(part, on: trace)
    case .hint(let number): return RecitalText.lines(part.hints[number - 1])
    case .solution(let solution): return place(solution)
    case .fix(let fix): return place(fix.variation) + RecitalText.lines(fix.why)
    // The outcome of a change says it.
    case .solved: break
    case .end:
      isOver = true
      return RecitalText.end(of: run.lesson, run.course)
    case .left: isOver = true
    }
    return ""
  }

  /// Looks which goals hold in the world as it was changed.
  private mutating func judge() {
    if let trace { _ = run.judge(trace) }
  }

  /// Puts a change in the place of all that was changed before.
  private mutating func place(_ variation: Variation) -> VisibleText {
    world = part.world
    return RecitalText.told(variation.change) + change(variation.change)
  }

  // MARK: The way through a part

  /// To the beginning of the part, or from there to the part before.
  private mutating func goBack() -> VisibleText {
    let isAtStart = [.bets, .cards].contains(run.station)
    let page = run.readAgain()
    let earlier = isAtStart ? run.goBack() : []
    return told(earlier.isEmpty ? page : earlier)
  }

  // MARK: Questions

  private mutating func answer(_ words: [Substring], to item: Round.Item) -> VisibleText {
    if words.first == "skip" { return told(run.skip()) }
    let count = item.question.choices.count
    guard words.count == 1, let number = Int(words[0]), (1...count).contains(number) else {
      return
        "Type a number from 1 to \(count); skip leaves the questions out, undo takes an answer "
        + "back, back goes back, quit ends it.\n"
    }
    let verdict = told(run.answer(number - 1))
    answered.append(run)
    return verdict + told(run.goOn())
  }

  /// Takes back the answer that was given last, and asks its question again.
  private mutating func takeBackAnswer() -> VisibleText {
    guard let last = answered.popLast() else { return "There is no answer to take back.\n" }
    let isElsewhere = run.partIndex != last.partIndex
    let happenings = run.takeBackAnswer(given: last)
    if isElsewhere { world = part.world }
    return told(happenings)
  }

  // MARK: The playground

  private mutating func work(_ line: String, _ words: [Substring]) -> VisibleText {
    switch (words.first, words.count) {
    case (nil, _): return ""
    case ("next", 1): return told(run.goOn())
    case ("hint", 1): return told(run.takeHint(), or: "There are no more hints.\n")
    case ("solution", 1): return told(run.showSolution(), or: "There is nothing to solve here.\n")
    case ("fixes", 1): return RecitalText.fixes(part)
    case ("fix", 2):
      let position = (Int(words[1]) ?? 0) - 1
      return told(run.tryFix(at: position), or: "There is no such fix.\n")
    case ("policy", 1): return world.map { RecitalText.policies($0.scenario) } ?? ""
    case ("story", 1): return trace.map { RecitalText.story(part, on: $0) } ?? ""
    case ("goals", 1): return RecitalText.goals(part, on: trace)
    case ("start", 1):
      world = part.world
      judge()
      return RecitalText.goals(part, on: trace)
    default: return read(line)
    }
  }

  /// Tells what happened, or says why nothing did.
  private mutating func told(_ happenings: [Happening], or reason: VisibleText) -> VisibleText {
    happenings.isEmpty ? reason : told(happenings)
  }

  /// Reads a line as a change in YAML.
  private mutating func read(_ line: String) -> VisibleText {
    do throws(DocumentProblem) {
      return change(try Change(DocumentReader.document(typed: Array(line.utf8))))
    } catch {
      return VisibleText(error.message) + "\n" + RecitalText.advice
    }
  }

  /// Makes a change, unless it goes beyond what may be changed, and tells what came of it.
  private mutating func change(_ change: Change) -> VisibleText {
    guard let world else { return "There is nothing to change here.\n" }
    do throws(DocumentProblem) {
      let changed = try world.applying(change)
      if let start = part.world,
        let refusal = part.edit.refusal(from: start.scenario, to: changed.scenario)
      {
        return VisibleText(refusal) + "\n"
      }
      self.world = changed
    } catch {
      return VisibleText(error.message) + "\n" + RecitalText.advice
    }
    judge()
    return RecitalText.outcome(part, on: trace)
  }
}
