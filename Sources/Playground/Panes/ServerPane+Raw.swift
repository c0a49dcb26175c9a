import Canvas
import Model
import Server
import Simulation

/// The answer as it goes over the wire, each line with what made it; where there is room it stands
/// below the form, so that an edit of the one is seen in the other.
extension ServerPane {
  mutating func addRawAnswer() {
    guard let entry = scene.answeredExchange, let exchange = entry.exchange,
      let answer = exchange.answer
    else {
      content.addProse(
        StyledText("The server has not answered yet. Its answer appears here line by line.", .muted)
      )
      return
    }
    let judgement = Judgement(scene, entry.id)
    if !isCompact { content.addHeading("answer to \(entry.number), as it is sent") }
    let newLine = scene.policyPlace.map {
      Target.field(.answer($0, exchange.request, line: nil))
    }
    content.preferred = .status(entry.id)
    addRawStatus(answer, entry, judgement)
    for (position, line) in answer.lines.enumerated() {
      let verdict = judgement.verdict(on: line.header.name)
      let target =
        scene.policyPlace.map { Target.field(.answer($0, exchange.request, line: position)) }
        ?? .header(entry.id, isAnswer: true, position: position)
      if verdict == .bad { begin(with: target) }
      addRaw(
        verdict.sign(scene.glyphs), line.header.name.spelling, line.header.value, line.source,
        target)
    }
    for name in judgement.missing {
      begin(with: newLine)
      for row in StyledText.missing(name, columns: content.width, scene.glyphs) { content.add(row) }
    }
    if let newLine {
      content.add([
        .init(text: "  ", target: nil),
        .init(text: StyledText("+ add a line", .muted), target: newLine),
      ])
    }
    if !answer.body.isEmpty {
      content.addGap()
      content.addProse(StyledText(answer.body), limit: 6)
    }
  }

  /// Selects what decides; where there is no room for everything, the pane begins there.
  private mutating func begin(with target: Target?) {
    content.preferred = target
    if isCompact { content.opening = content.lines.count }
  }

  private mutating func addRawStatus(
    _ answer: Answer, _ entry: NetworkLog.Entry, _ judgement: Judgement
  ) {
    let status = "\(answer.status) \(StatusText.phrase(for: answer.status))"
    let sign: StyledText = judgement.status == .bad ? .refusal(scene.glyphs) + " " : "  "
    addRaw(sign, "", status, answer.statusSource, .status(entry.id))
  }

  /// A line with its source at the right edge; a value that does not fit between the two stands below.
  private mutating func addRaw(
    _ sign: StyledText, _ name: String, _ value: String, _ source: Provenance, _ target: Target
  ) {
    let label = sign + StyledText(name.isEmpty ? "" : name + ": ", .headerName)
    let source = StyledText(" \(scene.glyphs.left) \(source.label)", .muted)
    let shown = StyledText(value, name.isEmpty ? .ordinary : .headerValue)
    let gap = content.width - label.columns - shown.columns - source.columns
    if gap >= 0 {
      content.add([
        .init(text: label, target: nil), .init(text: shown, target: target),
        .init(text: StyledText(String(repeating: " ", count: gap)) + source, target: nil),
      ])
      return
    }
    let room = content.width - source.columns
    let isBesideName = label.columns <= room
    content.add(isBesideName ? label.padded(to: room) + source : label)
    var rows = shown.wrapped(to: content.width - 4)
    if !isBesideName {
      if rows.last.map({ $0.columns + 4 > room }) ?? true { rows.append("") }
      rows[rows.count - 1] = rows[rows.count - 1].padded(to: room - 4) + source
    }
    for (row, part) in rows.enumerated() {
      content.add([
        .init(text: "    ", target: nil), .init(text: part, target: row == 0 ? target : nil),
      ])
    }
  }
}
