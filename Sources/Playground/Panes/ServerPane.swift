import Browser
import Canvas
import Model
import Server
import Simulation

/// What the server shows: its policy as a form, what it answers and why, and what it did.
struct ServerPane {
  let scene: Scene
  var content: PaneContent
  let isCompact: Bool

  private let rows: Int

  /// Whether the answer has one row a header, because there are no more rows.
  let isTight: Bool

  /// What is doubtful about the policy.
  let problems: [PolicyProblem]

  /// The content of the pane for an inside of this size.
  static func content(_ scene: Scene, _ size: Size) -> PaneContent {
    let pane = ServerPane(scene, size, isTight: false)
    let fits = scene.state.layout.kind == .zoomed || pane.content.fits(size.rows)
    return fits ? pane.content : ServerPane(scene, size, isTight: true).content
  }

  private init(_ scene: Scene, _ size: Size, isTight: Bool) {
    self.scene = scene
    self.isTight = isTight
    content = PaneContent(width: size.columns, glyphs: scene.glyphs)
    rows = size.rows
    isCompact = rows < 12
    problems = scene.policy.map(PolicyCheck.problems) ?? []
    addEverything()
  }

  private mutating func addEverything() {
    let showsRaw = scene.state.stage.showsRaw
    if showsRaw, isCompact {
      addRawAnswer()
      return
    }
    if let policy = scene.policy, let place = scene.policyPlace {
      isCompact ? addBrief(policy, place) : addMain(policy, place)
    } else {
      content.addProse(StyledText("No server here has a policy; answers are canned.", .muted))
    }
    content.addGap()
    if showsRaw {
      addRawAnswer()
    } else {
      isCompact ? addBriefAnswer() : addAnswer()
    }
    content.addGap()
    addSideEffects()
    addOthers()
    content.endEssentials()
    if let policy = scene.policy, let place = scene.policyPlace { addFurther(policy, place) }
  }

  /// What has been done at the server in sight, and how often, with what the request would do.
  private var counters: [(name: String, count: Int)]? {
    guard let index = scene.serverIndex else { return nil }
    var counters = scene.world.servers[index].state.counters
    if let call = scene.request?.call, let url = scene.targetURL,
      scene.policy?.listens(to: url) == true
    {
      let effect = scene.policy?.effect(of: call.effectiveMethod, at: url.path)
      counters[effect ?? "\(call.effectiveMethod) \(url.path)", default: 0] += 0
    }
    return counters.sorted { $0.key < $1.key }.map { name, count in
      (Truncation.middle.fit(name, to: 20, glyphs: scene.glyphs), count)
    }
  }

  private func times(_ count: Int) -> String {
    count == 1 ? "once" : count == 0 ? "never" : "\(count) times"
  }

  private mutating func addSideEffects() {
    guard let counters else { return }
    content.addHeading("side effects")
    if counters.isEmpty { content.add(StyledText("  (none)", .muted)) }
    for (name, count) in counters {
      content.add(
        StyledText("  " + name.padded(to: 21))
          + StyledText(times(count), count == 0 ? .muted : .ordinary))
    }
    // Where they lie below the edge, the edge itself tells of one.
    if counters.count == 1, !content.fits(rows) {
      content.note = counters.map { "\($0.name) \(times($0.count))" }.joined()
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
