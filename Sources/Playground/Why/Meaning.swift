import Browser
package import Canvas
package import Explaining
import Model
import Simulation

/// What a step means, in sentences: what happened, what comes next or what would repair it, and
/// what the repair would open.
struct Meaning {
  private let scene: Scene
  private let step: Step
  private var content: PaneContent

  /// How many rows there are; what matters less goes first when they are few.
  private let room: Int

  /// The lines, the most important ones first.
  var lines: [PaneContent.Line] { content.lines }

  init(_ scene: Scene, _ step: Step, width: Int, room: Int) {
    self.scene = scene
    self.step = step
    self.room = room
    content = PaneContent(width: width, glyphs: scene.glyphs)
    if let explanation = scene.explanation { add(explanation) } else { addNarration() }
  }

  private mutating func addNarration() {
    let narration = Narration(step, scene: scene)
    let text = narration.next.isEmpty ? "" : " " + narration.next
    let end = narration.next.hasSuffix("?") || narration.next.isEmpty ? "" : "."
    content.addProse(StyledText(narration.sentence) + StyledText(text + end, .muted), limit: room)
  }

  private mutating func add(_ explanation: Explanation) {
    if step.failure == nil {
      let sentence = StyledText(Narration(step, scene: scene).sentence)
      content.addProse(sentence, limit: room == .max ? .max : 2)
    }
    let lead = scene.isMeantToFail ? "It is blocked, as it should be. " : ""
    let telling = explanation.telling(scene.glyphs)
    let whole =
      explanation.isMisspelling
      ? explanation.telling(nil) : explanation.what + " " + explanation.why
    let full = block { $0.addProse(StyledText(lead + whole)) }
    let brief = block {
      $0.addProse(StyledText(scene.isMeantToFail ? lead + explanation.what : telling))
    }
    // In a lesson one finds the repair oneself.
    guard scene.tellsRepair, let advice = scene.advice else {
      addFirstFitting([[full], [brief]])
      return
    }
    guard !scene.state.isLookingForRepair else {
      let looking = block { $0.add(StyledText("Looking for a repair…", .muted)) }
      addFirstFitting([[full, looking], [brief, looking], [brief]])
      return
    }
    let repair = block { addRepair(advice, isWhole: true, to: &$0) }
    let order = block { addRepair(advice, isWhole: false, to: &$0) }
    let opens = block { addRemark("Opens", advice.opens, beside: advice, to: &$0) }
    let beware = block { addRemark("Beware", explanation.beware, beside: advice, to: &$0) }
    // The sentence that tells most and the repair stay; what is said at length goes first.
    // That null must not be permitted matters more than the rest, because it is what tempts.
    let warning = explanation.isAboutNull ? [[brief, repair, beware]] : []
    addFirstFitting(
      [[full, repair, opens, beware]] + warning + [
        [full, repair, opens], [brief, repair, opens], [brief, order, opens], [full, repair],
        [brief, repair], [brief, order], [Array(brief.prefix(1)), order],
      ])
  }

  private typealias Block = [PaneContent.Line]

  private func block(_ add: (inout PaneContent) -> Void) -> Block {
    var block = PaneContent(width: content.width, glyphs: content.glyphs)
    add(&block)
    return block.lines
  }

  /// Adds the first selection of blocks that fits into the rows that are left, or else the last one.
  private mutating func addFirstFitting(_ selections: [[Block]]) {
    let rest = room == .max ? .max : room - content.lines.count
    let fitting = selections.first { $0.joined().count <= rest } ?? selections.last ?? []
    content.add(Array(fitting.joined()))
  }

  /// What to do about a failure: the repair that a key makes, or what has to be done elsewhere; where
  /// a request is blocked on purpose, what would let it in.
  private func addRepair(_ advice: Advice, isWhole: Bool, to block: inout PaneContent) {
    let column = column(beside: advice)
    let room = content.width - column
    let lines =
      isWhole
      ? advice.order.wrapped(to: room)
      : [advice.order.withoutKnownPrefixes(ifWiderThan: room, glyphs: scene.glyphs)]
    for (row, line) in lines.enumerated() {
      let target: Target? = scene.remedy == nil || row > 0 ? nil : .repair
      block.add([
        .init(
          text: StyledText((row == 0 ? advice.label : "").padded(to: column), .heading),
          target: nil),
        .init(text: StyledText(line), target: target),
      ])
    }
  }

  /// The column behind the labels of an advice and of its remarks.
  private func column(beside advice: Advice) -> Int { max("Beware".count, advice.label.count) + 2 }

  /// A remark, if there is one, with its name before it and its later lines below the first.
  private func addRemark(
    _ name: String, _ text: String?, beside advice: Advice, to block: inout PaneContent
  ) {
    let column = column(beside: advice)
    let lines = text?.wrapped(to: content.width - column) ?? []
    for (row, line) in lines.enumerated() {
      block.add(
        StyledText((row == 0 ? name : "").padded(to: column), .heading) + StyledText(line, .muted))
    }
  }
}

extension Explanation {
  /// The sentence that tells most: the rule that a recognised mistake breaks, else what happened.
  ///
  /// - Parameter glyphs: The signs to shorten a name with; nil to write it out.
  package func telling(_ glyphs: Glyphs?) -> String {
    if case .misspeltName(let name, let meant)? = diagnosis {
      let spelling = name.spelling
      let short = glyphs.map { spelling.withoutKnownPrefix(glyphs: $0) } ?? spelling
      return "It says \(short); browsers look for \(meant.spelling)."
    }
    return diagnosis == nil ? what : why
  }

  /// Whether the page asks as `null`, which somebody could be tempted to permit.
  fileprivate var isAboutNull: Bool {
    diagnosis == .opaquePage || diagnosis == .redirectMadeOriginNull
  }

  /// Whether a header has a name that no browser looks for.
  fileprivate var isMisspelling: Bool {
    if case .misspeltName? = diagnosis { true } else { false }
  }
}
