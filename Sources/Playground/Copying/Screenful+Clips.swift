import Browser
import Canvas
import Escaping
import Explaining
import Model
import Reports
import Server
import Simulation

extension Screenful {
  /// What can be copied at the present place, what is selected first.
  package var clips: [Clip] {
    var texts: Set<String> = []
    let clips = [selection.flatMap(scene.clip(of:))].compactMap(\.self) + scene.clips
    return clips.filter { !$0.text.isEmpty && texts.insert($0.text).inserted }
  }
}

extension Scene {
  /// What can be copied whatever is selected.
  fileprivate var clips: [Clip] {
    var clips: [Clip] = []
    if let exchange = detailedExchange?.exchange {
      clips.append(
        Clip("the request as a curl command", code: CurlReport.command(exchange.request)))
    }
    if let call = request?.call {
      clips.append(Clip("the script's code", code: ScriptCode(call).text))
    }
    if let policy { clips.append(Clip("the policy as YAML", code: PolicyWriter.yaml(policy))) }
    if let entry = detailedExchange, let response = entry.exchange?.response, entry.isAnswered {
      let lines = response.headers.lines.map { VisibleText("\($0.name): \($0.value)").text }
      clips.append(Clip("the answer's headers", text: lines.joined(separator: "\n")))
    }
    if let explanation, let advice {
      let parts = [explanation.what, explanation.why, "\(advice.label): \(advice.order)"]
      clips.append(Clip("what went wrong, and the repair", parts.joined(separator: " ")))
    }
    return clips
  }

  /// What something that is selected says.
  fileprivate func clip(of target: Target) -> Clip? {
    switch target {
    case .field(.request(let position, .body)):
      return Clip("the body", text: scenario.call(at: position)?.body ?? "")
    case .field(let field): return Clip(field.title, field.text(in: scenario))
    case .header(let id, let isAnswer, let position):
      let exchange = log.entry(of: id)?.exchange
      let headers = isAnswer ? exchange?.response?.headers : exchange?.request.headers
      guard let headers, headers.lines.indices.contains(position) else { return nil }
      let line = headers.lines[position]
      return Clip("the header \(line.name)", "\(line.name): \(line.value)")
    case .console(let position):
      guard console.indices.contains(position) else { return nil }
      return Clip("the line of the console", console[position].text)
    case .finding(let position):
      guard let step, step.findings.indices.contains(position) else { return nil }
      let finding = step.findings[position]
      let values = [finding.actual, finding.expected].compactMap { $0 }
      return Clip("what was looked at", ([finding.clause] + values).joined(separator: "  "))
    case .result: return result?.response.map { Clip("the body", text: $0.body) }
    case .repair: return remedy.map { Clip("the repair", $0.sentence) }
    case .exchange(let id):
      return log.entry(of: id)?.url.map { Clip("the address", $0.serialized) }
    case .status, .server, .lesson, .smallSteps: return nil
    }
  }
}
