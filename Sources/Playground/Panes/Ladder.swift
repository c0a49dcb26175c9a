import Canvas
import Model
import Server
import Simulation

/// Draws exchanges as arrows between the browser on the left and the server on the right.
struct Ladder {
  let width: Int
  let glyphs: Glyphs

  /// Whether messages go to several servers, so that each has to be named.
  let namesHosts: Bool

  /// The columns of the numbers before the exchanges.
  private let numberColumns: Int

  /// A ladder for the exchanges of a log.
  init(_ log: NetworkLog, width: Int, glyphs: Glyphs) {
    self.width = width
    self.glyphs = glyphs
    namesHosts = log.namesHosts
    numberColumns = String(log.count).count
  }

  /// The lines of an exchange: the request, and the answer below it.
  func rungs(
    for entry: NetworkLog.Entry, isBrief: Bool, isChanged: Bool = false
  ) -> [StyledText] {
    var rungs = rungs(for: entry, isBrief: isBrief)
    guard isChanged else { return rungs }
    // The mark of the moving message is more important than that of a difference.
    if let row = rungs.indices.last(where: { rungs[$0].columns < width - 1 }) {
      let gap = width - 1 - rungs[row].columns
      rungs[row].append(String(repeating: " ", count: gap))
      rungs[row].append(glyphs.differs, .changed)
    }
    return rungs
  }

  private func rungs(for entry: NetworkLog.Entry, isBrief: Bool) -> [StyledText] {
    let label = "\(entry.method) \(target(entry))"
    let number = StyledText("\(entry.number)".padded(to: numberColumns + 1), .muted)
    let margin = StyledText(String(repeating: " ", count: numberColumns + 1))
    switch entry.phase {
    case .future:
      let request = number + unsent(label, .muted)
      return isBrief ? [request] : [request, margin + unsent("", .muted)]
    case .never:
      let request = number + refused(label)
      return isBrief ? [request] : [request, margin + unsent("", .muted)]
    case .asking:
      return [number + request(label, isMoving: true), margin + unsent("", .muted)]
    case .serving:
      return [
        number + request(label, isMoving: false), margin + unsent("the server decides", .asked),
      ]
    case .answering:
      return [
        number + request(label, isMoving: false), margin + answer(entry, isMoving: true),
      ]
    case .past:
      if isBrief { return [number + brief(entry, label)] }
      return [
        number + request(label, isMoving: false), margin + answer(entry, isMoving: false),
      ]
    }
  }

  /// The columns between the two sides; at the right stands the mark of the moving message.
  private var span: Int { width - numberColumns - 3 }

  private func target(_ entry: NetworkLog.Entry) -> String {
    guard let url = entry.url else { return "" }
    return namesHosts ? url.origin.shortName + url.pathAndQuery : url.pathAndQuery
  }

  private func request(_ label: String, isMoving: Bool) -> StyledText {
    line(
      start: glyphs.requestStart + glyphs.message + glyphs.message, label: label,
      end: glyphs.requestEnd,
      alignsRight: false, isMoving: isMoving, role: isMoving ? .inFlight : .ordinary)
  }

  private func answer(_ entry: NetworkLog.Entry, isMoving: Bool) -> StyledText {
    guard let exchange = entry.exchange else { return unsent("", .muted) }
    switch exchange.fate {
    case .answered(let answer):
      let label = "\(answer.status) \(StatusText.phrase(for: answer.status))"
      return line(
        start: glyphs.responseEnd, label: label,
        end: glyphs.message + glyphs.message + glyphs.responseStart, alignsRight: true,
        isMoving: isMoving, role: isMoving ? .inFlight : .ordinary)
    case .died: return lost("the connection dies", isMoving)
    case .unreachable: return lost("nobody is there", isMoving)
    case .pending: return unsent("", .muted)
    }
  }

  /// An arrow with a label near its start.
  private func line(
    start: String, label: String, end: String, alignsRight: Bool, isMoving: Bool, role: Role
  ) -> StyledText {
    let emphasis: Emphasis = isMoving ? .bold : []
    let fixed = TextWidth.columns(of: start) + TextWidth.columns(of: end) + 2
    let shown = Truncation.middle.fit(label, to: max(0, span - fixed), glyphs: glyphs)
    let rest = max(0, span - fixed - TextWidth.columns(of: shown))
    let shaft = String(repeating: glyphs.message, count: rest)
    var text = StyledText(start + (alignsRight ? shaft : "") + " ", role, emphasis)
    text.append(shown, role, emphasis)
    text.append(" " + (alignsRight ? "" : shaft) + end, role, emphasis)
    text.append(isMoving ? " " + glyphs.present : "", .inFlight, .bold)
    return text
  }

  /// What has not happened.
  private func unsent(_ label: String, _ role: Role) -> StyledText {
    let room = max(0, span - 6)
    let shown = Truncation.middle.fit(label, to: room, glyphs: glyphs)
    var text = StyledText(glyphs.unsent + "   ", .muted)
    text.append(shown.padded(to: room + 1), role)
    text.append(glyphs.unsent, .muted)
    return text
  }

  /// What never will happen.
  private func refused(_ label: String) -> StyledText {
    let reason = "never sent"
    let room = max(0, span - 8 - reason.count)
    let shown = Truncation.middle.fit(label, to: room, glyphs: glyphs)
    var text = StyledText(glyphs.unsent + " ", .muted)
    text.append(glyphs.blocked + " ", .blocked)
    text.append(shown, .muted)
    text.append("  " + reason, .blocked)
    let used = 6 + TextWidth.columns(of: shown) + reason.count
    text.append(String(repeating: " ", count: max(1, span - used - 1)) + glyphs.unsent, .muted)
    return text
  }

  /// An answer that never arrives.
  private func lost(_ reason: String, _ isMoving: Bool) -> StyledText {
    var text = StyledText(glyphs.unsent + " ", .muted)
    text.append(glyphs.blocked + " " + reason, .blocked)
    let used = 4 + TextWidth.columns(of: reason)
    text.append(String(repeating: " ", count: max(1, span - used - 1)) + glyphs.unsent, .muted)
    text.append(isMoving ? " " + glyphs.present : "", .inFlight, .bold)
    return text
  }

  /// A whole exchange on one line.
  private func brief(_ entry: NetworkLog.Entry, _ label: String) -> StyledText {
    let status = entry.exchange?.answer.map { String($0.status) } ?? glyphs.blocked
    let fixed = 8 + status.count
    let shown = Truncation.middle.fit(label, to: max(0, span - fixed), glyphs: glyphs)
    let rest = max(0, span - fixed - TextWidth.columns(of: shown))
    return StyledText(
      glyphs.requestStart + glyphs.message + " " + shown + " "
        + String(repeating: glyphs.message, count: rest) + glyphs.requestEnd + " " + status + " ")
  }
}
