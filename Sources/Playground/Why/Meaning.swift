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
    let repair = block { addRepair(explanation, isWhole: true, to: &$0) }
    let order = block { addRepair(explanation, isWhole: false, to: &$0) }
    let opens = block { addRemark("Opens", explanation.opens, to: &$0) }
    let beware = block { addRemark("Beware", explanation.beware, to: &$0) }
    // The sentence that tells most and the repair stay; what is said at length goes first.
    addFirstFitting([
      [full, repair, opens, beware], [full, repair, opens], [brief, repair, opens],
      [brief, order, opens], [full, repair], [brief, repair], [brief, order],
      [Array(brief.prefix(1)), order],
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

  /// What to do about a failure, or what would let the request in where it is blocked on purpose.
  private func addRepair(
    _ explanation: Explanation, isWhole: Bool, to block: inout PaneContent
  ) {
    let label = isMeantToFail ? "To let it in  " : "Repair  "
    let room = content.width - label.count
    let lines =
      isWhole
      ? explanation.fix.wrapped(to: room)
      : [Truncation.knownPrefix.fit(explanation.fix, to: room, glyphs: scene.glyphs)]
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

  /// Whether a header has a name that no browser looks for.
  fileprivate var isMisspelling: Bool {
    if case .misspeltName? = diagnosis { true } else { false }
  }
}

extension Scenario {
  /// Whether a request is expected to be blocked, and not as the example of a certain mistake.
  func isMeantToBlock(request: Int, of trace: Trace) -> Bool {
    let check: Check?
    switch expectation {
    case .last(let last): check = request == trace.requests.count - 1 ? last : nil
    case .each(let checks): check = checks.indices.contains(request) ? checks[request] : nil
    case nil: check = nil
    }
    guard let parts = check?.parts else { return false }
    return parts.contains(.outcome(.blocked)) && !parts.contains(where: \.namesFailure)
  }
}

extension Check {
  /// The checks of which all must hold.
  fileprivate var parts: [Check] {
    if case .all(let checks) = self { checks.flatMap(\.parts) } else { [self] }
  }

  fileprivate var namesFailure: Bool {
    if case .failure(.some) = self { true } else { false }
  }
}
