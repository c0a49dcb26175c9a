import TestSupport
import Testing

@testable import Lessons

@Suite("Progress is one small text")
struct ProgressTests {
  @Test("a line a fact, which a person can read")
  func text() throws {
    let lesson = try #require(LessonReading(Array(SampleLesson.text.utf8)).lesson)
    let part = Progress.PartID(lesson.id, part: 1)
    let bet = try #require(lesson.parts.first?.predict.first)
    var progress = Progress()
    progress.note(begun: part)
    progress.note(answer: 2, to: bet, Progress.QuestionID(part, .predict, 1), right: [1])
    progress.note(goals: [2], of: part, outOf: 2)
    progress.note(hints: 1, of: part)
    #expect(progress.heldClaims == ["F13"])
    #expect(!progress.isSolved(lesson.id, parts: 1))
    progress.note(answer: 1, to: bet, Progress.QuestionID(part, .predict, 1), right: [1])
    progress.note(goals: [1, 2], of: part, outOf: 2)
    #expect(progress.heldClaims == [])
    #expect(progress.isSolved(lesson.id, parts: 1))
    #expect(
      progress.text == """
        corslab progress 1
        latest 3-1 1 1
        begun 3-1 1
        solved 3-1 1
        goal 3-1 1 1
        goal 3-1 1 2
        hints 3-1 1 1
        answer 3-1 1 predict 1 right 2
        belief F13 given-up 2

        """)
  }

  @Test("what is taken back counts as a change and says what was so before")
  func takenBack() throws {
    let lesson = try #require(LessonReading(Array(SampleLesson.text.utf8)).lesson)
    let part = Progress.PartID(lesson.id, part: 1)
    var round = try #require(lesson.parts.first?.betting)
    var progress = Progress()
    func answer(_ choice: Int) {
      round.take(choice, knowing: progress)
      if let answer = round.answer { progress.note(answer, in: round, of: part) }
    }
    func takeBack() {
      progress.takeBackAnswer(in: round, of: part)
      round.takeBackAnswer()
    }
    func lines() -> [Substring] { Array(progress.text.split(separator: "\n").dropFirst()) }
    answer(2)
    let accident = progress
    #expect(lines() == ["answer 3-1 1 predict 1 wrong 1", "belief F13 held 1"])
    takeBack()
    #expect(lines() == ["answer 3-1 1 predict 1 taken-back 2", "belief F13 taken-back 2"])
    #expect(progress.heldClaims == [])
    #expect(Progress(progress.text) == progress)
    // Another session that still knows the accident does not bring it back.
    #expect(accident.merged(with: progress) == progress)
    #expect(progress.merged(with: accident) == progress)
    answer(1)
    #expect(lines() == ["answer 3-1 1 predict 1 right 3", "belief F13 taken-back 2"])
    round.goOn()
    round = try #require(lesson.parts.first?.betting)
    answer(2)
    takeBack()
    #expect(lines() == ["answer 3-1 1 predict 1 right 5", "belief F13 taken-back 4"])
  }

  @Test("lines and fields of a newer version are kept, and understood as far as they go")
  func newer() throws {
    let text = """
      corslab progress 7
      begun 3-1 1
      solved 3-1 1 with-flying-colours
      # my own note
      medal 3-1 gold

      """
    let progress = try #require(Progress(text))
    #expect(progress.isSolved(LessonID(chapter: 3, number: 1), parts: 1))
    let lines = Set(progress.text.split(separator: "\n"))
    #expect(lines.isSuperset(of: text.split(separator: "\n")))
    #expect(Progress(progress.text) == progress)
  }

  @Test(arguments: [
    "", "hello", "corslab progress", "corslab progress x", "corslab progress 1\n\0",
  ])
  func damaged(_ text: String) {
    #expect(Progress(text) == nil)
  }
}

/// Laws that hold for all progress.
@Suite("Progress of two sessions is merged")
struct ProgressLawTests {
  @Test("what is written is read")
  func roundTrip() {
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      let progress = Progress.random(using: &generator)
      #expect(Progress(progress.text) == progress, "seed \(seed)")
    }
  }

  @Test("in any order, in any grouping, any number of times")
  func laws() {
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      let a = Progress.random(using: &generator)
      let b = Progress.random(using: &generator)
      let c = Progress.random(using: &generator)
      #expect(a.merged(with: b) == b.merged(with: a), "seed \(seed)")
      #expect(
        a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)), "seed \(seed)")
      #expect(a.merged(with: a) == a, "seed \(seed)")
      #expect(a.merged(with: Progress()) == a, "seed \(seed)")
      #expect(a.merged(with: b).merged(with: b) == a.merged(with: b), "seed \(seed)")
    }
  }

  @Test("a line that is broken takes no other with it")
  func salvage() {
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      let progress = Progress.random(using: &generator)
      var lines = progress.text.split(separator: "\n").map { Array($0.utf8) }
      lines.removeAll { String(decoding: $0, as: UTF8.self).hasPrefix("medal") }
      let sound = Progress(
        lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"))
      let rubbish: [[UInt8]] = [[0, 0], [0xFF, 0xFE], Array("solved 9-1".utf8)]
      lines[0] = rubbish[Int.random(in: 0..<3, using: &generator)]
      lines.insert(rubbish[Int.random(in: 0..<3, using: &generator)], at: lines.count / 2)
      let salvaged = Progress(salvagedFrom: Array(lines.joined(separator: [0x0A])))
      #expect(salvaged.facts == sound?.facts, "seed \(seed)")
    }
  }

  @Test("nothing that was reached is lost")
  func growth() {
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      let a = Progress.random(using: &generator)
      let merged = a.merged(with: Progress.random(using: &generator))
      #expect(merged.solved.isSuperset(of: a.solved), "seed \(seed)")
      #expect(merged.begun.isSuperset(of: a.begun), "seed \(seed)")
      #expect(Set(merged.unknownLines).isSuperset(of: a.unknownLines), "seed \(seed)")
      for (part, numbers) in a.goals {
        #expect(merged.goals[part]?.isSuperset(of: numbers) == true, "seed \(seed)")
      }
    }
  }
}

extension Progress {
  /// The lines of the file without the version, which a damaged header does not tell.
  fileprivate var facts: [Substring] { Array(text.split(separator: "\n").dropFirst()) }

  /// What somebody did in a small course, so that two of them have much in common.
  fileprivate static func random(using generator: inout SeededGenerator) -> Progress {
    var text = "corslab progress \(Int.random(in: 1...2, using: &generator))\n"
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let part =
        "\(Int.random(in: 1...2, using: &generator))-1 \(Int.random(in: 1...2, using: &generator))"
      let number = Int.random(in: 1...3, using: &generator)
      let state = Int.random(in: 0...2, using: &generator)
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: text += "latest \(part) \(number)\n"
      case 1: text += "begun \(part)\n"
      case 2: text += "solved \(part)\n"
      case 3: text += "shown \(part)\n"
      case 4: text += "goal \(part) \(number)\n"
      case 5: text += "hints \(part) \(number)\n"
      case 6: text += "answer \(part) quiz 1 \(["right", "wrong", "taken-back"][state]) \(number)\n"
      case 7: text += "belief F0\(number) \(["held", "given-up", "taken-back"][state]) \(number)\n"
      default: text += "medal \(number)\n"
      }
    }
    return Progress(text) ?? Progress()
  }
}
