extension AppState {
  /// A click; a second one on the same thing opens it.
  mutating func click(_ hit: Hit, seeing screen: Screenful) -> [Outbound] {
    notice = nil
    switch hit {
    case .command(let command): return perform(command, seeing: screen)
    case .row(let position) where editor != nil:
      editor?.take(position)
      preview()
    case .row(let position) where overlay == nil: choose(position)
    case .row(let position):
      guard case .list(var list)? = overlay else { return [] }
      list.highlight(position)
      overlay = .list(list)
      return perform(.list(.accept), seeing: screen)
    case .step(let position) where mode == .stage: go(to: position)
    case .pane(let pane) where mode == .stage: stage.choose(pane)
    case .target(let pane, let target) where mode == .stage:
      let isSelected = stage.focus == pane && screen.selection == target
      stage.choose(pane)
      stage[pane] = target
      if isSelected { return open(target, seeing: screen) }
    case .step, .pane, .target: break
    }
    confirmed = nil
    return []
  }

  /// The wheel: in time over the timeline, else in what is open or in a pane.
  mutating func scroll(_ hit: Hit?, by distance: Int, seeing screen: Screenful) {
    let isDown = distance > 0
    switch mode {
    case .choosing: _ = perform(isDown ? .list(.down) : .list(.up), seeing: screen)
    case .reading: _ = perform(isDown ? .text(.down) : .text(.up), seeing: screen)
    case .sheet: _ = perform(isDown ? .page(.down) : .page(.up), seeing: screen)
    case .stage:
      switch hit {
      case .step: _ = perform(isDown ? .time(.forward) : .time(.back), seeing: screen)
      case .pane(let pane), .target(let pane, _):
        stage.choose(pane)
        _ = perform(isDown ? .pane(.down) : .pane(.up), seeing: screen)
      default: break
      }
    case .editing, .searching, .tooSmall: break
    }
    notice = nil
  }
}
