import Browser
import Explaining
import Model
import Simulation

extension ScriptCall.Client {
  /// What a failure means where no script gets an error, nil where one does.
  var mishap: String? {
    switch self {
    case .image: "The picture stays broken, and an error event gives no reason."
    case .script: "No code runs, and an error event gives no reason."
    case .font: "The browser drops the font and uses another; no script is told."
    case .form: "The reader sees an error page instead of an answer."
    case .beacon: "Nobody is told what became of the beacon."
    case .curl: "curl ends with an error."
    case .fetch, .xmlHttpRequest, .java: nil
    }
  }
}

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
