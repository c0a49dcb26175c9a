import Browser
import Canvas
import Explaining
import Model
import Simulation

/// Why: what the present step looked at, what it found, and what follows from it.
///
/// Unless the pane is alone on the screen, it shows what tells most in the rows that it has, so that
/// nobody has to scroll for the sentence.
struct WhyPane {
  let scene: Scene
  private var content: PaneContent
  private let rows: Int
  private let showsEverything: Bool

  /// The content of the pane for an inside of this size.
  static func content(_ scene: Scene, _ size: Size) -> PaneContent {
    var pane = WhyPane(scene, size)
    pane.addEverything()
    return pane.content
  }

  private init(_ scene: Scene, _ size: Size) {
    self.scene = scene
    content = PaneContent(width: size.columns, glyphs: scene.glyphs)
    rows = size.rows
    showsEverything = scene.state.layout.kind == .zoomed
  }

  private var isCompact: Bool { rows < 7 }

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
    content.preferred = step.findings.firstIndex(where: \.isDecisive).map { .finding($0) }
    let heading = isCompact ? 0 : 1
    var list = findings(of: step)
    if showsEverything {
      addFindings(list)
      content.add(Meaning(scene, step, width: content.width, room: .max).lines)
      return
    }
    // What decided comes first, then what it means; other findings take the rows that are left.
    let full = Meaning(scene, step, width: content.width, room: .max).lines
    list.shrink(to: rows - heading - full.count)
    let room = rows - heading - list.lines.count
    addFindings(list)
    content.add(Meaning(scene, step, width: content.width, room: room).lines)
    addRemainder(list.hiddenCount)
  }

  private func findings(of step: Step) -> FindingList {
    let own = Set((scene.request?.call.effectiveHeaders ?? []).map(\.name.canonical))
    return FindingList(
      step.findings, evidence: scene.explanation?.evidence, selected: scene.state.stage[.why],
      width: content.width, writesOut: showsEverything, glyphs: scene.glyphs
    ) { finding in
      showsEverything || finding.isTelling { own.contains(HeaderName($0).canonical) }
    }
  }

  private mutating func addFindings(_ list: FindingList) {
    for line in list.lines { content.add(line.text, line.position.map { .finding($0) }) }
    if !list.lines.isEmpty { content.addGap() }
  }

  private mutating func addHeading(_ step: Step) {
    let algorithm = step.findings.last?.algorithm
    let place = algorithm.flatMap { algorithm in
      algorithm.standard.map { "\($0) \(scene.glyphs.marker) \(algorithm.title)" }
    }
    let title = StyledText(scene.name(of: step), .heading)
    let reference = StyledText(place ?? "", .link)
    let gap = content.width - title.columns - reference.columns
    guard gap > 1 else {
      content.add(title)
      return
    }
    content.add(title + StyledText(String(repeating: " ", count: gap)) + reference)
  }

  /// Says in the last row, if it is free, that more was looked at.
  ///
  /// The sentence keeps its place from step to step.
  private mutating func addRemainder(_ count: Int) {
    let key = scene.state.settings.keymap.label(of: .time(.detailForward), glyphs: scene.glyphs)
    guard count > 0, !key.isEmpty, content.lines.count + 1 < rows else { return }
    while content.lines.count < rows - 1 { content.add(StyledText()) }
    content.add(
      StyledText("Press \(key) for the small steps (\(count) more here).", .muted), .smallSteps)
  }
}
