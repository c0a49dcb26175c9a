import Canvas
import Model
import Server
import Simulation

/// What passes between the two: a ladder of messages, and the present exchange in detail.
struct NetworkPane {
  let scene: Scene
  private var content: PaneContent
  private let rows: Int

  /// Whether everything is written out, because the pane has the whole screen.
  private let writesOut: Bool

  /// The columns of the headers' names where the values stand beside them.
  private var nameColumns = 0

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
    content.preferred = scene.log.current.map { .exchange($0.id) }
    rows = size.rows
    writesOut = scene.state.layout.kind == .zoomed
  }

  // MARK: The ladder

  private mutating func addLadder() {
    let entries = scene.log
    if entries.isEmpty {
      content.addProse(
        StyledText("Nothing is ever sent here. Messages appear as the browser sends them.", .muted))
      return
    }
    let ladder = Ladder(scene, width: content.width, headerRows: headerRows)
    let isRoomy = rows >= 14 && entries.count * 3 <= rows / 2
    let shown = visible(entries)
    if shown.count < entries.count, let first = shown.first, let last = shown.last {
      let numbers = first.number == last.number ? "" : "s \(first.number) to"
      content.note = "exchange\(numbers) \(last.number) of \(entries.count)"
    }
    for entry in shown {
      let rungs = ladder.rungs(for: entry, isBrief: isBrief(entry))
      for (index, rung) in rungs.enumerated() {
        content.add(rung, index == 0 ? .exchange(entry.id) : nil)
      }
      if isRoomy { content.addGap() }
    }
  }

  /// The rows for what a request on its way carries, where its details lie below the edge; the other
  /// exchanges keep a row each.
  private var headerRows: Int {
    guard rows < 8, scene.log.current?.phase == .asking else { return 0 }
    return max(1, rows - scene.log.count)
  }

  /// The rows that the ladder may take.
  private var ladderRows: Int { rows < 14 ? rows : rows / 2 }

  /// The entries around the selected or present one for which there is room; the others cost nothing.
  private func visible(_ entries: NetworkLog) -> Slice<NetworkLog> {
    let room = max(1, ladderRows - 1)
    guard entries.count > room else { return entries[...] }
    let selected = scene.state.stage[.network]?.exchange.flatMap(entries.firstIndex(of:))
    let current = selected ?? entries.currentIndex ?? 0
    let start = min(max(0, current - room / 2), entries.count - room)
    return entries[start..<start + room]
  }

  /// Whether an exchange gets one line instead of two.
  private func isBrief(_ entry: NetworkLog.Entry) -> Bool {
    if isCompactNever(entry) { return true }
    return !isUnfolded && entry.id != scene.log.current?.id
  }

  /// Whether all exchanges fit unfolded.
  private var isUnfolded: Bool {
    guard headerRows == 0, scene.log.count <= ladderRows else { return false }
    return scene.log.map { isCompactNever($0) ? 1 : 2 }.reduce(0, +) <= ladderRows
  }

  /// Whether nothing but one line tells of an exchange that never happens.
  private func isCompactNever(_ entry: NetworkLog.Entry) -> Bool {
    if case .never = entry.phase { rows < 14 } else { false }
  }

  // MARK: The present exchange

  private mutating func addDetails() {
    guard let entry = scene.detailedExchange, let exchange = entry.exchange else { return }
    content.addGap()
    let kind = exchange.isPreflight ? "preflight" : "request"
    let title = "\(scene.glyphs.horizontal) \(entry.number) \(kind) "
    content.add(
      StyledText(title, .muted)
        + StyledText(
          String(
            repeating: scene.glyphs.horizontal, count: max(0, content.width - title.count)),
          .border))
    nameColumns = columns(forNamesOf: exchange, entry)
    if writesOut { addURL(exchange.request) }
    addRequest(exchange, entry)
    if entry.hasArrived, let answer = exchange.answer { addAnswer(answer, entry) }
  }

  /// The address of a request, which the ladder may have shortened.
  private mutating func addURL(_ request: HTTPRequest) {
    let text = "\(request.method) \(request.url.serialized)"
    for line in text.wrapped(to: content.width - 2) {
      content.add(StyledText("  ") + StyledText(line, .headerValue))
    }
  }

  private mutating func addRequest(_ exchange: Exchange, _ entry: NetworkLog.Entry) {
    var sign = StyledText(scene.glyphs.requestEnd + " ", .asked)
    let lines = exchange.request.headers.lines.enumerated()
    for (position, header) in lines where header.name.matters {
      add(header, sign, .header(entry.id, isAnswer: false, position: position))
      sign = "  "
    }
    addOthers(lines.map(\.element).filter { !$0.name.matters }, sign)
  }

  private mutating func addAnswer(_ answer: Answer, _ entry: NetworkLog.Entry) {
    let judgement = Judgement(scene, entry.id)
    let isBad = judgement.status == .bad
    let sign = isBad ? .refusal(scene.glyphs) : StyledText(scene.glyphs.responseEnd, .asked)
    content.add([
      .init(text: sign + " ", target: nil),
      .init(
        text: StyledText(
          "\(answer.status) \(StatusText.phrase(for: answer.status))",
          isBad ? .blocked : .ordinary),
        target: .status(entry.id)),
    ])
    for (position, line) in answer.lines.enumerated() where line.header.name.matters {
      let verdict = judgement.verdict(on: line.header.name)
      add(
        line.header, verdict.sign(scene.glyphs),
        .header(entry.id, isAnswer: true, position: position))
    }
    for name in judgement.missing {
      for row in StyledText.missing(name, columns: content.width, scene.glyphs) { content.add(row) }
    }
    addOthers(answer.lines.map(\.header).filter { !$0.name.matters }, "  ")
  }

  /// The columns that the longest name takes, if they leave room for a value; otherwise those of the
  /// names that are short.
  private func columns(forNamesOf exchange: Exchange, _ entry: NetworkLog.Entry) -> Int {
    let answer = entry.hasArrived ? exchange.answer?.lines.map(\.header.name) ?? [] : []
    let names = (exchange.request.headers.lines.map(\.name) + answer).filter(\.matters)
    let longest = names.map { TextWidth.columns(of: $0.spelling) }.max() ?? 0
    return content.width - longest >= 26 ? longest + 1 : 18
  }

  /// A header, its name written out, with its value beside it, or below it where that is the only way
  /// to show it whole.
  private mutating func add(_ header: Header, _ sign: StyledText, _ target: Target) {
    let mark = isChanged(header, target) ? StyledText(" \(scene.glyphs.differs)", .changed) : ""
    let value = TextWidth.columns(of: header.value)
    let name = header.name.spelling
    let labels = [name.padded(to: nameColumns - 1) + " ", name + " "]
    let fitting = labels.first {
      2 + TextWidth.columns(of: $0) + value + mark.columns <= content.width
    }
    let sign = PaneContent.Piece(text: sign, target: nil)
    let tail = PaneContent.Piece(text: mark, target: nil)
    if let fitting {
      content.add([
        sign, .init(text: StyledText(fitting, .headerName), target: nil),
        .init(text: StyledText(header.value, .headerValue), target: target), tail,
      ])
      return
    }
    let label = name.withoutKnownPrefixes(ifWiderThan: content.width - 2, glyphs: scene.glyphs)
    content.add([sign, .init(text: StyledText(label, .headerName), target: nil)])
    let room = content.width - 4 - mark.columns
    let lines =
      writesOut
      ? header.value.wrapped(to: room)
      : [Truncation.middle.fit(header.value, to: room, glyphs: scene.glyphs)]
    for (row, line) in lines.enumerated() {
      content.add([
        .init(text: "    ", target: nil),
        .init(text: StyledText(line, .headerValue), target: row == 0 ? target : nil),
        row == 0 ? tail : .init(text: "", target: nil),
      ])
    }
  }

  private func isChanged(_ header: Header, _ target: Target) -> Bool {
    guard case .header(let id, let isAnswer, _) = target else { return false }
    return scene.isChanged(header, of: id, isAnswer: isAnswer)
  }

  /// The headers that have nothing to do with the question, on one line unless there are rows for all
  /// of them.
  private mutating func addOthers(_ headers: [Header], _ sign: StyledText) {
    guard !headers.isEmpty else { return }
    let names = headers.map(\.name.spelling).joined(separator: ", ")
    let room = content.width - 2
    let lines =
      writesOut
      ? names.wrapped(to: room) : [Truncation.end.fit(names, to: room, glyphs: scene.glyphs)]
    for (row, line) in lines.enumerated() {
      content.add((row == 0 ? sign : "  ") + StyledText(line, .muted))
    }
  }
}

extension HeaderName {
  /// Whether the header can matter to the questions that are asked here.
  var matters: Bool {
    switch self {
    case .accept, .acceptLanguage, .contentLength, .referer, .userAgent, .host, .date: false
    default: !canonical.hasPrefix("sec-")
    }
  }
}
