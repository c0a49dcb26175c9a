import Browser
import Canvas
import Explaining
import Model
import Simulation

/// What the browser shows: the script, what it got, and what the browser remembers.
struct BrowserPane {
  let scene: Scene
  var content: PaneContent
  let isCompact: Bool
  private let rows: Int

  /// The content of the pane for an inside of this size.
  static func content(_ scene: Scene, _ size: Size) -> PaneContent {
    var pane = BrowserPane(scene, size)
    pane.addEverything()
    return pane.content
  }

  private init(_ scene: Scene, _ size: Size) {
    self.scene = scene
    content = PaneContent(width: size.columns, glyphs: scene.glyphs)
    rows = size.rows
    isCompact = rows < 12
  }

  private mutating func addEverything() {
    guard let request = scene.request else {
      content.add(StyledText("No script asks for anything here.", .muted))
      addSettings(nil, shown: [])
      return
    }
    let position = scene.scenario.editableIndex(ofStimulus: request.stimulus)
    addPosition()
    let shown = addScript(request.call, position)
    content.addGap()
    addResult()
    content.addGap()
    addConsole()
    content.addGap()
    addMemory()
    content.endEssentials()
    content.addGap()
    addSettings((request.call, position), shown: shown)
  }

  /// Which of several requests it is.
  private mutating func addPosition() {
    let count = scene.scenario.requestCount
    guard count > 1, let index = scene.requestIndex else { return }
    content.add(StyledText("request \(index + 1) of \(count)", .muted))
  }

  // MARK: The script

  private mutating func addScript(_ call: ScriptCall, _ position: Int) -> Set<RequestField> {
    let listing = ScriptListing(call, width: content.width, glyphs: scene.glyphs)
    guard isCompact else {
      for line in listing.lines { add(line, position) }
      return listing.fields
    }
    let fold = ScriptFold(
      listing, of: call, width: content.width, rows: scriptRows, glyphs: scene.glyphs)
    for line in fold.lines { add(line, position) }
    return fold.fields
  }

  /// The rows for the script where what came of it, the console and the memory have one each.
  private var scriptRows: Int { max(2, rows - 3 - content.lines.count) }

  private mutating func add(_ line: [ScriptListing.Fragment], _ position: Int) {
    content.add(
      line.map { fragment in
        PaneContent.Piece(
          text: fragment.text, target: fragment.field.map { .field(.request(position, $0)) })
      })
  }

  // MARK: What came of it

  private mutating func addResult() {
    var line = summary
    if scene.isResultChanged { line.text.append(" \(scene.glyphs.differs)", .changed) }
    if isCompact {
      content.addField("result", line.text, .result, column: 8)
      return
    }
    content.addHeading("result")
    content.add([
      .init(text: "  ", target: nil),
      .init(
        text: line.text.truncated(to: content.width - 2, glyphs: scene.glyphs), target: .result),
    ])
    guard case .response(let response)? = scene.result, !response.body.isEmpty else { return }
    let body = Truncation.end.fit(response.body, to: content.width - 4, glyphs: scene.glyphs)
    content.add(StyledText("    " + body))
  }

  private var askerName: String { scene.request?.call.client.askerName ?? "script" }

  private var summary: (text: StyledText, isSettled: Bool) {
    let glyphs = scene.glyphs
    guard let result = scene.result else {
      if scene.hasAsked, scene.verdicts.mayRead.answer == .no {
        return (.refusal(glyphs) + StyledText(" next: the \(askerName) is told", .muted), false)
      }
      let text = scene.hasAsked ? "\(glyphs.ellipsis) waiting" : "\(glyphs.dash) not asked yet"
      return (StyledText(text, .undecided), false)
    }
    switch result {
    case .response(let response) where response.consequence?.isReadable == false:
      return (
        StyledText("\(glyphs.notApplicable) \(response.consequence?.sentence ?? "")", .undecided),
        true
      )
    case .response(let response) where response.isHidden:
      return (
        StyledText("\(glyphs.notApplicable) type \(response.kind.rawValue)", .undecided)
          + StyledText(", nothing to read", .muted), true
      )
    case .response(let response):
      let hasType = scene.request?.call.client.isInBrowser != false && response.kind != .xhr
      let kind = hasType ? ", type \(response.kind.rawValue)" : ""
      let count = response.headers.count
      return (
        StyledText("\(glyphs.allowed) \(response.status)\(kind)", .allowed)
          + StyledText(count == 1 ? ", 1 header" : ", \(count) headers", .muted), true
      )
    case .error(let error, _):
      let mishap = Mishap(error, of: scene.request?.call.client)
      return (.refusal(mishap.label, glyphs), true)
    }
  }

  private mutating func addConsole() {
    let glyphs = scene.glyphs
    let lines = scene.console
    if isCompact {
      guard let position = positionOfTellingLine(lines) else {
        content.addField("console", StyledText("(quiet)", .muted), nil, column: 8)
        return
      }
      let line = lines[position]
      let text = ConsoleExcerpt(line, glyphs: glyphs).oneRow(content.width - 8)
      content.addField(
        "console", StyledText(text, line.level.role), .console(position), column: 8)
      return
    }
    content.addHeading("console")
    if lines.isEmpty { content.add(StyledText("  (quiet)", .muted)) }
    for index in lines.indices.suffix(2) {
      let line = lines[index]
      let rows = ConsoleExcerpt(line, glyphs: glyphs).rows(content.width - 2)
      for (row, part) in rows.enumerated() {
        content.add([
          .init(text: "  ", target: nil),
          .init(
            text: StyledText(part, line.level.role), target: row == 0 ? .console(index) : nil),
        ])
      }
    }
  }

  /// The line to show where there is room for one: the longer of the last two, because engines add
  /// a short one that says no more than that loading failed.
  private func positionOfTellingLine(_ lines: RunMap.ConsoleLog) -> Int? {
    lines.indices.suffix(2).max { lines[$0].text.utf8.count < lines[$1].text.utf8.count }
  }

  // MARK: Everything else that can be edited

  private mutating func addSettings(
    _ request: (call: ScriptCall, position: Int)?, shown: Set<RequestField>
  ) {
    content.addHeading("settings")
    if let request {
      for field in RequestField.all(in: request.call) where !shown.contains(field) {
        if field == .page, request.call.page == scene.scenario.page { continue }
        add(.request(request.position, field))
      }
    }
    add(.scenario(.page))
    add(.scenario(.browser))
    for index in scene.scenario.cookies.indices { add(.scenario(.cookie(index))) }
    add(.scenario(.newCookie))
    for (index, stimulus) in scene.scenario.stimuli.enumerated() {
      if case .wait = stimulus { add(.scenario(.wait(index))) }
    }
    add(.scenario(.repeatCount))
    if scene.scenario.repeatCount > 1 { add(.scenario(.pause)) }
  }

  private mutating func add(_ field: Field) {
    let text = field.text(in: scene.scenario)
    let shown = Truncation.middle.fit(text, to: content.width - 13, glyphs: scene.glyphs)
    let value =
      field.isNew
      ? StyledText("+ add", .muted)
      : shown.isEmpty ? StyledText(scene.glyphs.dash, .muted) : StyledText(shown)
    content.addField(field.title, value, .field(field), hint: field.explanation)
  }
}

extension ConsoleLine.Level {
  fileprivate var role: Role {
    switch self {
    case .error: .blocked
    case .warning: .warning
    }
  }
}
