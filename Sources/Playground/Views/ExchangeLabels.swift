import Canvas
import Model
import Simulation

/// The exchanges of a run in a few words each, for the timeline: `1 OPTIONS ✗   2 PUT never sent`.
struct ExchangeLabels {
  private let scene: Scene

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// What is known about an exchange at the present step.
  func label(of entry: NetworkLog.Entry, isBrief: Bool = false) -> StyledText {
    let isCurrent = scene.log.current?.id == entry.id
    var text = StyledText(name(entry), isCurrent ? .ordinary : .muted)
    if case .never = entry.phase {
      text += isBrief ? " " + StyledText.refusal(scene.glyphs) : StyledText(" never sent", .blocked)
    } else if scene.isRejected(entry) {
      text += " " + StyledText.refusal(scene.glyphs)
    }
    return text
  }

  /// The labels around the present exchange that fit into this many columns, gaps included.
  func line(_ columns: Int) -> StyledText {
    let first = max(0, (scene.log.currentIndex ?? 0) - 1)
    for isBrief in [false, true] {
      var text = StyledText()
      var isWhole = true
      for entry in scene.log.dropFirst(first) {
        let label = label(of: entry, isBrief: isBrief)
        guard text.columns + gap.count + label.columns <= columns else {
          isWhole = false
          break
        }
        text += StyledText(gap) + label
      }
      if isWhole || isBrief { return text }
    }
    return StyledText()
  }

  private let gap = "  "

  private func name(_ entry: NetworkLog.Entry) -> String { "\(entry.number) \(entry.method)" }
}

extension Scene {
  /// Whether the browser has refused the answer of an exchange by now.
  func isRejected(_ entry: NetworkLog.Entry) -> Bool {
    guard let index, entry.exchange != nil else { return false }
    guard let request = request(of: entry), request.steps.lowerBound <= index else { return false }
    return trace.steps[request.steps.lowerBound...min(index, request.steps.upperBound - 1)]
      .contains { $0.failure != nil && $0.exchangeID == entry.id }
  }
}
