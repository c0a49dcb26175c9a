/// The playground as it is used: a state, and what is on the screen of it.
///
/// A state is laid out once: its picture is drawn of that, and the next command sees it. Keys that
/// only change a line of text are joined into one edit. What they lead to is worked out before
/// anything else happens, so the state is the one to which the keys would have led one by one.
package struct Session: Sendable {
  package private(set) var state: AppState

  /// What was laid out last, nil before the first time.
  private var screen: Screenful?

  /// Whether the state has changed since.
  private var isStale = true

  package init(_ state: AppState) {
    self.state = state
  }

  /// What is on the screen now.
  package mutating func screenful() -> Screenful {
    settle()
    if let screen, !isStale { return screen }
    let screen = Screenful(state)
    self.screen = screen
    isStale = false
    return screen
  }

  /// Takes in what happened, and returns what the outside world has to do about it.
  package mutating func take(_ action: Action) -> [Outbound] {
    if case .keyPressed(let key) = action, state.takeIntoLine(key) {
      isStale = true
      return []
    }
    if state.asksForRepair(action) { finish() }
    let seen = screenful()
    // Only letters that are typed leave what lies below them as it was.
    screen = nil
    return state.update(action, seeing: seen)
  }

  /// Works out what the text leads to that was typed.
  private mutating func settle() {
    guard state.isUnsettled else { return }
    state.settle(seeing: screen ?? Screenful(state))
    isStale = true
  }

  /// Does a portion of the work that waits until nothing else is to be done.
  package mutating func goOn() {
    settle()
    guard state.isLookingForRepair else { return }
    state.lookOn()
    if !state.isLookingForRepair { isStale = true }
  }

  /// Does all of the work that waits.
  package mutating func finish() {
    settle()
    while state.isLookingForRepair { goOn() }
  }
}
