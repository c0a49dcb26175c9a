package import Browser
package import Canvas
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
      content.addProse(StyledText(Narration(step, scene: scene).sentence), limit: 2)
    }
    let lead = isMeantToFail ? "It is blocked, as it should be. " : ""
    let telling = explanation.telling(scene.glyphs)
    let whole =
      explanation.isMisspelling
      ? explanation.telling(nil) : explanation.what + " " + explanation.why
    let full = block { $0.addProse(StyledText(lead + whole)) }
    let brief = block { $0.addProse(StyledText(isMeantToFail ? lead + explanation.what : telling)) }
    // In a lesson one finds the repair oneself.
    guard scene.tellsRepair else {
      addFirstFitting([[full], [brief]])
      return
    }
    guard !scene.state.isLookingForRepair else {
      let looking = block { $0.add(StyledText("Looking for a repair…", .muted)) }
      addFirstFitting([[full, looking], [brief, looking], [brief]])
      return
    }
    let repair = block { addRepair(explanation, isWhole: true, to: &$0) }
    let order = block { addRepair(explanation, isWhole: false, to: &$0) }
    let opens = block { addRemark("Opens", explanation.opens, to: &$0) }
    let beware = block { addRemark("Beware", explanation.beware, to: &$0) }
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

  /// Whether the scenario shows a server that refuses, and not a mistake.
  private var isMeantToFail: Bool {
    scene.requestIndex.map { scene.scenario.isMeantToBlock(request: $0, of: scene.trace) } ?? false
  }

  /// What to do about a failure: the repair that a key makes, or what has to be done elsewhere; where
  /// a request is blocked on purpose, what would let it in.
  private func addRepair(
    _ explanation: Explanation, isWhole: Bool, to block: inout PaneContent
  ) {
    let label =
      isMeantToFail ? "To let it in  " : scene.remedy == nil ? "To do   " : "Repair  "
    let text = scene.remedy?.sentence ?? explanation.fix
    let room = content.width - label.count
    let lines =
      isWhole
      ? text.wrapped(to: room)
      : [Truncation.knownPrefix.fit(text, to: room, glyphs: scene.glyphs)]
    for (row, line) in lines.enumerated() {
      let target: Target? = scene.remedy == nil || row > 0 ? nil : .repair
      block.add([
        .init(
          text: StyledText((row == 0 ? label : "").padded(to: label.count), .heading), target: nil),
        .init(text: StyledText(line), target: target),
      ])
    }
  }

  /// A remark, if there is one, with its name before it and its later lines below the first.
  private func addRemark(_ name: String, _ text: String?, to block: inout PaneContent) {
    let column = isMeantToFail ? 14 : 8
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
