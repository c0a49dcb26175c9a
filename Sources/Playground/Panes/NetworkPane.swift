import Canvas
import Model
import Server
import Simulation

/// What passes between the two: a ladder of messages, and the present exchange in detail.
struct NetworkPane {
  let scene: Scene
  private var content: PaneContent
  private let rows: Int

  /// The content of the pane for an inside of this size.
  static func content(_ scene: Scene, _ size: Size) -> PaneContent {
    var pane = NetworkPane(scene, size)
    pane.addLadder()
    pane.addDetails()
    return pane.content
  }

  private init(_ scene: Scene, _ size: Size) {
    self.scene = scene
    content = PaneContent(width: size.columns, glyphs: scene.glyphs)
    rows = size.rows
  }

  // MARK: The ladder

  private mutating func addLadder() {
    let entries = scene.log.entries
    if entries.isEmpty {
      content.addProse(
        StyledText("Nothing is ever sent here. Messages appear as the browser sends them.", .muted))
      return
    }
    let ladder = Ladder(width: content.width, glyphs: scene.glyphs)
    let isRoomy = rows >= 14 && entries.count * 3 <= rows / 2
    for entry in visible(entries) {
      let rungs = ladder.rungs(for: entry, isBrief: isBrief(entry, of: entries.count))
      for (index, rung) in rungs.enumerated() {
        content.add(rung, index == 0 ? .exchange(entry.id) : nil)
      }
      if isRoomy { content.addGap() }
    }
  }

  /// The entries around the present one for which there is room.
  private func visible(_ entries: [NetworkLog.Entry]) -> ArraySlice<NetworkLog.Entry> {
    let room = max(1, rows < 14 ? rows - 1 : rows / 2)
    guard entries.count > room else { return entries[...] }
    let current = scene.log.currentIndex ?? 0
    let start = min(max(0, current - room / 2), entries.count - room)
    return entries[start..<start + room]
  }

  /// Whether an exchange gets one line instead of two.
  private func isBrief(_ entry: NetworkLog.Entry, of count: Int) -> Bool {
    let room = rows < 14 ? rows : rows / 2
    return count * 2 > room && entry.id != scene.log.current?.id
  }

  // MARK: The present exchange

  private mutating func addDetails() {
    guard let entry = scene.exchange, let exchange = entry.exchange else { return }
    content.addGap()
    let kind = exchange.isPreflight ? "preflight" : "request"
    content.add(
      StyledText("\(scene.glyphs.horizontal) \(entry.number) \(kind) ", .muted)
        + StyledText(String(repeating: scene.glyphs.horizontal, count: 12), .border))
    let requestGlyph = StyledText(scene.glyphs.requestEnd + " ", .asked)
    for (index, header) in exchange.request.headers.lines.enumerated() {
      add(
        header, index == 0 ? requestGlyph : "  ",
        .header(entry.id, isAnswer: false, position: index))
    }
    guard entry.isAnswered, let answer = exchange.answer else { return }
    let judgement = Judgement(scene, exchange.id)
    let status = StatusText.phrase(for: answer.status)
    content.add([
      .init(text: StyledText(scene.glyphs.responseEnd + " ", .asked), target: nil),
      .init(
        text: StyledText("\(answer.status) \(status)", judgement.status.role),
        target: .status(entry.id)),
    ])
    for (index, line) in answer.lines.enumerated() {
      let verdict = judgement.verdict(on: line.header.name)
      add(
        line.header, verdict.sign(scene.glyphs),
        .header(entry.id, isAnswer: true, position: index))
    }
    for name in judgement.missing {
      content.add(
        StyledText("\(scene.glyphs.blocked) ", .blocked)
          + StyledText(name.spelling.withoutKnownPrefix(glyphs: scene.glyphs).padded(to: 19))
          + StyledText("(missing)", .blocked))
    }
  }

  private mutating func add(_ header: Header, _ sign: StyledText, _ target: Target) {
    let column = 19
    let name = Truncation.knownPrefix.fit(
      header.name.spelling.withoutKnownPrefix(glyphs: scene.glyphs), to: column - 1,
      glyphs: scene.glyphs)
    let value = Truncation.middle.fit(
      header.value, to: max(4, content.width - column - 2), glyphs: scene.glyphs)
    content.add([
      .init(text: sign, target: nil),
      .init(text: StyledText(name.padded(to: column), .headerName), target: nil),
      .init(text: StyledText(value, .headerValue), target: target),
    ])
  }
}
