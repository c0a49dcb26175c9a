import Browser
import Model
import Simulation

extension ScriptCall.Client {
  /// Who waits for the answer, in a word.
  var askerName: String {
    switch self {
    case .fetch, .xmlHttpRequest, .beacon: "script"
    case .image, .script, .font, .form: "page"
    case .curl, .java: "program"
    }
  }

  /// What a failure means where no script gets an error, nil where one does.
  var mishap: String? {
    switch self {
    case .image: "The picture stays broken, and an error event gives no reason."
    case .script: "No code runs, and an error event gives no reason."
    case .font: "The browser drops the font and uses another; no script is told."
    case .form: "The reader sees an error page instead of an answer."
    case .beacon: "Nobody is told what became of the beacon."
    case .fetch, .xmlHttpRequest, .curl, .java: nil
    }
  }
}

extension Moment {
  /// The name that a person reads, told of whoever asks.
  func title(for client: ScriptCall.Client?) -> String {
    let asker = client?.askerName ?? "script"
    return switch self {
    case .scriptCalls: "The \(asker) asks"
    case .responseFiltered: "What may the \(asker) see?"
    case .scriptSettles: "The \(asker) gets its result"
    default: title
    }
  }
}

extension Scene {
  /// The name of a step, told of whoever asks at that step.
  func name(of step: Step) -> String {
    let asked = trace.index(of: step.id).flatMap(request(at:))
    return step.moment.title(for: asked?.call.client)
  }
}
