import Browser
import Canvas
import Model
import Server
import Simulation

/// What the server shows: its policy as a form, what it answers and why, and what it did.
struct ServerPane {
  let scene: Scene
  private var content: PaneContent
  private let isCompact: Bool

  /// The content of the pane for an inside of this size.
  static func content(_ scene: Scene, _ size: Size) -> PaneContent {
    var pane = ServerPane(scene, size)
    pane.addEverything()
    return pane.content
  }

  private init(_ scene: Scene, _ size: Size) {
    self.scene = scene
    content = PaneContent(width: size.columns, glyphs: scene.glyphs)
    isCompact = size.rows < 12
  }

  private mutating func addEverything() {
    if scene.state.stage.showsRaw {
      addRawAnswer()
      return
    }
    if let policy = scene.policy, let place = scene.policyPlace {
      isCompact ? addBrief(policy, place) : addMain(policy, place)
    } else {
      content.addProse(StyledText("No server here has a policy; answers are canned.", .muted))
    }
    content.addGap()
    addAnswer()
    content.addGap()
    addSideEffects()
    addOthers()
    content.endEssentials()
    if let policy = scene.policy, let place = scene.policyPlace { addFurther(policy, place) }
  }

  // MARK: The policy

  private mutating func addMain(_ policy: Policy, _ place: PolicyPlace) {
    for field in PolicyField.main { add(field, of: policy, at: place) }
  }

  /// The main fields in as few lines as they need, for small screens.
  private mutating func addBrief(_ policy: Policy, _ place: PolicyPlace) {
    for field in [PolicyField.origins, .methods, .headers] { add(field, of: policy, at: place) }
    let short: [(PolicyField, String)] = [
      (.credentials, "Creds "), (.maxAge, "  Max-Age "), (.vary, "  Vary "),
    ]
    content.add(
      short.flatMap { field, label in
        let text = field == .maxAge && policy.allow.maxAge == .omit ? nil : field.text(in: policy)
        return [
          PaneContent.Piece(text: StyledText(label, .headerName), target: nil),
          PaneContent.Piece(
            text: StyledText(text ?? scene.glyphs.dash), target: .field(.policy(place, field))),
        ]
      })
  }

  private mutating func addFurther(_ policy: Policy, _ place: PolicyPlace) {
    content.addGap()
    content.addHeading(isCompact ? "more of the policy" : "everything else")
    if isCompact {
      for field in PolicyField.main.dropFirst(3) where !Self.brief.contains(field) {
        add(field, of: policy, at: place)
      }
    }
    for field in PolicyField.further { add(field, of: policy, at: place) }
  }

  /// The fields that share a line on small screens.
  private static let brief: Set<PolicyField> = [.credentials, .maxAge, .vary]

  private mutating func add(_ field: PolicyField, of policy: Policy, at place: PolicyPlace) {
    let column = field.title.count > 12 ? field.title.count + 2 : 13
    let target = Field.policy(place, field)
    let isDoubtful = !target.doubts(in: scene.scenario).isEmpty
    let isChanged = scene.isChanged(target)
    let value = PolicyValue(
      field, in: policy, scene: scene,
      columns: content.width - column - (isDoubtful ? 2 : 0) - (isChanged ? 2 : 0))
    var sign = isChanged ? StyledText("\(scene.glyphs.differs) ", .changed) : StyledText()
    if isDoubtful { sign.append("\(scene.glyphs.warning) ", .warning) }
    content.addField(
      field.title, sign + value.text, .field(target), column: column, hint: target.explanation)
  }

  // MARK: The answer

  private mutating func addAnswer() {
    guard let entry = scene.exchange, entry.isAnswered, let answer = entry.exchange?.answer else {
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
    guard !isCompact else { return }
    for line in answer.lines where line.header.name.isOfCORS {
      let name = line.header.name.spelling.withoutKnownPrefix(glyphs: scene.glyphs)
      content.add(
        StyledText("  " + name.padded(to: 21), .headerName)
          + StyledText("\(scene.glyphs.left) \(line.source.label)", .muted))
    }
  }

  /// The answer as it goes over the wire, each line with what made it.
  private mutating func addRawAnswer() {
    guard let entry = scene.exchange, entry.isAnswered, let exchange = entry.exchange,
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
      StyledText("  \(scene.glyphs.left) \(answer.statusSource.description)", .muted))
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
      content.add(StyledText("  \(scene.glyphs.left) \(line.source.description)", .muted))
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

  // MARK: What it did

  private mutating func addSideEffects() {
    guard let index = scene.serverIndex else { return }
    var counters = scene.world.servers[index].state.counters
    if let call = scene.request?.call, let url = scene.targetURL,
      scene.policy?.listens(to: url) == true
    {
      counters["\(call.effectiveMethod) \(url.path)", default: 0] += 0
    }
    content.addHeading("side effects")
    if counters.isEmpty { content.add(StyledText("  (none)", .muted)) }
    for (name, count) in counters.sorted(by: { $0.key < $1.key }) {
      let shown = Truncation.middle.fit(name, to: 20, glyphs: scene.glyphs)
      let times = count == 1 ? "once" : count == 0 ? "never" : "\(count) times"
      content.add(
        StyledText("  " + shown.padded(to: 21))
          + StyledText(times, count == 0 ? .muted : .ordinary))
    }
  }

  private mutating func addOthers() {
    let others = scene.world.servers.enumerated().filter { $0.offset != scene.serverIndex }
    guard !others.isEmpty else { return }
    content.addGap()
    content.addHeading("other servers")
    for (index, server) in others {
      content.add([
        .init(text: "  ", target: nil),
        .init(text: StyledText(server.policy.server.origin.serialized), target: .server(index)),
      ])
    }
  }
}

extension Provenance {
  /// Where it comes from, in the words of the form.
  var label: String {
    switch self {
    case .allow(let field, _, .policy): field.title
    case .layer(_, let kind): kind.rawValue
    case .route: "the app"
    case .noRoute: "the app: no such path"
    case .vary: "Vary"
    case .raw: "Raw edits"
    default: description
    }
  }
}

extension AllowField {
  /// The name that the form shows.
  var title: String {
    switch self {
    case .origins: "Origins"
    case .methods: "Methods"
    case .headers: "Headers"
    case .expose: "Expose"
    case .credentials: "Credentials"
    case .maxAge: "Max-Age"
    case .privateNetwork: "Private network"
    case .timingAllowOrigin: "Timing"
    }
  }
}

extension HeaderName {
  /// Whether the header belongs to CORS.
  var isOfCORS: Bool { canonical.hasPrefix("access-control-") || self == .vary }
}
