import Canvas
import Model
import Server
import Simulation

/// Draws exchanges as arrows between the browser on the left and the server on the right.
struct Ladder {
  private let scene: Scene
  private let width: Int
  private let rung: Rung

  /// The columns of the numbers before the exchanges.
  private let numberColumns: Int

  /// The rows in which a request on its way shows what it carries, none where other lines do.
  private let headerRows: Int

  /// A ladder for the exchanges of a scene.
  init(_ scene: Scene, width: Int, headerRows: Int = 0) {
    self.scene = scene
    self.headerRows = headerRows
    self.width = width
    numberColumns = String(scene.log.count).count
    rung = Rung(span: width - numberColumns - 3, glyphs: scene.glyphs)
  }

  /// The lines of an exchange: the request, and the answer below it.
  func rungs(for entry: NetworkLog.Entry, isBrief: Bool) -> [StyledText] {
    var rungs = bodies(of: entry, isBrief: isBrief).enumerated().map { position, body in
      margin(position == 0 ? "\(entry.number)" : "") + body
    }
    guard scene.isChanged(entry) else { return rungs }
    // The mark of the moving message is more important than that of a difference.
    if let row = rungs.indices.last(where: { rungs[$0].columns < width - 1 }) {
      let gap = width - 1 - rungs[row].columns
      rungs[row].append(String(repeating: " ", count: gap))
      rungs[row].append(scene.glyphs.differs, .changed)
    }
    return rungs
  }

  /// The line of an exchange on which most happens at the present step.
  func flight(of entry: NetworkLog.Entry) -> StyledText {
    let bodies = bodies(of: entry, isBrief: true)
    let body = entry.phase == .asking ? bodies.first : bodies.last
    return margin("\(entry.number)") + (body ?? "")
  }

  private func margin(_ number: String) -> StyledText {
    StyledText(number.padded(to: numberColumns + 1), .muted)
  }

  private func bodies(of entry: NetworkLog.Entry, isBrief: Bool) -> [StyledText] {
    let label = "\(entry.method) \(target(entry))"
    switch entry.phase {
    case .future:
      return isBrief ? [rung.unsent(label)] : [rung.unsent(label), rung.unsent("")]
    case .never(let position):
      let reason = scene.trace.steps[position].failure?.reasonClause ?? ""
      if isBrief { return [rung.refused(label, because: reason)] }
      return [rung.refused(label, because: ""), rung.unsent(reason)]
    case .asking:
      return [rung.request(label, standing(of: entry))] + cargo(of: entry)
    case .serving:
      return [rung.request(label, .past), rung.unsent("the server decides", .asked)]
    case .answering:
      return [rung.request(label, .past), answer(entry)]
    case .past:
      guard isBrief else { return [rung.request(label, .past), answer(entry)] }
      let status = entry.exchange?.answer.map { String($0.status) }
      return [rung.exchange(label, status: status, standing(of: entry))]
    }
  }

  /// The headers of a request that matter, those first that a server decides by; the last row has all
  /// that are left.
  private func cargo(of entry: NetworkLog.Entry) -> [StyledText] {
    let lines = entry.exchange?.request.headers.lines.filter { $0.name.matters } ?? []
    guard headerRows > 0, !lines.isEmpty else { return [rung.unsent("")] }
    let known: [HeaderName] = [.cookie, .authorization, .requestMethod, .requestHeaders, .origin]
    let ordered =
      known.flatMap { name in lines.filter { $0.name == name } }
      + lines.filter { !known.contains($0.name) }
    let texts = ordered.map { line in
      "\(line.name.spelling.withoutKnownPrefix(glyphs: scene.glyphs)) \(line.value)"
    }
    let room = rung.span - 6
    let whole = texts.joined(separator: "  ")
    let alone = TextWidth.columns(of: whole) <= room ? [] : Array(texts.prefix(headerRows - 1))
    let rows = alone + [texts.dropFirst(alone.count).joined(separator: "  ")]
    return rows.filter { !$0.isEmpty }.map { row in
      // The beginning in full says more than the ends of all.
      rung.unsent(Truncation.end.fit(row, to: room, glyphs: scene.glyphs), .headerValue)
    }
  }

  private func target(_ entry: NetworkLog.Entry) -> String {
    guard let url = entry.url else { return "" }
    return scene.log.namesHosts ? url.origin.shortName + url.pathAndQuery : url.pathAndQuery
  }

  private func answer(_ entry: NetworkLog.Entry) -> StyledText {
    switch entry.exchange?.fate {
    case .answered(let answer):
      rung.answer(
        "\(answer.status) \(StatusText.phrase(for: answer.status))", standing(of: entry))
    case .died: rung.lost("the connection dies", standing(of: entry))
    case .unreachable: rung.lost("nobody is there", standing(of: entry))
    case .pending, nil: rung.unsent("")
    }
  }

  /// How the message of an exchange that matters at the present step is doing.
  private func standing(of entry: NetworkLog.Entry) -> Rung.Standing {
    if scene.isRejected(entry) {
      return scene.step?.failure != nil && scene.step?.exchangeID == entry.id ? .failing : .refused
    }
    return entry.phase == .past ? .past : .moving
  }
}
