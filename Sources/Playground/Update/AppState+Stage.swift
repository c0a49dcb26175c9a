import Model
import Simulation

extension AppState {
  /// Moves on the stage.
  mutating func move(_ command: Command) -> [Outbound] {
    switch command {
    case .up: moveSelection(by: -1)
    case .leapUp: leap(by: -10)
    case .leapDown: leap(by: 10)
    case .down: moveSelection(by: 1)
    case .open: return open()
    case .back: goBack()
    case .nextPane: stage.choose(stage.focus.next(in: tabbedPanes))
    case .previousPane: stage.choose(stage.focus.previous(in: tabbedPanes))
    case .browserPane: stage.choose(.browser)
    case .networkPane: stage.choose(.network)
    case .serverPane: stage.choose(.server)
    case .whyPane: stage.choose(.why)
    case .zoom: stage.isZoomed.toggle()
    case .raw: stage.showsRaw.toggle()
    default: break
    }
    return []
  }

  /// Moves the selection; beyond the end of a pane lies the next one.
  private mutating func moveSelection(by distance: Int) {
    let pane = stage.focus
    guard let content = content(of: pane, in: Scene(self)) else { return }
    let targets = content.targets
    let present = selection(in: pane, of: content).flatMap(targets.firstIndex)
    let next = (present ?? -1) + distance
    if present != nil, targets.indices.contains(next) {
      stage[pane] = targets[next]
    } else if pane == .lesson {
      // A text ends where it ends; nobody wants to fall out of it into another pane.
      return
    } else if distance > 0 {
      enter(pane.next(in: reachablePanes), fromAbove: true)
    } else {
      enter(pane.previous(in: reachablePanes), fromAbove: false)
    }
  }

  /// Moves the selection far, but not out of the pane; in the network, from exchange to exchange.
  private mutating func leap(by distance: Int) {
    let pane = stage.focus
    let scene = Scene(self)
    guard let content = content(of: pane, in: scene) else { return }
    let selected = selection(in: pane, of: content)
    if pane == .network, case .exchange(let id)? = selected,
      let position = scene.log.firstIndex(of: id)
    {
      let target = min(max(0, position + distance), scene.log.count - 1)
      stage[pane] = .exchange(scene.log[target].id)
      return
    }
    let targets = content.targets
    guard let present = selected.flatMap(targets.firstIndex) else { return }
    stage[pane] = targets[min(max(0, present + distance), targets.count - 1)]
  }

  /// Goes to a pane, to its first target or its last.
  private mutating func enter(_ pane: Pane, fromAbove: Bool) {
    stage.choose(pane)
    guard let targets = content(of: pane, in: Scene(self))?.targets else { return }
    stage[pane] = fromAbove ? targets.first : targets.last
  }

  /// Selects the target at a position of a pane.
  mutating func select(_ position: Int, in pane: Pane) {
    stage.choose(pane)
    guard let targets = content(of: pane, in: Scene(self))?.targets,
      targets.indices.contains(position)
    else { return }
    stage[pane] = targets[position]
  }

  /// Edits a field, goes to an exchange, or shows everything about anything else.
  mutating func open() -> [Outbound] {
    guard let target = selection else {
      // Why may have no row free to tell of what else the step looked at.
      moveDetail(by: 1)
      return []
    }
    stage[stage.focus] = target
    switch target {
    case .field(let field): beginEditing(field)
    case .repair: return change(.repair)
    case .server(let index): stage.server = index
    case .smallSteps: moveDetail(by: 1)
    case .lesson(let item): return open(item)
    case .exchange, .header, .status, .finding, .result, .console:
      overlay = .text(TextOverlay(.details(target)))
    }
    return []
  }

  /// Shows the pane that the present step is about.
  mutating func followStep() {
    if let step = timeline.step { stage.follow(step.pane) }
  }

  /// Leaves what is special about the view; with nothing to leave, says where everything else is,
  /// because after one press too many the next key should mean something here.
  private mutating func goBack() {
    if isPlaying {
      isPlaying = false
    } else if stage.isZoomed {
      stage.isZoomed = false
    } else if stage.showsRaw {
      stage.showsRaw = false
    } else if layout.kind == .narrow, !stage.followsStep {
      followStep()
    } else {
      let key = settings.keymap.label(of: .palette, glyphs: glyphs)
      notice = Notice(
        .done, "Nothing is open." + (key.isEmpty ? "" : " \(key) lists all commands."))
    }
  }
}

extension Scene {
  /// Whether there is something to open: what is selected, or in Why what the step looked at.
  var canOpen: Bool {
    selection != nil || state.stage.focus == .why && step?.findings.isEmpty == false
  }
}

extension Step {
  /// The pane in which most of it can be seen.
  fileprivate var pane: Pane {
    if failure != nil { return .why }
    return switch moment {
    case .timePasses, .cachesCleared, .scriptCalls, .scriptSettles: .browser
    case .policyChanges: .server
    case .fetchDecides, .preflightConsidered, .cacheConsulted, .responseFiltered: .why
    default: .network
    }
  }
}
