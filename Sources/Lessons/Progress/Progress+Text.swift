/// The file: a line a fact, which a person can read, mend and copy.
///
/// What a line means that this version does not know is kept. A line that says more than this
/// version understands is understood as far as it goes, and kept whole.
extension Progress {
  private static let header = "corslab progress"

  /// The text of the file.
  package var text: String {
    var lines: [String] = []
    func add<Key: Comparable>(_ keys: some Sequence<Key>, _ line: (Key) -> String) {
      lines += keys.sorted().map(line)
    }
    if let (part, count) = latest { lines.append("latest \(part.words) \(count)") }
    add(begun) { "begun \($0.words)" }
    add(solved) { "solved \($0.words)" }
    add(shown) { "shown \($0.words)" }
    for (part, numbers) in goals.sorted(by: { $0.key < $1.key }) {
      add(numbers) { "goal \(part.words) \($0)" }
    }
    add(hints.keys) { "hints \($0.words) \(hints[$0] ?? 0)" }
    add(cards.keys) { "cards \($0.words) \(cards[$0] ?? 0)" }
    for (id, mark) in answers.sorted(by: { $0.key < $1.key }) {
      lines.append("answer \(id.words) \(mark.words("right", "wrong"))")
    }
    for (claim, mark) in beliefs.sorted(by: { $0.key < $1.key }) {
      lines.append("belief \(claim) \(mark.words("held", "given-up"))")
    }
    return (["\(Self.header) \(version)"] + lines + unknownLines).joined(separator: "\n") + "\n"
  }

  /// Reads the text of a file; nil when it is no such file.
  package init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let first = lines.first, first.hasPrefix(Self.header + " "),
      let version = Int(first.dropFirst(Self.header.count + 1)), version > 0,
      !text.unicodeScalars.contains("\0")
    else { return nil }
    self.init()
    self.version = max(version, Self.version)
    var unknown: Set<String> = []
    for line in lines.dropFirst() {
      var words = Words(line)
      let isUnderstood = read(&words)
      if !isUnderstood || !words.isAtEnd { unknown.insert(String(line)) }
    }
    unknownLines = unknown.sorted()
  }

  /// What can still be understood of a file that was damaged: its sound lines.
  package init(salvagedFrom bytes: [UInt8]) {
    self.init()
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let text = String(validating: line, as: UTF8.self) else { continue }
      var words = Words(text[...])
      var fact = Progress()
      // Half a line may mean something else than the whole one did.
      if fact.read(&words), words.isAtEnd { merge(fact) }
    }
  }

  /// Reads one line; false when it means nothing to this version.
  private mutating func read(_ words: inout Words) -> Bool {
    switch words.next() {
    case "latest": return readLatest(&words)
    case "begun": return words.part().map { begun.insert($0) } != nil
    case "solved": return words.part().map { solved.insert($0) } != nil
    case "shown": return words.part().map { shown.insert($0) } != nil
    case "goal":
      guard let part = words.part(), let number = words.number() else { return false }
      goals[part, default: []].insert(number)
      return true
    case "hints": return Self.readCount(&words, into: &hints)
    case "cards": return Self.readCount(&words, into: &cards)
    case "answer": return readAnswer(&words)
    case "belief": return readBelief(&words)
    default: return false
    }
  }

  private mutating func readLatest(_ words: inout Words) -> Bool {
    guard let part = words.part(), let count = words.number() else { return false }
    var other = Progress()
    other.latest = (part, count)
    merge(other)
    return true
  }

  private static func readCount(_ words: inout Words, into counts: inout [PartID: Int]) -> Bool {
    guard let part = words.part(), let count = words.number() else { return false }
    counts[part] = max(count, counts[part] ?? 0)
    return true
  }

  private mutating func readAnswer(_ words: inout Words) -> Bool {
    guard let part = words.part(), let round = words.next().flatMap(QuestionID.Round.init),
      let number = words.number(), let mark = words.mark("right", "wrong")
    else { return false }
    answers.merge([QuestionID(part, round, number): mark], uniquingKeysWith: Mark.later)
    return true
  }

  private mutating func readBelief(_ words: inout Words) -> Bool {
    guard let claim = words.next(), let mark = words.mark("held", "given-up") else { return false }
    beliefs.merge([claim: mark], uniquingKeysWith: Mark.later)
    return true
  }
}

/// The words of a line, taken one by one.
private struct Words {
  private var rest: ArraySlice<Substring>

  init(_ line: Substring) {
    rest = line.split(separator: " ")[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() -> String? { rest.popFirst().map(String.init) }

  mutating func number() -> Int? {
    next().flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }

  mutating func part() -> Progress.PartID? {
    guard let id = next().flatMap({ LessonID($0) }), let part = number() else { return nil }
    return Progress.PartID(id, part: part)
  }

  mutating func mark(_ set: String, _ unset: String) -> Progress.Mark? {
    guard let word = next(), [set, unset, Progress.Mark.takenBack].contains(word),
      let count = number()
    else { return nil }
    return Progress.Mark(
      count: count, isSet: word == Progress.Mark.takenBack ? nil : word == set)
  }
}

extension Progress.Mark {
  /// What stands in the place of a state that was taken back.
  fileprivate static let takenBack = "taken-back"

  fileprivate func words(_ set: String, _ unset: String) -> String {
    "\(isSet.map { $0 ? set : unset } ?? Self.takenBack) \(count)"
  }
}

extension Progress.PartID {
  fileprivate var words: String { "\(lesson) \(part)" }
}

extension Progress.QuestionID {
  fileprivate var words: String { "\(part.words) \(round.rawValue) \(number)" }
}
