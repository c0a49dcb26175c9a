import Canvas
import Model
import Server
import Simulation

/// What the server answers, and where each line of it comes from.
extension ServerPane {
  mutating func addAnswer() {
    guard let entry = scene.answeredExchange, let answer = entry.exchange?.answer else {
      content.addHeading("answer")
      content.add(StyledText("  " + scene.unansweredText, .muted))
      return
    }
    let status = "\(answer.status) \(StatusText.phrase(for: answer.status))"
    content.addHeading("answer to \(entry.number)")
    content.add([
      .init(text: "  ", target: nil),
      .init(text: StyledText(status), target: .status(entry.id)),
      .init(
        text: StyledText("  \(scene.glyphs.left) \(answer.answeredBy.label)", .muted),
        target: nil),
    ])
    for line in answer.lines where line.header.name.isOfCORS { add(line) }
  }

  /// A header of the answer with its value and what made it.
  private mutating func add(_ line: Answer.Line) {
    let source = StyledText(" \(scene.glyphs.left) \(line.source.label)", .muted)
    let room = content.width - source.columns
    let name = StyledText("  \(line.header.name.spelling): ", .headerName)
    let value = StyledText(line.header.value, .headerValue)
    if name.columns + value.columns <= room {
      content.add((name + value).padded(to: room) + source)
      return
    }
    guard !isTight else {
      let short = line.header.name.spelling.withoutKnownPrefix(glyphs: scene.glyphs)
      content.add(
        StyledText("  " + short, .headerName).truncated(to: room, glyphs: scene.glyphs)
          .padded(to: room) + source)
      return
    }
    content.add(name.truncated(to: content.width, glyphs: scene.glyphs))
    let shown = Truncation.middle.fit(line.header.value, to: room - 4, glyphs: scene.glyphs)
    content.add((StyledText("    ") + StyledText(shown, .headerValue)).padded(to: room) + source)
  }

  /// The answer on one line.
  mutating func addBriefAnswer() {
    guard let entry = scene.answeredExchange, let answer = entry.exchange?.answer else {
      content.addField("Answer", StyledText(scene.unansweredText, .muted), nil)
      return
    }
    let column = max(13, "Answer to \(entry.number) ".count)
    let source = StyledText(" \(scene.glyphs.left) \(answer.answeredBy.label)", .muted)
    let phrase = StyledText("\(answer.status) \(StatusText.phrase(for: answer.status))")
    // Who answered says more than the words that go with a number.
    let fits = phrase.columns + source.columns <= content.width - column
    let status = fits ? phrase : StyledText("\(answer.status)")
    content.addField(
      "Answer to \(entry.number)", status + source, .status(entry.id), column: column)
  }
}
