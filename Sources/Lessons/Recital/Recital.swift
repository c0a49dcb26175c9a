import Documents
package import Escaping
import Simulation

/// A lesson told in lines, for screen readers and pipes: text out, a line in.
///
/// It tells the same story as the screen does, and leads to the same record.
package struct Recital: Sendable {
  let lesson: Lesson
  let course: Course
  private(set) var partIndex = 0
  private(set) var station = Station.page
  private(set) var round: Round?
  private(set) var hintCount = 0

  /// The answers that were given, the latest last, so that they can be taken back.
  private var answered: [Answered] = []

  /// A round just after an answer, and where in the lesson it was given.
  private struct Answered: Sendable {
    let round: Round
    let partIndex: Int
    let station: Station
  }

  /// The document of the part's world with what was changed, and what it says.
  private(set) var world: Part.World?

  /// Whether it was said that goals are open, so that going on is meant.
  private var hasWarned = false

  /// Whether the lesson has been taken to its end.
  package private(set) var isOver = false

  /// What the learner has done.
  package private(set) var progress: Progress

  package init(_ lesson: Lesson, course: Course, progress: Progress) {
    self.lesson = lesson
    self.course = course
    self.progress = progress
  }

  var part: Part { lesson.parts[partIndex] }

  /// What stands before anything is typed.
  ///
  /// - Parameter part: Where to begin, counted from 1.
  package mutating func begin(at part: Int = 1) -> VisibleText {
    let index = min(max(part, 1), lesson.parts.count) - 1
    return RecitalText.title(of: lesson)
      + (index > 0 ? "Here you left off: part \(part). back goes to part \(part - 1).\n\n" : "")
      + beginPart(index)
  }

  /// Takes a line, and tells what follows from it.
  package mutating func take(_ line: String) -> VisibleText {
    let words = line.split(separator: " ")
    guard !isOver else { return "" }
    let isMeant = hasWarned
    hasWarned = false
    if words == ["next"], round == nil, !isMeant, let warning = warning() { return warning }
    if words == ["back"] { return goBack() }
    if words == ["undo"] { return takeBackAnswer() }
    if words == ["help"] { return RecitalText.help }
    if round != nil { return answer(words) }
    return work(line, words)
  }

  private var id: Progress.PartID { Progress.PartID(lesson.id, part: partIndex + 1) }

  // MARK: The way through a part

  private mutating func beginPart(_ index: Int) -> VisibleText {
    partIndex = index
    hintCount = 0
    world = part.world
    progress.note(begun: id)
    return go(to: .page)
  }

  private mutating func go(to station: Station) -> VisibleText {
    self.station = station
    switch station {
    case .page: return RecitalText.page(part) + goOn()
    case .bets: return ask(part.betting)
    case .cards: return ask(part.dealing)
    case .quiz: return ask(part.quizzing)
    case .stage: return RecitalText.stage(part, on: trace)
    case .end:
      isOver = true
      return RecitalText.end(of: lesson, course)
    }
  }

  private mutating func goOn() -> VisibleText {
    let next = lesson.station(after: station, inPart: partIndex)
    if (next ?? .end) == .end { progress.note(endOf: part, id) }
    if let next { return go(to: next) }
    return beginPart(partIndex + 1)
  }

  /// What to say before one goes on though goals are open, nil when none is.
  private mutating func warning() -> VisibleText? {
    guard station == .stage, let trace else { return nil }
    let count = part.verdicts(on: trace).count { !$0.holds }
    guard count > 0 else { return nil }
    hasWarned = true
    return (count == 1 ? "A goal is still open." : "\(count) goals are still open.")
      + " next once more goes on without.\n"
  }

  /// To the beginning of the part, or from there to the part before.
  private mutating func goBack() -> VisibleText {
    let isAtStart = round != nil && station != .quiz
    round = nil
    return beginPart(max(0, isAtStart ? partIndex - 1 : partIndex))
  }

  // MARK: Questions

  private mutating func ask(_ round: Round?) -> VisibleText {
    self.round = round
    return round.map(RecitalText.question) ?? goOn()
  }

  private mutating func answer(_ words: [Substring]) -> VisibleText {
    guard var round, let item = round.item else { return "" }
    if words.first == "skip" {
      self.round = nil
      return goOn()
    }
    let count = item.question.choices.count
    guard words.count == 1, let number = Int(words[0]), (1...count).contains(number) else {
      return
        "Type a number from 1 to \(count); skip leaves the questions out, undo takes an answer "
        + "back, back goes back, quit ends it.\n"
    }
    round.take(number - 1, knowing: progress)
    guard let answer = round.answer else { return "" }
    progress.note(answer, in: round, of: id)
    answered.append(Answered(round: round, partIndex: partIndex, station: station))
    var text = RecitalText.verdict(answer, item)
    round.goOn()
    self.round = round
    if round.item != nil { return text + RecitalText.question(round) }
    if round.kind == .cards {
      progress.note(cards: round.rightCount, of: id)
      text += RecitalText.summary(of: round)
    }
    self.round = nil
    return text + goOn()
  }

  /// Takes back the answer that was given last, and asks its question again.
  private mutating func takeBackAnswer() -> VisibleText {
    guard let last = answered.popLast() else { return "There is no answer to take back.\n" }
    if partIndex != last.partIndex {
      partIndex = last.partIndex
      hintCount = 0
      world = part.world
    }
    station = last.station
    progress.takeBackAnswer(in: last.round, of: id)
    var round = last.round
    round.takeBackAnswer()
    return ask(round)
  }

  // MARK: The playground

  private var trace: Trace? { world.map { Run.simulate($0.scenario) } }

  private mutating func work(_ line: String, _ words: [Substring]) -> VisibleText {
    switch (words.first, words.count) {
    case (nil, _): return ""
    case ("next", 1): return goOn()
    case ("hint", 1): return hint()
    case ("solution", 1): return solve()
    case ("fixes", 1): return RecitalText.fixes(part)
    case ("fix", 2): return tryFix(words[1])
    case ("policy", 1): return world.map { RecitalText.policies($0.scenario) } ?? ""
    case ("story", 1): return trace.map { RecitalText.story(part, on: $0) } ?? ""
    case ("goals", 1): return RecitalText.goals(part, on: trace)
    case ("start", 1):
      world = part.world
      return RecitalText.goals(part, on: trace)
    default: return read(line)
    }
  }

  private mutating func hint() -> VisibleText {
    guard hintCount < part.hints.count else { return "There are no more hints.\n" }
    hintCount += 1
    progress.note(hints: hintCount, of: id)
    return RecitalText.lines(part.hints[hintCount - 1])
  }

  private mutating func solve() -> VisibleText {
    guard let solution = part.solution else { return "There is nothing to solve here.\n" }
    progress.note(shown: id)
    world = part.world
    return RecitalText.told(solution.change) + change(solution.change)
  }

  private mutating func tryFix(_ word: Substring) -> VisibleText {
    guard let number = Int(word), part.wrongFixes.indices.contains(number - 1) else {
      return "There is no such fix.\n"
    }
    let fix = part.wrongFixes[number - 1]
    world = part.world
    return RecitalText.told(fix.variation.change) + change(fix.variation.change)
      + RecitalText.lines(fix.why)
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
    if let trace { progress.note(reachedBy: trace, in: part, id) }
    return RecitalText.outcome(part, on: trace)
  }
}
