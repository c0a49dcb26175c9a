import Browser
import Model
import Server
import Simulation

/// The texts of a step in which one can search, each with what is selected when it is found.
struct SearchableParts {
  let parts: [(text: String, pane: Pane, target: Target?)]

  init(_ step: Step) {
    var parts: [(text: String, pane: Pane, target: Target?)] = [(step.moment.title, .why, nil)]
    if let failure = step.failure { parts.append((failure.name, .why, nil)) }
    for (position, finding) in step.findings.enumerated() {
      let values = [finding.actual, finding.expected].compactMap { $0 }.joined(separator: " ")
      parts.append(("\(finding.clause) \(values)", .why, .finding(position)))
    }
    for effect in step.effects {
      switch effect {
      case .exchangeBegan(let exchange):
        let request = exchange.request
        let text = "\(request.method) \(request.url.serialized)"
        parts.append((text, .network, .exchange(exchange.id)))
        for (position, header) in request.headers.lines.enumerated() {
          let target = Target.header(exchange.id, isAnswer: false, position: position)
          parts.append(("\(header.name): \(header.value)", .network, target))
        }
      case .exchangeAnswered(let id, let answer):
        let status = "\(answer.status) \(StatusText.phrase(for: answer.status))"
        parts.append((status, .network, .status(id)))
        for (position, line) in answer.lines.enumerated() {
          let target = Target.header(id, isAnswer: true, position: position)
          parts.append(("\(line.header.name): \(line.header.value)", .network, target))
        }
      case .browser(.consoleWritten(let line)): parts.append((line.text, .browser, nil))
      default: break
      }
    }
    self.parts = parts
  }
}
