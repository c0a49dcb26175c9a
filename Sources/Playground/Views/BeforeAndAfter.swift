import Browser
import Canvas
import Explaining
import Model
import Server
import Simulation

/// What the last change changed: the scenario, the messages and the outcome, before and after.
struct BeforeAndAfter {
  /// Something that there was before and is after; empty where there was or is nothing.
  struct Row {
    let before: StyledText
    let after: StyledText

    var isChanged: Bool { before.text != after.text }
  }

  /// Rows about one thing, with a heading.
  struct Section {
    let title: String
    var rows: [Row]
  }

  private(set) var sections: [Section] = []
  private let scene: Scene
  private let before: RunMap
  private let after: RunMap

  /// The comparison, nil when nothing was changed.
  init?(_ scene: Scene) {
    guard let before = scene.state.timeline.earlier else { return nil }
    self.scene = scene
    self.before = before
    after = scene.state.timeline.map
    addFields()
    addMessages()
    addOutcome()
  }

  // MARK: What was changed

  private mutating func addFields() {
    let changes = Field.changes(from: before.trace.scenario, to: after.trace.scenario)
    let rows = changes.map { change in
      let name = change.field.title
      return Row(before: line(name, change.before), after: line(name, change.after))
    }
    sections.append(Section(title: "what was changed", rows: rows))
  }

  private func line(_ name: String, _ value: String) -> StyledText {
    StyledText("\(name): ", .headerName)
      + (value.isEmpty ? StyledText(scene.glyphs.dash, .muted) : StyledText(value, .headerValue))
  }

  // MARK: What passes

  private mutating func addMessages() {
    guard let stimulus = scene.request?.stimulus else { return }
    let sides = [before, after].map { map in
      map.outlines.filter { $0.id.stimulus == stimulus }
    }
    var rows: [Row] = []
    for id in Self.ids(sides[0], sides[1]) {
      let pair = sides.map { $0.first { $0.id == id } }
      rows.append(Row(before: summary(pair[0]), after: summary(pair[1])))
      rows += headers(pair[0]?.exchange, pair[1]?.exchange)
    }
    sections.append(Section(title: "messages", rows: rows))
  }

  /// The exchanges of both runs in the order in which they begin.
  private static func ids(_ old: [ExchangeOutline], _ new: [ExchangeOutline]) -> [Exchange.ID] {
    let ids = new.map(\.id)
    return ids + old.map(\.id).filter { !ids.contains($0) }
  }

  private func summary(_ outline: ExchangeOutline?) -> StyledText {
    guard let outline else { return StyledText(scene.glyphs.dash, .muted) }
    let label = "\(outline.method) \(outline.url?.pathAndQuery ?? "")"
    guard let exchange = outline.exchange else {
      return StyledText(label, .muted) + StyledText("  never sent", .blocked)
    }
    let status = exchange.answer.map { "\($0.status) \(StatusText.phrase(for: $0.status))" }
    return StyledText(label, .heading) + StyledText("  \(status ?? "no answer")")
  }

  /// The header lines in which two exchanges differ.
  private func headers(_ old: Exchange?, _ new: Exchange?) -> [Row] {
    guard let old, let new else { return [] }
    let lists = [
      (old.request.headers.lines, new.request.headers.lines),
      (old.response?.headers.lines ?? [], new.response?.headers.lines ?? []),
    ]
    return lists.flatMap { before, after -> [Row] in
      let gone = before.filter { !after.contains($0) }
      let come = after.filter { !before.contains($0) }
      let names =
        gone.map(\.name)
        + come.map(\.name).filter { name in
          !gone.contains { $0.name == name }
        }
      return names.map { name in
        Row(
          before: value(of: name, in: gone.isEmpty ? before : gone),
          after: value(of: name, in: come))
      }
    }
  }

  private func value(of name: HeaderName, in lines: [Header]) -> StyledText {
    let values = lines.filter { $0.name == name }.map(\.value)
    return StyledText("  \(name.spelling): ", .headerName)
      + (values.isEmpty
        ? StyledText(scene.glyphs.dash, .muted)
        : StyledText(values.joined(separator: ", "), .headerValue))
  }

  // MARK: What comes of it

  private mutating func addOutcome() {
    guard let request = scene.requestIndex else { return }
    let sides = [before, after].map { map -> (verdicts: Verdicts?, request: Trace.Request?) in
      guard map.trace.requests.indices.contains(request) else { return (nil, nil) }
      let made = map.trace.requests[request]
      return (Verdicts(map, at: made.steps.upperBound - 1), made)
    }
    var rows: [Row] = []
    for question in Question.allCases {
      let answers = sides.map { side in
        StyledText(question.long + "  ", .muted)
          + (side.verdicts.map { $0[question].text(question, scene.glyphs) } ?? "")
      }
      rows.append(Row(before: answers[0], after: answers[1]))
    }
    let results = sides.map { $0.request.map(outcome) ?? "" }
    rows.append(Row(before: results[0], after: results[1]))
    sections.append(Section(title: "outcome", rows: rows))
  }

  private func outcome(of request: Trace.Request) -> StyledText {
    switch request.outcome {
    case .response(let response):
      StyledText("\(scene.glyphs.allowed) status \(response.status)", .allowed)
    case .error(let error, let failure):
      StyledText.refusal(Mishap(error, of: request.call.client).label, scene.glyphs)
        + StyledText(", \(failure.name)", .muted)
    }
  }
}
