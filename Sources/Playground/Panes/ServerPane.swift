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

  /// What is doubtful about the policy.
  let problems: [PolicyProblem]

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
    problems = scene.policy.map(PolicyCheck.problems) ?? []
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

  private mutating func addSideEffects() {
    guard let index = scene.serverIndex else { return }
    var counters = scene.world.servers[index].state.counters
    if let call = scene.request?.call, let url = scene.targetURL,
      scene.policy?.listens(to: url) == true
    {
      let effect = scene.policy?.effect(of: call.effectiveMethod, at: url.path)
      counters[effect ?? "\(call.effectiveMethod) \(url.path)", default: 0] += 0
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
