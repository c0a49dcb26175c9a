import Browser
import Explaining
import Model
import Simulation

extension Scene {
  /// The name of a step, told of the page or program that asks at that step.
  func name(of step: Step) -> String { state.timeline.name(of: step) }
}

extension Timeline {
  /// The name of a step, told of the page or program that asks at that step.
  func name(of step: Step) -> String {
    let asked = trace.index(of: step.id).flatMap(map.requestIndex(at:))
    return step.moment.title(for: asked.map { trace.requests[$0].call.client })
  }
}
