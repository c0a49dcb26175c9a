import Browser
import Canvas
import Explaining
import Model
import Server
import Simulation

/// Everything about one thing on the stage, in full.
struct Details {
  let title: String
  private(set) var lines: [StyledText] = []
  let columns: Int

  init(_ target: Target, scene: Scene, columns: Int) {
    self.columns = columns
    switch target {
    case .header(let id, let isAnswer, let position):
      title = isAnswer ? "Header of the answer" : "Header of the request"
      addHeader(scene.exchange(id), isAnswer, position, scene)
    case .status(let id), .exchange(let id):
      let entry = scene.log.entry(of: id)
      let kind = id.isPreflight ? "preflight" : "request"
      title = entry.map { "Exchange \($0.number), \(kind)" } ?? "Exchange"
      if let entry { lines = ExchangeDetails(entry, scene: scene, columns: columns).lines }
    case .finding(let position):
      title = "What was looked at"
      addFinding(scene.step, position, scene.glyphs)
    case .result:
      title = "What the script got"
      addResult(scene.result, of: scene.request?.call.client)
    case .console(let position):
      title = "Console"
      let console = scene.console
      if console.indices.contains(position) { add(StyledText(console[position].text)) }
    case .lesson(let item):
      title = item.title
      addLesson(item, scene)
    case .field, .repair, .server, .smallSteps: title = ""
    }
  }

  /// Adds lines as they are.
  mutating func add(_ more: [StyledText]) { lines += more }

  private mutating func add(_ text: StyledText) { lines += text.wrapped(to: columns) }

  mutating func add(_ name: String, _ value: String) {
    add(StyledText(name + ": ", .headerName) + StyledText(value.scrollable, .headerValue))
  }

  private mutating func addHeader(
    _ exchange: Exchange?, _ isAnswer: Bool, _ position: Int, _ scene: Scene
  ) {
    guard let exchange else { return }
    let headers = isAnswer ? exchange.response?.headers : exchange.request.headers
    guard let headers, headers.lines.indices.contains(position) else { return }
    let line = headers.lines[position]
    add(line.name.spelling, line.value)
    if isAnswer, let source = exchange.answer?.lines[position].source {
      lines.append("")
      add(StyledText("It comes from \(source.label).", .muted))
    }
  }

  private mutating func addFinding(_ step: Step?, _ position: Int, _ glyphs: Glyphs) {
    guard let step, step.findings.indices.contains(position) else { return }
    let finding = step.findings[position]
    add(finding.sign(glyphs) + StyledText(" " + finding.clause))
    let comparison = Comparison(finding, glyphs: glyphs).stacked(columns)
    if !comparison.isEmpty { lines.append("") }
    for line in comparison { add(line) }
    lines.append("")
    let number = finding.specStep.isEmpty ? "" : ", step \(finding.specStep)"
    if let standard = finding.algorithm.standard {
      add(StyledText("\(standard): \(finding.algorithm.title)\(number)", .muted))
    }
    if let link = finding.algorithm.link { add(StyledText(link, .link)) }
  }

  private mutating func addResult(_ result: Outcome?, of client: ScriptCall.Client?) {
    switch result {
    case nil: add(StyledText("The \(client?.askerName ?? "script") is still waiting."))
    case .error(let error, let failure):
      add(StyledText(Mishap(error, of: client).label, .blocked))
      lines.append("")
      let isForConsole = client?.isInBrowser != false
      add(
        isForConsole
          ? "That is all the page is told. The reason is for the console:" : "The reason is this:")
      add(StyledText(failure.name + (failure.parameter.isEmpty ? "" : ": \(failure.parameter)")))
    case .response(let response) where response.consequence != nil:
      add(StyledText(response.consequence?.sentence ?? ""))
    case .response(let response):
      add(StyledText("\(response.status)", .allowed) + StyledText("  \(response.url)", .muted))
      for header in response.headers { add(header.name.spelling, header.value) }
      if !response.body.isEmpty {
        lines.append("")
        add(StyledText(response.body.scrollable))
      }
    }
  }
}

extension String {
  /// A text that is not the program's own, as far as anybody scrolls through it.
  var scrollable: String { abridged(to: 20_000) }
}

extension Scene {
  /// An exchange of the run, as it ends.
  func exchange(_ id: Exchange.ID) -> Exchange? {
    log.entry(of: id)?.exchange
  }
}
