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

  /// The answer as it goes over the wire, each line with what made it.
  mutating func addRawAnswer() {
    guard let entry = scene.shownExchange, entry.isAnswered, let exchange = entry.exchange,
      let answer = exchange.answer
    else {
      content.addProse(
        StyledText("The server has not answered yet. Its answer appears here line by line.", .muted)
      )
      return
    }
    content.addHeading("answer to \(entry.number), as it is sent")
    content.add([
      .init(
        text: StyledText("\(answer.status) \(StatusText.phrase(for: answer.status))"),
        target: .status(entry.id))
    ])
    content.add(
      StyledText("  \(scene.glyphs.left) \(answer.statusSource.label)", .muted))
    for (position, line) in answer.lines.enumerated() {
      let text =
        StyledText(line.header.name.spelling + ": ", .headerName)
        + StyledText(line.header.value, .headerValue)
      let target =
        scene.policyPlace.map { Target.field(.answer($0, exchange.request, line: position)) }
        ?? .header(entry.id, isAnswer: true, position: position)
      for (row, part) in text.wrapped(to: content.width).enumerated() {
        content.add(part, row == 0 ? target : nil)
      }
      content.add(StyledText("  \(scene.glyphs.left) \(line.source.label)", .muted))
    }
    if let place = scene.policyPlace {
      content.add(
        StyledText("+ add a line", .muted), .field(.answer(place, exchange.request, line: nil)))
    }
    if !answer.body.isEmpty {
      content.addGap()
      content.addProse(StyledText(answer.body), limit: 6)
    }
  }
}
