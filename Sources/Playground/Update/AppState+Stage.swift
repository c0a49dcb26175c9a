import Model
import Simulation

extension AppState {
  /// Moves on the stage.
  mutating func move(_ command: PaneCommand, seeing screen: Screenful) -> [Outbound] {
    switch command {
    case .up: moveSelection(by: -1, seeing: screen)
    case .pageUp: leap(by: -10, seeing: screen)
    case .pageDown: leap(by: 10, seeing: screen)
    case .down: moveSelection(by: 1, seeing: screen)
    case .open:
      if let target = screen.selection { return open(target, seeing: screen) }
      // Why may have no row free to tell of what else the step looked at.
      moveDetail(by: 1)
    case .back: goBack()
    case .next: stage.choose(stage.focus.next(in: tabbedPanes))
    case .previous: stage.choose(stage.focus.previous(in: tabbedPanes))
    case .browser: stage.choose(.browser)
    case .network: stage.choose(.network)
    case .server: stage.choose(.server)
    case .why: stage.choose(.why)
    case .zoom: stage.isZoomed.toggle()
    case .raw: stage.showsRaw.toggle()
    }
    return []
  }

  /// Moves the selection; beyond the end of a pane lies the next one.
  private mutating func moveSelection(by distance: Int, seeing screen: Screenful) {
    let pane = stage.focus
    guard let targets = screen.content(of: pane)?.targets else { return }
    let present = screen.selection(in: pane).flatMap(targets.firstIndex)
    let next = (present ?? -1) + distance
    if present != nil, targets.indices.contains(next) {
      stage[pane] = targets[next]
    } else if pane == .lesson {
      // A text ends where it ends; falling out of it into another pane would only surprise.
      return
    } else if distance > 0 {
      enter(pane.next(in: reachablePanes), at: .first, seeing: screen)
    } else {
      enter(pane.previous(in: reachablePanes), at: .last, seeing: screen)
    }
  }

  /// Moves the selection far, but not out of the pane; in the network, from exchange to exchange.
  private mutating func leap(by distance: Int, seeing screen: Screenful) {
    let pane = stage.focus
    let log = screen.scene.log
    let selected = screen.selection(in: pane)
    if pane == .network, case .exchange(let id)? = selected,
      let position = log.firstIndex(of: id)
    {
      stage[pane] = .exchange(log[min(max(0, position + distance), log.count - 1)].id)
      return
    }
    guard let targets = screen.content(of: pane)?.targets,
      let present = selected.flatMap(targets.firstIndex)
    else { return }
    stage[pane] = targets[min(max(0, present + distance), targets.count - 1)]
  }

  /// Goes to a pane, to its first target or its last.
  private mutating func enter(_ pane: Pane, at edge: Stage.Edge, seeing screen: Screenful) {
    stage.choose(pane)
    if let targets = screen.content(of: pane)?.targets {
      stage[pane] = edge == .first ? targets.first : targets.last
    } else {
      stage.select(edge, in: pane)
    }
  }

  /// Edits a field, goes to an exchange, or shows everything about anything else.
  mutating func open(_ target: Target, seeing screen: Screenful) -> [Outbound] {
    stage[stage.focus] = target
    switch target {
    case .field(let field): beginEditing(field)
    case .repair: return change(.repair, seeing: screen)
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
      let key = settings.keymap.label(of: .around(.commands), glyphs: glyphs)
      notice = Notice(
        .done, "Nothing is open." + (key.isEmpty ? "" : " \(key) lists all commands."))
    }
  }
}

extension Screenful {
  /// Whether there is something to open: what is selected, or in Why what the step looked at.
  var canOpen: Bool {
    selection != nil || state.stage.focus == .why && scene.step?.findings.isEmpty == false
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
