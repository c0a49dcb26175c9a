import Browser
import Canvas
import Model
import Simulation

/// Why: what the present step looked at, what it found, and what follows from it.
struct WhyPane {
  let scene: Scene
  private var content: PaneContent
  private let isCompact: Bool

  /// The content of the pane for an inside of this size.
  static func content(_ scene: Scene, _ size: Size) -> PaneContent {
    var pane = WhyPane(scene, size)
    pane.addEverything()
    return pane.content
  }

  private init(_ scene: Scene, _ size: Size) {
    self.scene = scene
    content = PaneContent(width: size.columns, glyphs: scene.glyphs)
    isCompact = size.rows < 7
  }

  private mutating func addEverything() {
    guard let step = scene.step else {
      content.add(StyledText("Nothing happens in this scenario.", .muted))
      return
    }
    if !isCompact {
      addHeading(step)
      content.addGap()
      content.pin()
    }
    content.startsAtEnd = true
    let list = FindingList(
      step.findings, evidence: scene.explanation?.evidence, selected: scene.state.stage[.why],
      onlyDecisive: isCompact && step.failure != nil, width: content.width, glyphs: scene.glyphs)
    for line in list.lines { content.add(line.text, line.position.map { .finding($0) }) }
    if !list.lines.isEmpty { content.addGap() }
    addMeaning(step)
  }

  private mutating func addHeading(_ step: Step) {
    let algorithm = step.findings.last?.algorithm
    let place = algorithm.flatMap { algorithm in
      algorithm.standard.map { "\($0) \(scene.glyphs.marker) \(algorithm.title)" }
    }
    let title = StyledText(step.moment.title, .heading)
    let reference = StyledText(place ?? "", .link)
    let gap = content.width - title.columns - reference.columns
    guard gap > 1 else {
      content.add(title)
      return
    }
    content.add(title + StyledText(String(repeating: " ", count: gap)) + reference)
  }

  private mutating func addMeaning(_ step: Step) {
    let narration = Narration(step, scene: scene)
    guard let explanation = scene.explanation else {
      let text = narration.next.isEmpty ? "" : " " + narration.next
      let end = narration.next.hasSuffix("?") || narration.next.isEmpty ? "" : "."
      content.addProse(StyledText(narration.sentence) + StyledText(text + end, .muted))
      return
    }
    if step.failure == nil { content.addProse(StyledText(narration.sentence)) }
    content.addProse(StyledText(explanation.what + (isCompact ? "" : " " + explanation.why)))
    addRepair(explanation)
  }

  /// What to do about a failure, and what that would open.
  private mutating func addRepair(_ explanation: Explanation) {
    let label = StyledText("Repair  ", .heading)
    let target: Target? = scene.remedy == nil ? nil : .repair
    content.add([
      .init(text: label, target: nil),
      .init(
        text: StyledText(explanation.fix).truncated(
          to: content.width - label.columns, glyphs: scene.glyphs),
        target: target),
    ])
    if let opens = explanation.opens { addRemark("Opens", opens) }
    if let beware = explanation.beware, !isCompact { addRemark("Beware", beware) }
  }

  /// A remark with its name before it, and its later lines below the first.
  private mutating func addRemark(_ name: String, _ text: String) {
    let column = 8
    for (row, line) in text.wrapped(to: content.width - column).enumerated() {
      content.add(
        StyledText((row == 0 ? name : "").padded(to: column), .heading) + StyledText(line, .muted))
    }
  }
}
