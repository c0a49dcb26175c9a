package import Browser
package import Model
package import Simulation

/// The requests of a run as curl commands, one for each exchange.
package enum CurlReport {
  /// The commands of a run, in which nothing steers a terminal.
  package static func text(_ trace: Trace) -> String {
    var lines: [String] = []
    let id = trace.scenario.id
    for index in trace.requests.indices {
      for exchange in trace.exchanges(ofRequest: index) {
        let kind = exchange.isPreflight ? "preflight" : "actual"
        let answer = exchange.response.map { "answered \($0.status)" } ?? "not answered"
        lines.append(ShellQuoting.comment("\(id): \(kind), \(answer)"))
        lines.append(command(exchange.request))
      }
    }
    if lines.isEmpty { lines.append(ShellQuoting.comment("\(id): nothing was sent")) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A command that sends the same request, or a comment on why there is none.
  package static func command(_ request: HTTPRequest) -> String {
    CurlCommand(
      method: request.method, url: request.url.sanitized.serialized,
      headers: request.headers.lines, body: request.body
    ).text
  }

  /// The command with which somebody asks for this, or a comment on why there is none.
  package static func command(_ call: ScriptCall) -> String {
    let url = WebURL(call.url, base: call.page.url)?.withoutFragment.serialized
    return CurlCommand(
      method: call.method, url: url ?? call.url, headers: call.headers, body: call.body
    ).text
  }
}
