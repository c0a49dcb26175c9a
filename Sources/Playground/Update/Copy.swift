import Browser
import Model
import Simulation

/// What the copy command puts on the clipboard.
struct Copy {
  let text: String

  /// What the text is, in a word or two.
  let what: String

  /// What is selected in the focused pane, nil when there is nothing worth copying.
  init?(_ state: AppState) {
    let scene = Scene(state)
    switch state.selection {
    case .field(let field):
      text = field.text(in: state.scenario)
      what = field.title
    case .header(let id, let isAnswer, let position):
      guard let exchange = scene.world[id] else { return nil }
      let headers = isAnswer ? exchange.response?.headers : exchange.request.headers
      guard let line = headers?.lines[position] else { return nil }
      text = "\(line.name.spelling): \(line.value)"
      what = line.name.spelling
    case .exchange(let id):
      guard let request = scene.log.entries.first(where: { $0.id == id })?.exchange?.request else {
        return nil
      }
      text = CurlCommand(request).text
      what = "curl command"
    case .console(let position):
      guard scene.world.browser.console.indices.contains(position) else { return nil }
      text = scene.world.browser.console[position].text
      what = "console line"
    case .finding(let position):
      guard let step = scene.step, step.findings.indices.contains(position) else { return nil }
      text = step.findings[position].condition
      what = "finding"
    case .result:
      guard case .response(let response)? = scene.result else { return nil }
      text = response.body
      what = "body"
    case .status, .repair, .server, nil: return nil
    }
  }
}

/// A request as a command for a shell.
struct CurlCommand {
  let text: String

  init(_ request: HTTPRequest) {
    var words = ["curl -i -X \(request.method)", CurlCommand.quoted(request.url.serialized)]
    for line in request.headers.lines {
      words.append("-H " + CurlCommand.quoted("\(line.name.spelling): \(line.value)"))
    }
    if let body = request.body { words.append("--data-raw " + CurlCommand.quoted(body)) }
    text = words.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + escaped.joined(separator: "'\\''") + "'"
  }
}
