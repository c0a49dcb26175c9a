import Model
import Simulation

extension AppState {
  /// Moves in time.
  mutating func travel(_ command: TimeCommand) {
    switch command {
    case .forward: go { $0.move(by: 1) }
    case .back: go { $0.move(by: -1) }
    case .first: go { $0.go(to: 0) }
    case .last: go { $0.goToEnd() }
    case .nextExchange: go(to: timeline.nextExchangeIndex)
    case .previousExchange: go(to: timeline.previousExchangeIndex)
    case .decisive: go(to: timeline.decisiveIndex)
    case .detailForward: moveDetail(by: 1)
    case .detailBack: moveDetail(by: -1)
    case .play where settings.motion == .reduced:
      go { $0.go(to: $0.nextExchangeIndex ?? $0.steps.count - 1) }
      announceStep()
    case .play:
      if timeline.isAtEnd { go { $0.go(to: 0) } }
      isPlaying.toggle()
    case .faster: play(at: settings.speed.faster)
    case .slower: play(at: settings.speed.slower)
    }
  }

  /// Says in words where one is, for those who do not see it move.
  private mutating func announceStep() {
    guard let index = timeline.index, let step = timeline.step else { return }
    let place = "Step \(index + 1) of \(timeline.countText): "
    notice = Notice(.done, place + timeline.name(of: step) + ".")
  }

  private mutating func play(at speed: PlaySpeed?) {
    guard let speed else { return }
    settings.speed = speed
    notice = Notice(.done, "Playing takes \(speed.text) for a step.")
  }

  /// Runs a portion more of a long run, and says how far it has got.
  mutating func runOn() {
    go { $0.goOn() }
    notice =
      timeline.isRunning
      ? Notice(.done, "Running: \(timeline.progressText). Esc stops here.") : nil
  }

  /// One step by itself; playing ends at the end.
  mutating func advance() {
    go { $0.move(by: 1) }
    if timeline.isAtEnd { isPlaying = false }
  }

  /// Goes to the step at a position, if there is one.
  mutating func go(to position: Int?) {
    if let position { go { $0.go(to: position) } }
  }

  /// Goes somewhere in time; what was selected about the old step is forgotten.
  mutating func go(_ journey: (inout Timeline) -> Void) {
    let before = timeline.place
    journey(&timeline)
    if timeline.place != before {
      stage[.why] = nil
      stage[.network] = nil
      // Where something fails, what is to blame for it is what one wants to edit.
      if timeline.step?.failure != nil {
        if !isEdited(stage[.server]) { stage[.server] = nil }
        stage.yieldsToBlame = true
      }
      stage.server = nil
      if layout.kind == .narrow, stage.followsStep { followStep() }
    }
  }

  /// Whether something selected is a value that was edited.
  private func isEdited(_ target: Target?) -> Bool {
    guard case .field(let field)? = target else { return false }
    return field.text(in: history.present) != field.text(in: original)
  }

  /// Goes to the next thing that was looked at, on into the neighbouring step.
  mutating func moveDetail(by distance: Int) {
    defer { if layout.kind == .narrow { stage.follow(.why) } }
    guard let step = timeline.step else { return }
    var present: Int?
    if case .finding(let position)? = stage[.why] { present = position }
    let target = (present ?? (distance > 0 ? -1 : 0)) + distance
    if step.findings.indices.contains(target) {
      stage[.why] = .finding(target)
    } else if distance > 0, !timeline.isAtEnd {
      go { $0.move(by: 1) }
      if timeline.step?.findings.isEmpty == false { stage[.why] = .finding(0) }
    } else if distance < 0, !timeline.isAtStart {
      go { $0.move(by: -1) }
      if let last = timeline.step?.findings.indices.last { stage[.why] = .finding(last) }
    }
  }
}
