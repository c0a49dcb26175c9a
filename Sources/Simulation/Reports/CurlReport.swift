import Escaping
package import Model

/// The requests of a run as curl commands, one for each exchange.
package enum CurlReport {
  /// The commands of a run; every line of it is safe to show on a terminal.
  package static func text(_ trace: Trace) -> String {
    var lines: [String] = []
    for index in trace.requests.indices {
      for exchange in trace.exchanges(ofRequest: index) {
        let kind = exchange.isPreflight ? "preflight" : "actual"
        let answer = exchange.response.map { "answered \($0.status)" } ?? "not answered"
        lines.append("# \(VisibleText(trace.scenario.id)): \(kind), \(answer)")
        lines.append(command(exchange.request))
      }
    }
    return lines.isEmpty
      ? "# \(VisibleText(trace.scenario.id)): nothing was sent\n"
      : lines.joined(separator: "\n") + "\n"
  }

  /// A command that sends the same request.
  package static func command(_ request: HTTPRequest) -> String {
    let url = request.url.sanitized.serialized
    var words = ["curl", "--include"]
    switch request.method {
    case "HEAD": words = ["curl", "--head"]
    case "GET" where request.body == nil: break
    default: words += ["--request", ShellQuoting.quoted(request.method)]
    }
    if url.utf8.contains(where: { "[]{}".utf8.contains($0) }) { words.append("--globoff") }
    words.append(ShellQuoting.quoted(url))
    // curl counts the bytes itself, and adds a Content-Type to bodies unless told otherwise.
    for line in request.headers.lines where line.name != .contentLength {
      // No option of curl writes a name with @ in front: it would be the name of a file.
      if line.name.spelling.hasPrefix("@") { continue }
      let header = line.value.isEmpty ? "\(line.name);" : "\(line.name): \(line.value)"
      words += ["--header", ShellQuoting.quoted(header)]
    }
    if let body = request.body {
      if !request.headers.contains(.contentType) { words += ["--header", "'Content-Type:'"] }
      words += ["--data-raw", ShellQuoting.quoted(body)]
    }
    return words.joined(separator: " ")
  }
}
