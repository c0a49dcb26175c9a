import Browser
import Canvas
import Explaining
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
    let label = label(of: entry)
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
    let room = rung.span - 6
    let whole = row(of: ordered[...], room)
    let alone = TextWidth.columns(of: whole) <= room ? [] : Array(ordered.prefix(headerRows - 1))
    let rows =
      alone.map { row(of: [$0], room) } + [row(of: ordered[alone.count...], room)]
    return rows.filter { !$0.isEmpty }.map { row in
      // The beginning in full says more than the ends of all.
      rung.unsent(Truncation.end.fit(row, to: room, glyphs: scene.glyphs), .headerValue)
    }
  }

  /// Headers on one row, as many names written out as there is room for.
  private func row(of headers: ArraySlice<Header>, _ room: Int) -> String {
    func text(_ count: Int) -> String {
      headers.enumerated().map { position, header in
        let name = header.name.spelling
        let shown = position < count ? name : name.withoutKnownPrefix(glyphs: scene.glyphs)
        return "\(shown) \(header.value)"
      }.joined(separator: "  ")
    }
    let texts = [text(headers.count), text(1), text(0)]
    return texts.first { TextWidth.columns(of: $0) <= room } ?? (room < 45 ? texts[2] : texts[1])
  }

  private func target(_ entry: NetworkLog.Entry) -> String {
    guard let url = entry.url else { return "" }
    return scene.log.namesHosts ? url.origin.shortName + url.pathAndQuery : url.pathAndQuery
  }

  /// What is asked for, and by whom; where there is no room for both, who asks tells more.
  private func label(of entry: NetworkLog.Entry) -> String {
    let asker = asker(of: entry)
    let whole = "\(entry.method) \(target(entry))\(asker)"
    // The ends of an arrow and the blanks around its label.
    let room = rung.span - 8
    return asker.isEmpty || TextWidth.columns(of: whole) <= room ? whole : entry.method + asker
  }

  /// The page that asks, where several do.
  private func asker(of entry: NetworkLog.Entry) -> String {
    guard scene.log.namesPages, let call = scene.request(of: entry)?.call else { return "" }
    return " from \(call.client.isInBrowser ? call.page.origin.shortName : call.client.title)"
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
