/// A regular expression, as people write them to match origins.
///
/// It backtracks, as the engines of most frameworks do, so a pattern can take exponentially long;
/// ``matches(_:anchored:)`` gives up after ``stepLimit`` steps where a real server would hang.
/// Known are literals, `.`, classes, groups, alternation, `^ $ \A \z \Z \b \B`, `\d \w \s` and
/// their opposites, and the quantifiers `* + ? {m,n}` with their lazy forms. Without captures and
/// references a lazy quantifier accepts what a greedy one accepts.
package struct Pattern: Hashable, Sendable {
  /// The most characters that a pattern may have.
  package static let lengthLimit = 256

  /// The steps after which a match is given up.
  package static let stepLimit = 100_000

  /// The pattern as it was written.
  package let source: String

  let program: [PatternInstruction]

  /// Compiles a pattern.
  package init(_ source: String) throws(PatternProblem) {
    var compiler = PatternCompiler(source)
    program = try compiler.compile()
    self.source = source
  }

  /// How a match went.
  package enum Verdict: Hashable, Sendable {
    case match
    case noMatch

    /// The matcher gave up; a real server would have been busy for long.
    case exhausted
  }

  /// Matches a text, of which as much must be covered as the anchoring says.
  package func matches(_ text: String, anchored: Anchoring) -> Verdict {
    var machine = PatternMachine(program: program, text: Array(text.unicodeScalars))
    return machine.run(anchored: anchored)
  }
}

/// Why a pattern does not compile.
package struct PatternProblem: Error, Hashable, Sendable {
  /// What is wrong, as the end of a sentence: `unmatched (`.
  package let reason: String

  /// The character at which it is wrong, counted from 1.
  package let position: Int

  /// The sentence for the author.
  package var message: String {
    "This pattern does not compile: \(reason) at character \(position)."
  }
}

/// One instruction of a compiled pattern.
enum PatternInstruction: Hashable, Sendable {
  case scalar(Unicode.Scalar)
  case anyScalar
  case oneOf(ScalarClass)
  case assert(Assertion)

  /// Goes on here, and there when that fails.
  case split(Int, Int)
  case jump(Int)

  /// Remembers the position in a register.
  case mark(Int)

  /// Fails when nothing was read since the register was marked: an empty round of a loop.
  case advanced(Int)
  case accept

  /// What holds between two characters and takes up none.
  enum Assertion: Hashable, Sendable {
    case start, end, wordBoundary, noWordBoundary
  }
}
