import Browser
import Canvas
import Model

/// A script in a few lines: what decides the request stays, and an ellipsis stands where anything is
/// left out.
struct ScriptFold {
  /// The lines of code that are shown.
  private(set) var lines: [[ScriptListing.Fragment]] = []

  /// The fields that these lines show.
  var fields: Set<RequestField> { Set(lines.joined().compactMap(\.field)) }

  private typealias Line = [ScriptListing.Fragment]

  /// A field of the code with the lines that it takes, the second for a value that is too long.
  private struct Entry {
    let field: RequestField
    var lines: [Line]

    var isHeader: Bool { if case .header = field { true } else { false } }

    var head: String { lines[0].first?.text.text ?? "" }

    /// The value, or the name that stands before it on a line of its own.
    var shown: String { lines[0].first { $0.field != nil }?.text.text ?? "" }

    /// What stands behind the value.
    var tail: String { lines[lines.count - 1].last?.text.text ?? "" }

    /// The name of a header without its value, nil where there is no value on its line.
    var name: String? {
      guard isHeader, lines.count == 1, let blank = shown.firstIndex(of: " ") else {
        return isHeader ? shown : nil
      }
      return String(shown[..<blank])
    }
  }

  private let width: Int
  private let glyphs: Glyphs

  /// Whether the code has braces that have to be closed.
  private let hasBraces: Bool
  private var entries: [Entry] = []

  /// The positions of the entries that are shown.
  private var kept: [Int] = []

  /// The code of a call in at most this many rows.
  init(_ listing: ScriptListing, of call: ScriptCall, width: Int, rows: Int, glyphs: Glyphs) {
    self.width = width
    self.glyphs = glyphs
    hasBraces = call.client == .fetch
    guard listing.lines.count > rows else {
      lines = listing.lines
      return
    }
    for line in listing.lines {
      if let field = line.compactMap(\.field).first {
        entries.append(Entry(field: field, lines: [line]))
      } else if !entries.isEmpty {
        entries[entries.count - 1].lines.append(line)
      }
    }
    let order = entries.indices.sorted {
      (entries[$0].field.rank(in: call), $0) < (entries[$1].field.rank(in: call), $1)
    }
    kept = order.prefix(rows).sorted()
    var spare = rows - kept.count
    for place in kept.indices {
      let isTwoLines = entries[kept[place]].lines.count > 1 && spare > 0
      if isTwoLines { spare -= 1 }
      lines += isTwoLines ? unfolded(place) : [folded(place)]
    }
  }

  // MARK: Lines

  /// A header and its value on two lines.
  private func unfolded(_ place: Int) -> [Line] {
    let entry = entries[kept[place]]
    let value = entry.lines[1].first?.text.text.drop { $0 == " " } ?? ""
    let end = tail(place)
    let columns = TextWidth.columns(of: String(value) + end)
    let margin = String(repeating: " ", count: max(2, min(entry.head.count, width - columns)))
    let shown = Truncation.middle.fit(
      String(value), to: max(3, width - margin.count - TextWidth.columns(of: end)), glyphs: glyphs)
    return [
      line(head(place), entry.shown, entry.field, ""), line(margin + shown, "", nil, end),
    ]
  }

  /// An entry on one line, its value left out if that is the only way.
  private func folded(_ place: Int) -> Line {
    let entry = entries[kept[place]]
    var candidates: [(shown: String, tail: String)] = []
    // Only of a header may the value stand on a line of its own, which is left out here.
    if entry.lines.count == 1 || entry.name == nil {
      candidates.append((entry.shown, tail(place)))
    }
    if let name = entry.name {
      candidates.append((name, tail(place, isCut: true)))
      candidates.append((name, tail(place, isCut: true, isTight: true)))
    }
    let head = head(place)
    func room(_ tail: String) -> Int { width - head.count - TextWidth.columns(of: tail) }
    let fitting = candidates.first { TextWidth.columns(of: $0.shown) <= room($0.tail) }
    if let fitting { return line(head, fitting.shown, entry.field, fitting.tail) }
    let (shown, tail) = candidates[candidates.count - 1]
    let short = Truncation.middle.fit(shown, to: max(3, room(tail)), glyphs: glyphs)
    return line(head, short, entry.field, tail)
  }

  private func line(
    _ head: String, _ shown: String, _ field: RequestField?, _ tail: String
  ) -> Line {
    [
      .init(text: StyledText(head, .muted), field: nil),
      .init(text: StyledText(shown), field: field),
      .init(text: StyledText(tail, .muted), field: nil),
    ]
  }

  // MARK: Ends

  /// What stands before a value; the first header that is shown opens the headers.
  private func head(_ place: Int) -> String {
    let entry = entries[kept[place]]
    if place == 0, kept[0] > 0 { return glyphs.ellipsis + " " + entry.head }
    guard hasBraces, entry.isHeader, place == 0 || !entries[kept[place - 1]].isHeader else {
      return entry.head
    }
    return entries.first(where: \.isHeader)?.head ?? entry.head
  }

  /// What stands behind a value: the signs of what is left out, and the braces that close there.
  ///
  /// - Parameters:
  ///   - isCut: Whether the value itself is left out.
  ///   - isTight: Whether one brace may go where two things are left out next to each other.
  private func tail(_ place: Int, isCut: Bool = false, isTight: Bool = false) -> String {
    let position = kept[place]
    let end = place + 1 < kept.count ? kept[place + 1] : entries.count
    let isLast = end == entries.count
    let missing = entries[(position + 1)..<end]
    let more = " " + glyphs.ellipsis
    let value = isCut ? more : ""
    guard hasBraces else { return value + entries[position].tail + (missing.isEmpty ? "" : more) }
    guard position > 0 else {
      return isLast ? ", {\(more) })" : missing.isEmpty ? ", {" : ", {\(more)"
    }
    var tail = value
    let isHeader = entries[position].isHeader
    let others = isHeader ? missing.drop(while: \.isHeader) : missing
    if others.count < missing.count { tail += "," + more }
    let closesHeaders = isHeader && (isLast || !entries[end].isHeader)
    if closesHeaders, !isTight || others.isEmpty { tail += " }" }
    if !others.isEmpty { tail += "," + more }
    return tail + (isLast ? " })" : others.isEmpty ? "," : "")
  }
}

extension RequestField {
  /// How soon a field is left out of a call's code where there is little room, the last ones first.
  fileprivate func rank(in call: ScriptCall) -> Int {
    switch self {
    case .url: 0
    case .credentials, .crossOrigin, .java: 1
    case .mode: 2
    case .header(let position):
      call.headers.indices.contains(position) && call.headers[position].needsPermission ? 3 : 6
    case .method: 4
    case .redirect, .uploadListener, .formEncoding: 5
    case .body: 7
    case .newHeader, .cache, .referrerPolicy, .keepalive, .page: 8
    case .client: 9
    }
  }
}

extension Header {
  /// Whether a script may send it to another origin only with permission.
  fileprivate var needsPermission: Bool {
    SafelistedRequestHeader.objection(to: name, value: value) != nil
  }
}
