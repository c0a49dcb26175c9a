/// Runs a compiled pattern against a text, trying alternatives one after the other.
struct PatternMachine {
  let program: [PatternInstruction]
  let text: [Unicode.Scalar]

  private var pending: [Alternative] = []
  private var registers: [Int]
  private var steps = 0

  /// Where to go on when the current attempt fails.
  private enum Alternative {
    case resume(at: Int, position: Int)
    case restore(register: Int, value: Int)
  }

  init(program: [PatternInstruction], text: [Unicode.Scalar]) {
    self.program = program
    self.text = text
    let count = program.count { if case .mark = $0 { true } else { false } }
    registers = Array(repeating: -1, count: count)
  }

  mutating func run(anchored: Anchoring) -> Pattern.Verdict {
    let lastStart = anchored == .none ? text.count : 0
    for start in 0...lastStart {
      let verdict = attempt(from: start, toEnd: anchored == .full)
      if verdict != .noMatch { return verdict }
    }
    return .noMatch
  }

  private mutating func attempt(from start: Int, toEnd: Bool) -> Pattern.Verdict {
    pending = [.resume(at: 0, position: start)]
    while let alternative = pending.popLast() {
      switch alternative {
      case .restore(let register, let value): registers[register] = value
      case .resume(let place, let position):
        switch follow(from: place, position: position, toEnd: toEnd) {
        case .noMatch: continue
        case let verdict: return verdict
        }
      }
    }
    return .noMatch
  }

  /// Follows one alternative until it accepts or fails.
  private mutating func follow(from place: Int, position start: Int, toEnd: Bool)
    -> Pattern.Verdict
  {
    var place = place
    var position = start
    while true {
      steps += 1
      if steps > Pattern.stepLimit { return .exhausted }
      switch program[place] {
      case .accept: return !toEnd || position == text.count ? .match : .noMatch
      case .split(let first, let second):
        pending.append(.resume(at: second, position: position))
        place = first
        continue
      case .jump(let target):
        place = target
        continue
      case .mark(let register):
        pending.append(.restore(register: register, value: registers[register]))
        registers[register] = position
      case .advanced(let register): if registers[register] == position { return .noMatch }
      case .assert(let assertion): if !holds(assertion, at: position) { return .noMatch }
      case .scalar(let scalar):
        guard position < text.count, text[position] == scalar else { return .noMatch }
        position += 1
      case .anyScalar:
        guard position < text.count, text[position] != "\n" else { return .noMatch }
        position += 1
      case .oneOf(let set):
        guard position < text.count, set.contains(text[position]) else { return .noMatch }
        position += 1
      }
      place += 1
    }
  }

  private func holds(_ assertion: PatternInstruction.Assertion, at position: Int) -> Bool {
    switch assertion {
    case .start: position == 0
    case .end: position == text.count
    case .wordBoundary: isWord(position - 1) != isWord(position)
    case .noWordBoundary: isWord(position - 1) == isWord(position)
    }
  }

  private func isWord(_ position: Int) -> Bool {
    text.indices.contains(position) && ScalarClass.wordCharacters.contains(text[position])
  }
}
