import Canvas
import Model
import Server
import Simulation

/// What the server answers, and where each line of it comes from.
extension ServerPane {
  mutating func addAnswer() {
    guard let entry = scene.shownExchange, entry.isAnswered, let answer = entry.exchange?.answer
    else {
      content.addHeading("answer")
      content.add(StyledText("  (nobody has asked yet)", .muted))
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
    for line in answer.lines where line.header.name.isOfCORS {
      let name = line.header.name.spelling.withoutKnownPrefix(glyphs: scene.glyphs)
      content.add(
        StyledText("  " + name.padded(to: 21), .headerName)
          + StyledText("\(scene.glyphs.left) \(line.source.label)", .muted))
    }
  }

  /// The answer on one line.
  mutating func addBriefAnswer() {
    guard let entry = scene.shownExchange, entry.isAnswered, let answer = entry.exchange?.answer
    else {
      content.addField("Answer", StyledText("(nobody has asked yet)", .muted), nil)
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
