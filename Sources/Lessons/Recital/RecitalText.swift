import Browser
import Canvas
import Documents
import Escaping
import Reports
import Server
import Simulation

/// What a recital says, in plain lines.
enum RecitalText {
  private static let layout = ProseLayout(columns: 72, glyphs: .unicode)

  static let help: VisibleText = """
    A line in YAML is a change, such as
      policy: {allow: {origins: [https://lolnet.example]}}
    goals     what is to be reached       hint      a hint
    policy    the policies in force       solution  show a solution
    story     what happens, step by step  fixes     fixes that tempt; fix 1 tries one
    start     the part's first policy     next      go on
    back      the part's beginning, or the part before
    undo      take back the last answer, and what it says that you believe
    quit      end; what is done is kept
    At a question a number answers, and skip leaves the questions out.

    """

  /// What a change looks like, for an answer to a line that is none.
  static let advice: VisibleText = """
    A change begins with policy: or request:, such as
      policy: {allow: {origins: [https://lolnet.example]}}
    help lists what else can be typed.

    """

  /// What came of a quick round.
  static func summary(of round: Round) -> VisibleText {
    let sum: VisibleText = "\(round.rightCount) of \(round.items.count) are right.\n"
    guard !round.missed.isEmpty else { return sum + "\n" }
    let missed = round.missed.map { item in
      shown(item)
        + item.question.rightChoices.map { right in
          plain(layout.lines(item.question.choices[right].say, behind: StyledText("    right: ")))
        }.joined()
    }
    return sum + "Worth another look:\n" + missed.joined() + "\n"
  }

  /// The lines of a text.
  static func lines(_ text: RichText) -> VisibleText { plain(layout.lines(text)) }

  private static func lines(_ blocks: [Block]) -> VisibleText { plain(layout.lines(blocks)) }

  private static func plain(_ lines: [StyledText]) -> VisibleText {
    lines.map { VisibleText($0.text) + "\n" }.joined()
  }

  /// What a question is about, such as a line of a log.
  private static func shown(_ item: Round.Item) -> VisibleText {
    item.show.map { "  \($0)\n" }.joined()
  }

  static func title(of lesson: Lesson) -> VisibleText {
    "\(lesson.id)  \(lesson.heading.title)\n\n"
  }

  static func page(_ part: Part) -> VisibleText {
    let goals = part.goals.map { plain(layout.lines($0.say, behind: StyledText("  "))) }
    let name = VisibleText(part.name)
    return (name.isEmpty ? "" : name + "\n\n") + lines(part.prose.atStart) + "\n"
      + (goals.isEmpty ? "" : "What is to be reached:\n" + goals.joined() + "\n")
  }

  static func question(_ round: Round) -> VisibleText {
    guard let item = round.item else { return "" }
    let question = item.question
    let choices = question.choices.enumerated().map { position, choice in
      plain(layout.lines(choice.say, behind: StyledText("  \(position + 1)  ")))
    }
    return shown(item) + lines(question.ask) + choices.joined()
      + "A number answers, undo takes an answer back, skip leaves them out.\n"
  }

  static func verdict(_ answer: Round.Answer, _ item: Round.Item) -> VisibleText {
    let right = item.question.rightChoices.first.map { "\($0 + 1)" } ?? ""
    let verdict = StyledText(answer.isRight ? "Right. " : "Not so; \(right) is right. ")
    return plain((verdict + item.question.why.styled()).wrapped(to: layout.columns))
      + "\n"
  }

  static func stage(_ part: Part, on trace: Trace?) -> VisibleText {
    goals(part, on: trace) + "Type help for what can be typed, and next to go on.\n"
  }

  static func goals(_ part: Part, on trace: Trace?) -> VisibleText {
    guard let trace, !part.goals.isEmpty else { return "" }
    let goals = part.verdicts(on: trace).map { verdict in
      plain(layout.lines(verdict.say, behind: StyledText(verdict.holds ? "  [x] " : "  [ ] ")))
    }
    return "What is to be reached:\n" + goals.joined()
  }

  /// What came of a change: the goals, and what the lesson says to it.
  static func outcome(_ part: Part, on trace: Trace?) -> VisibleText {
    guard let trace else { return "" }
    return goals(part, on: trace) + ending(part, on: trace)
      + (part.isReached(by: trace) ? "Solved. Type next to go on.\n" : "")
  }

  /// What happens, step by step, and what the lesson says to the steps and to the end.
  static func story(_ part: Part, on trace: Trace) -> VisibleText {
    let remarks = part.prose.told(in: trace).mapValues { blocks in
      layout.lines(blocks).map { VisibleText($0.text) }
    }
    return TextReport.text(trace, remarks: remarks) + ending(part, on: trace)
  }

  /// What the lesson says to how a run ended, if anything.
  private static func ending(_ part: Part, on trace: Trace) -> VisibleText {
    let prose = part.prose
    let said =
      part.isReached(by: trace) ? prose.whenSolved : trace.endsWithError ? prose.whenBlocked : []
    return said.isEmpty ? "" : "\n" + lines(said)
  }

  static func fixes(_ part: Part) -> VisibleText {
    part.wrongFixes.enumerated().map { position, fix in
      plain(layout.lines(fix.name, behind: StyledText("  fix \(position + 1)  ")))
    }.joined()
  }

  /// A change as one would type it.
  static func told(_ change: Change) -> VisibleText {
    let lines = JSONValue(change.node).yaml().split(separator: "\n")
    return "This was changed:\n" + lines.map { "  \($0)\n" }.joined()
  }

  static func policies(_ scenario: Scenario) -> VisibleText {
    scenario.servers.map { VisibleText(lines: PolicyWriter.yaml($0)) }.joined(separator: "---\n")
  }

  static func end(of lesson: Lesson, _ course: Course) -> VisibleText {
    let claims = lesson.folklore.compactMap { course.claim($0.name) }.map { claim in
      plain(layout.lines(claim.claim, behind: StyledText("  not so: ")))
        + plain(layout.lines(claim.truth, behind: StyledText("  but: ")))
    }
    return lines(lesson.afterword) + claims.joined() + lesson.links.map { "\($0)\n" }.joined()
  }
}

extension Part {
  /// Whether there is something to reach, and a run reaches it.
  fileprivate func isReached(by trace: Trace) -> Bool { !goals.isEmpty && isSolved(by: trace) }
}
