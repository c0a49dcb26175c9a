import Browser
package import Escaping
import Explaining
package import Model
import Server
package import Simulation

/// The transcript: what happened, step by step, one paragraph each.
package enum TextReport {
  /// The transcript of a run.
  ///
  /// - Parameter remarks: Lines to put behind what happens at a step.
  package static func text(_ trace: Trace, remarks: [StepID: [VisibleText]] = [:]) -> VisibleText {
    func remark(on step: Step) -> [VisibleText] { remarks[step.id].map { [""] + $0 } ?? [] }
    var lines = heading(trace)
    var position = 0
    var remedies = Remedies(trace)
    for (index, request) in trace.requests.enumerated() {
      for step in trace.steps[position..<request.steps.lowerBound] {
        lines += interlude(step) + remark(on: step)
      }
      if trace.requests.count > 1 {
        lines += ["", "Request \(index + 1) of \(trace.requests.count)"]
      }
      for (number, step) in trace.steps[request.steps].enumerated() {
        lines += [""] + paragraph(step, number: number + 1, request) + remark(on: step)
      }
      lines += [""] + summary(trace, index, &remedies)
      position = request.steps.upperBound
    }
    for step in trace.steps[position...] { lines += interlude(step) + remark(on: step) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ trace: Trace) -> [VisibleText] {
    let scenario = trace.scenario
    let clients = trace.requests.map(\.call.client)
    let isWithoutBrowser = !clients.isEmpty && clients.allSatisfy { $0 == .curl }
    let title = scenario.title.isEmpty ? "" : ": \(scenario.title)"
    return [
      "\(scenario.id)\(title)",
      isWithoutBrowser ? "No browser takes part." : "As \(scenario.browser.title) does it.",
    ]
  }

  private static func interlude(_ step: Step) -> [VisibleText] {
    ["", "\(step.moment.title)."] + step.effects.compactMap(\.line).map { "   \($0)" }
  }

  private static func paragraph(_ step: Step, number: Int, _ request: Trace.Request)
    -> [VisibleText]
  {
    let hop = step.id.hop > 0 ? ", after \(step.id.hop) redirect\(step.id.hop == 1 ? "" : "s")" : ""
    let client = request.call.client
    let actor = step.moment.actorName(for: client)
    var lines: [VisibleText] = ["\(number). \(step.moment.title(for: client)) (\(actor)\(hop))"]
    if step.moment == .scriptCalls { lines += describe(request.call) }
    lines += step.findings.map(\.line)
    lines += step.effects.flatMap(\.lines)
    if let failure = step.failure { lines.append("✗ Failed: \(failure.line)") }
    return [lines[0]] + lines.dropFirst().map { "   \($0)" }
  }

  private static func describe(_ call: ScriptCall) -> [VisibleText] {
    let page = call.page.url?.serialized ?? "a document without address"
    let method = call.client.hasMethod ? call.method + " " : ""
    var lines: [VisibleText] = ["\(call.client.title): \(method)\(call.url)"]
    if let settings = call.settings { lines.append("from \(page), \(settings)") }
    lines += call.effectiveHeaders.map(\.line)
    if let body = call.body, call.client.hasBody {
      lines.append("body: \(body)")
    }
    return lines
  }

  /// What script got, why, and what the console says.
  private static func summary(
    _ trace: Trace, _ index: Int, _ remedies: inout Remedies
  ) -> [VisibleText] {
    var lines: [VisibleText] = []
    switch trace.requests[index].outcome {
    case .response(let response) where response.consequence != nil:
      lines.append("Outcome: \(response.consequence?.sentence ?? "")")
    case .response(let response):
      let client = trace.requests[index].call.client
      let kind = client.isInBrowser ? " of type \(response.kind.rawValue)" : ""
      let status = response.status == 0 ? "" : ", status \(response.status)"
      lines.append("Outcome: the \(client.askerName) gets a response\(kind)\(status).")
      lines += response.headers.map { "   \($0.line)" }
      if !response.body.isEmpty { lines.append("   body: \(response.body)") }
    case .error(let error, let failure):
      lines.append("Outcome: \(Mishap(error, of: trace.requests[index].call.client).clause).")
      lines.append("   \(failure.line)")
      if let explanation = trace.explanation(ofRequest: index) {
        let remedy = remedies.remedy(ofRequest: index)
        let isMeant = trace.scenario.isMeantToBlock(request: index, of: trace)
        let advice = Advice(explanation, remedy, isMeant: isMeant)
        lines += explanation.lines(advice).map { "   \($0)" }
      }
    }
    let console = trace.console(ofRequest: index)
    if console.isEmpty {
      lines.append("Console: quiet.")
    } else {
      lines.append("Console:")
      lines += console.map { "   \($0.text)" }
    }
    return lines
  }
}

extension Header {
  /// The line of a header as it goes over the wire.
  var line: VisibleText { "\(name.spelling): \(value)" }
}

extension Failure {
  /// The name and the offending value.
  var line: VisibleText { parameter.isEmpty ? "\(name)" : "\(name) (\(parameter))" }
}

extension Explanation {
  /// What happened, why, what to do, and where more is said.
  fileprivate func lines(_ advice: Advice) -> [VisibleText] {
    let parts = [
      ("What", what), ("Why", why), (advice.label, advice.order), ("Opens", advice.opens),
      ("Beware", beware), ("Rule", rule.link), ("MDN", mdn?.link),
    ]
    return parts.compactMap { label, text in
      text.map { "\(label): \($0)" }
    }
  }
}
