/// Turns the text of a pattern into instructions.
struct PatternCompiler {
  private let text: [Unicode.Scalar]
  private var index = 0
  private var registerCount = 0

  /// The most instructions that repetitions may unfold into.
  private static let sizeLimit = 4096

  /// The deepest nesting of groups.
  private static let depthLimit = 32

  private typealias Code = [PatternInstruction]

  init(_ source: String) {
    text = Array(source.unicodeScalars)
  }

  mutating func compile() throws(PatternProblem) -> [PatternInstruction] {
    guard text.count <= Pattern.lengthLimit else {
      throw problem("longer than \(Pattern.lengthLimit) characters", at: Pattern.lengthLimit)
    }
    let code = try alternation(depth: 0)
    guard index == text.count else { throw problem("unmatched )", at: index) }
    return code + [.accept]
  }

  // Code is relocatable: the targets of jumps count from the first instruction of their piece.

  private mutating func alternation(depth: Int) throws(PatternProblem) -> Code {
    guard depth <= Self.depthLimit else { throw problem("too many nested groups", at: index) }
    let first = try sequence(depth: depth)
    guard take("|") else { return first }
    let rest = try alternation(depth: depth)
    return [.split(1, first.count + 2)] + first.moved(by: 1)
      + [.jump(first.count + rest.count + 2)] + rest.moved(by: first.count + 2)
  }

  private mutating func sequence(depth: Int) throws(PatternProblem) -> Code {
    var code: Code = []
    while let next = peek, next != "|", next != ")" {
      let piece = try repeated(depth: depth)
      code += piece.moved(by: code.count)
      guard code.count <= Self.sizeLimit else { throw problem("too large", at: index - 1) }
    }
    return code
  }

  private mutating func repeated(depth: Int) throws(PatternProblem) -> Code {
    let start = index
    var code = try atom(depth: depth)
    while let (low, high) = try quantifier() {
      if case .assert = code.first, code.count == 1, text[start] != "(" {
        throw problem("nothing to repeat", at: start)
      }
      guard code.count * max(low, high ?? 0, 1) <= Self.sizeLimit else {
        throw problem("too large", at: start)
      }
      code = unfold(code, low: low, high: high)
      _ = take("?")
      if let next = peek, next == "*" || next == "+" || next == "?" {
        throw problem("nothing to repeat", at: index)
      }
    }
    return code
  }

  /// The bounds of the quantifier that comes next, nil when none does.
  private mutating func quantifier() throws(PatternProblem) -> (low: Int, high: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard peek == "{" else { return nil }
    let start = index
    index += 1
    let low = number()
    var high = low
    if take(",") { high = number() }
    guard take("}"), let low else {
      // Braces that are no quantifier stand for themselves.
      index = start
      return nil
    }
    if let high, high < low { throw problem("a range that ends before it begins", at: start) }
    return (low, high)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = peek, ScalarClass.digits.contains(digit) {
      value = min((value ?? 0) * 10 + Int(digit.value - 0x30), Self.sizeLimit + 1)
      index += 1
    }
    return value
  }

  private mutating func unfold(_ code: Code, low: Int, high: Int?) -> Code {
    var result: Code = []
    for _ in 0..<low { result += code.moved(by: result.count) }
    guard let high else {
      let register = registerCount
      registerCount += 1
      let loop: Code =
        [.split(1, code.count + 4), .mark(register)] + code.moved(by: 2)
        + [.advanced(register), .jump(0)]
      return result + loop.moved(by: result.count)
    }
    for _ in low..<max(low, high) {
      let optional: Code = [.split(1, code.count + 1)] + code.moved(by: 1)
      result += optional.moved(by: result.count)
    }
    return result
  }

  private mutating func atom(depth: Int) throws(PatternProblem) -> Code {
    let start = index
    let scalar = text[index]
    index += 1
    switch scalar {
    case ".": return [.anyScalar]
    case "^": return [.assert(.start)]
    case "$": return [.assert(.end)]
    case "*", "+", "?": throw problem("nothing to repeat", at: start)
    case "[": return [.oneOf(try characterClass(from: start))]
    case "\\": return [try escape(from: start)]
    case "(":
      if take("?"), !take(":") {
        throw problem("a kind of group that is not known here", at: start)
      }
      let code = try alternation(depth: depth + 1)
      guard take(")") else { throw problem("unmatched (", at: start) }
      return code
    default: return [.scalar(scalar)]
    }
  }

  private mutating func escape(from start: Int) throws(PatternProblem) -> PatternInstruction {
    guard let scalar = peek else { throw problem("a lone \\", at: start) }
    index += 1
    if let set = Self.shorthand(scalar) { return .oneOf(set) }
    switch scalar {
    case "A": return .assert(.start)
    case "z", "Z": return .assert(.end)
    case "b": return .assert(.wordBoundary)
    case "B": return .assert(.noWordBoundary)
    default: return .scalar(try literal(scalar, from: start))
    }
  }

  private static func shorthand(_ scalar: Unicode.Scalar) -> ScalarClass? {
    switch scalar {
    case "d": .digits
    case "w": .wordCharacters
    case "s": .spaces
    case "D": ScalarClass(ranges: ScalarClass.digits.complement)
    case "W": ScalarClass(ranges: ScalarClass.wordCharacters.complement)
    case "S": ScalarClass(ranges: ScalarClass.spaces.complement)
    default: nil
    }
  }

  private func literal(_ scalar: Unicode.Scalar, from start: Int) throws(PatternProblem)
    -> Unicode.Scalar
  {
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    default:
      guard !ScalarClass.wordCharacters.contains(scalar) || scalar == "_" else {
        throw problem("an unknown escape \\\(scalar)", at: start)
      }
      return scalar
    }
  }

  private mutating func characterClass(from start: Int) throws(PatternProblem) -> ScalarClass {
    var set = ScalarClass()
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = peek, scalar != "]" || isFirst {
      isFirst = false
      let itemStart = index
      index += 1
      if scalar == "\\", let escaped = peek, let shorthand = Self.shorthand(escaped) {
        index += 1
        set.ranges += shorthand.ranges
        continue
      }
      let low = try classMember(scalar, from: itemStart)
      guard peek == "-", index + 1 < text.count, text[index + 1] != "]" else {
        set.ranges.append(low.value...low.value)
        continue
      }
      index += 1
      let end = text[index]
      index += 1
      let high = try classMember(end, from: index - 1)
      guard low <= high else { throw problem("a range that ends before it begins", at: itemStart) }
      set.ranges.append(low.value...high.value)
    }
    guard take("]") else { throw problem("unmatched [", at: start) }
    return set
  }

  private mutating func classMember(_ scalar: Unicode.Scalar, from start: Int)
    throws(PatternProblem) -> Unicode.Scalar
  {
    guard scalar == "\\" else { return scalar }
    guard let escaped = peek else { throw problem("a lone \\", at: start) }
    index += 1
    return try literal(escaped, from: start)
  }

  private var peek: Unicode.Scalar? { index < text.count ? text[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  private func problem(_ reason: String, at index: Int) -> PatternProblem {
    PatternProblem(reason: reason, position: index + 1)
  }
}

extension [PatternInstruction] {
  /// The piece with the targets of its jumps as they are when it stands further back.
  fileprivate func moved(by offset: Int) -> Self {
    map { instruction in
      switch instruction {
      case .split(let first, let second): .split(first + offset, second + offset)
      case .jump(let target): .jump(target + offset)
      default: instruction
      }
    }
  }
}
