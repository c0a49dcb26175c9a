import Browser
import Canvas
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
    // The repair keeps its row, and what happened gets at least one.
    let rest = room == .max ? .max : max(1, room - content.lines.count - 1)
    content.addProse(StyledText(what(explanation)), limit: rest)
    // In a lesson one finds the repair oneself.
    guard scene.state.learning?.tellsRepair != false else { return }
    addRepair(explanation)
    if let opens = explanation.opens { addRemark("Opens", opens) }
    if let beware = explanation.beware, room > 4 { addRemark("Beware", beware) }
  }

  private func what(_ explanation: Explanation) -> String {
    let isBrief = room < 6
    let lead = isMeantToFail ? "It is blocked, as it should be. " : ""
    if case .misspeltName(let name, let meant)? = explanation.diagnosis {
      let short = name.spelling.withoutKnownPrefix(glyphs: scene.glyphs)
      return "It says \(short); browsers look for \(meant.spelling)."
    }
    return lead + explanation.what + (isBrief ? "" : " " + explanation.why)
  }

  /// Whether the scenario shows a server that refuses, and not a mistake.
  private var isMeantToFail: Bool {
    scene.requestIndex.map { scene.scenario.isMeantToBlock(request: $0, of: scene.trace) } ?? false
  }

  /// What to do about a failure, or what would let the request in where it is blocked on purpose.
  private mutating func addRepair(_ explanation: Explanation) {
    let label = StyledText(isMeantToFail ? "To let it in  " : "Repair  ", .heading)
    let target: Target? = scene.remedy == nil ? nil : .repair
    content.add([
      .init(text: label, target: nil),
      .init(
        text: StyledText(fitting(explanation.fix, content.width - label.columns)),
        target: target),
    ])
  }

  /// An order in so many columns: first the beginning that all headers share goes, then its middle.
  private func fitting(_ text: String, _ columns: Int) -> String {
    guard TextWidth.columns(of: text) > columns else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map {
      String($0).withoutKnownPrefix(glyphs: scene.glyphs)
    }
    return Truncation.middle.fit(
      words.joined(separator: " "), to: columns, glyphs: scene.glyphs)
  }

  /// A remark with its name before it, and its later lines below the first.
  private mutating func addRemark(_ name: String, _ text: String) {
    let column = isMeantToFail ? 14 : 8
    for (row, line) in text.wrapped(to: content.width - column).enumerated() {
      content.add(
        StyledText((row == 0 ? name : "").padded(to: column), .heading) + StyledText(line, .muted))
    }
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
