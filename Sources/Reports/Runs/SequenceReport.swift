import Browser
package import Escaping
import Model
import Server
package import Simulation

/// A sequence diagram in text: the page's browser on the left, the servers to its right.
package enum SequenceReport {
  /// The diagram of a run.
  package static func text(_ trace: Trace) -> VisibleText {
    var diagram = Diagram(trace)
    for index in trace.requests.indices { diagram.add(trace, request: index) }
    return diagram.text
  }
}

/// A diagram that is being drawn, line by line.
private struct Diagram {
  private let title: VisibleText

  /// The parties as they are shown: who asks, then each server's origin.
  private let names: [String]

  /// The column of each party's life line.
  private let columns: [Int]
  private var lines: [String] = []

  init(_ trace: Trace) {
    let scenario = trace.scenario
    title = VisibleText(scenario.title.isEmpty ? scenario.id : scenario.title)
    var names = ["script"]
    var widest = 0
    for index in trace.requests.indices {
      let party = trace.requests[index].call.client.isInBrowser ? "browser" : "client"
      if names == ["script"] { names = [party] }
      for exchange in trace.exchanges(ofRequest: index) {
        let name = exchange.serverName
        if !names.contains(name) { names.append(name) }
        widest = max(widest, exchange.requestLabel.count, exchange.answerLabel.count)
      }
    }
    self.names = names
    var columns = [4]
    for index in names.indices.dropFirst() {
      let room = max(widest + 6, (names[index - 1].count + names[index].count) / 2 + 4)
      columns.append(columns[index - 1] + room)
    }
    self.columns = columns
  }

  var text: VisibleText {
    let drawn = [header] + lines + [lifeLines()]
    return ([title, ""] + drawn.map { VisibleText($0) }).joined(separator: "\n") + "\n"
  }

  mutating func add(_ trace: Trace, request index: Int) {
    lines.append(lifeLines())
    for exchange in trace.exchanges(ofRequest: index) {
      let party = names.firstIndex(of: exchange.serverName) ?? 0
      lines.append(lifeLines(label: exchange.requestLabel))
      lines.append(arrow(to: party, head: exchange.fate == .unreachable ? "✗" : "▶", tail: "─"))
      lines.append(lifeLines(label: exchange.answerLabel))
      if exchange.answer != nil { lines.append(arrow(from: party)) }
    }
    lines.append(lifeLines(label: trace.requests[index].outcome.label))
  }

  /// The names, each centred above its life line.
  private var header: String {
    var line = ""
    for (name, column) in zip(names, columns) {
      let start = max(column - name.count / 2, line.isEmpty ? 0 : line.count + 1)
      line += String(repeating: " ", count: max(0, start - line.count)) + name
    }
    return line
  }

  /// A line with nothing but the life lines, or with a text behind the first of them.
  private func lifeLines(label: String = "") -> String {
    let start = columns[0] + 2
    let width = max((columns.last ?? 0) + 1, start + label.count)
    var cells = [Character](repeating: " ", count: width)
    for column in columns { cells[column] = "│" }
    if !label.isEmpty { cells.replaceSubrange(start..<(start + label.count), with: label) }
    return String(cells)
  }

  private func arrow(to party: Int, head: Character, tail: Character) -> String {
    var cells = Array(lifeLines())
    for column in (columns[0] + 1)..<columns[party] { cells[column] = tail }
    cells[columns[party] - 1] = head
    return String(cells)
  }

  private func arrow(from party: Int) -> String {
    var cells = Array(lifeLines())
    for column in (columns[0] + 1)..<columns[party] { cells[column] = "─" }
    cells[columns[0] + 1] = "◀"
    return String(cells)
  }
}

// Labels take as many cells as they have characters when they are shown.

extension Exchange {
  fileprivate var serverName: String { VisibleText(request.url.origin.serialized).text }

  fileprivate var requestLabel: String {
    let kind = isPreflight ? " (preflight)" : ""
    let label: VisibleText = "\(request.method) \(request.url.pathAndQuery)\(kind)"
    return label.text
  }

  fileprivate var answerLabel: String {
    switch fate {
    case .answered(let answer):
      let phrase = StatusText.phrase(for: answer.status)
      return phrase.isEmpty ? "\(answer.status)" : "\(answer.status) \(phrase)"
    case .died: return "the connection dies"
    case .unreachable, .pending: return "nobody is there"
    }
  }
}

extension Outcome {
  /// What script got, in a few words.
  fileprivate var label: String {
    switch self {
    case .response(let response) where response.consequence != nil:
      "· " + (response.consequence?.sentence ?? "")
    case .response(let response) where response.kind == .opaque || response.kind == .opaqueRedirect:
      "· an \(response.kind.rawValue) response"
    case .response(let response): "✓ readable, \(response.status)"
    case .error(_, let failure): "✗ \(failure.line)"
    }
  }
}
