import Canvas
import Model
import Server
import Simulation

/// An exchange in full: every header of the request and of the answer, those of CORS marked, and
/// what made each line of the answer.
struct ExchangeDetails {
  private(set) var lines: [StyledText] = []
  private let columns: Int
  private let glyphs: Glyphs

  init(_ entry: NetworkLog.Entry, scene: Scene, columns: Int) {
    self.columns = columns
    glyphs = scene.glyphs
    guard let exchange = entry.exchange else {
      addUnsent(entry, scene)
      return
    }
    add(exchange.request)
    lines.append("")
    switch (exchange.fate, entry.isAnswered) {
    case (.answered(let answer), true): add(answer, Judgement(scene, entry.id))
    case (.died, _): add(StyledText("The connection dies without an answer.", .blocked))
    case (.unreachable, _): add(StyledText("Nobody listens there.", .blocked))
    default: add(StyledText("The server has not answered yet.", .muted))
    }
  }

  private mutating func add(_ text: StyledText) { lines += text.wrapped(to: columns) }

  private mutating func addUnsent(_ entry: NetworkLog.Entry, _ scene: Scene) {
    add(StyledText("\(entry.method) \(entry.url?.serialized ?? "")", .heading))
    guard case .never(let position) = entry.phase else { return }
    let failure = scene.trace.steps[position].failure?.name ?? ""
    lines.append("")
    add(
      StyledText.refusal("never sent", glyphs)
        + StyledText(", because of step \(position + 1): \(failure)."))
  }

  private mutating func add(_ request: HTTPRequest) {
    add(
      StyledText("\(glyphs.requestEnd) ", .asked)
        + StyledText("\(request.method) \(request.url.serialized)", .heading))
    for header in request.headers.lines {
      add(
        header, sign: header.name.isOfCORSRequest ? StyledText("\(glyphs.bullet) ", .asked) : "  ")
    }
    addBody(request.body ?? "")
  }

  private mutating func add(_ answer: Answer, _ judgement: Judgement) {
    let status = "\(answer.status) \(StatusText.phrase(for: answer.status))"
    addLine(
      StyledText("\(glyphs.responseEnd) ", .asked) + StyledText(status, .heading),
      source: source(answer.statusSource))
    for line in answer.lines {
      let verdict = judgement.verdict(on: line.header.name)
      let isMarked = verdict == .ignored && line.header.name.isOfCORS
      add(
        line.header,
        sign: isMarked ? StyledText("\(glyphs.bullet) ", .asked) : verdict.sign(glyphs),
        source: source(line.source))
    }
    for name in judgement.missing {
      add(
        "  " + StyledText.refusal(glyphs) + StyledText(" \(name): ", .headerName)
          + StyledText("is missing", .blocked))
    }
    addBody(answer.body)
  }

  private func source(_ source: Provenance) -> StyledText {
    StyledText("  \(glyphs.left) \(source.label)", .muted)
  }

  /// A header with its sign.
  private mutating func add(_ header: Header, sign: StyledText, source: StyledText = "") {
    addLine(
      StyledText("  ") + sign + StyledText(header.name.spelling + ": ", .headerName)
        + StyledText(header.value.scrollable, .headerValue), source: source)
  }

  /// A line; where it comes from stands at the right edge, or below it.
  private mutating func addLine(_ text: StyledText, source: StyledText) {
    let gap = columns - text.columns - source.columns
    if gap >= 0 {
      lines.append(text + StyledText(String(repeating: " ", count: gap)) + source)
      return
    }
    let margin = StyledText("    ")
    let rows = text.wrapped(to: columns - margin.columns)
    lines += rows.enumerated().map { $0 == 0 ? $1 : margin + $1 }
    if !source.isEmpty {
      lines.append(
        StyledText(String(repeating: " ", count: max(0, columns - source.columns))) + source)
    }
  }

  private mutating func addBody(_ body: String) {
    guard !body.isEmpty else { return }
    lines.append("")
    add(StyledText(body.scrollable))
  }
}

extension HeaderName {
  /// Whether the header of a request belongs to CORS.
  var isOfCORSRequest: Bool { isOfCORS || self == .origin }
}
