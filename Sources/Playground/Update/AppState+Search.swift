import Canvas
import Simulation

extension AppState {
  /// Begins to search in the text that is open, or else in the run.
  mutating func beginSearch() {
    let row = if case .text(let text)? = overlay { text.offset } else { timeline.index ?? 0 }
    search = Search(from: .init(row: row, part: 0), on: stage)
  }

  /// A key while a search is typed.
  mutating func seek(_ command: SearchCommand, seeing screen: Screenful) {
    switch command {
    case .next: find(after: search?.found, seeing: screen)
    case .previous: find(before: search?.found, seeing: screen)
    case .end: search = nil
    }
  }

  /// Changes what is looked for; ``seekTyped(seeing:)`` looks for it.
  mutating func editSearch(_ change: (inout LineEditor) -> Void) {
    guard var search else { return }
    change(&search.line)
    search.found = nil
    search.isUnsought = true
    self.search = search
  }

  /// Looks for what was typed from where the search began, whatever was found on the way.
  mutating func seekTyped(seeing screen: Screenful) {
    guard let start = search?.start, let stage = search?.stage else { return }
    search?.isUnsought = false
    if case .text(let text)? = overlay {
      scroll(text, to: start.row, seeing: screen)
    } else {
      go { $0.go(to: start.row) }
      self.stage = stage
    }
    find(after: nil, seeing: screen)
  }

  private mutating func find(after place: Search.Place?, seeing screen: Screenful) {
    guard let search, !search.line.isEmpty else { return }
    let haystack = Haystack(self, SearchTerm(search.text), seeing: screen)
    let start = place.map { Search.Place(row: $0.row, part: $0.part + 1) } ?? search.start
    show(
      haystack.first(from: start) ?? haystack.first(from: .init(row: 0, part: 0)),
      seeing: screen)
  }

  private mutating func find(before place: Search.Place?, seeing screen: Screenful) {
    guard let search, !search.line.isEmpty else { return }
    let haystack = Haystack(self, SearchTerm(search.text), seeing: screen)
    show(
      haystack.last(before: place ?? search.start) ?? haystack.last(before: haystack.end),
      seeing: screen)
  }

  /// Goes to what was found.
  private mutating func show(_ place: Search.Place?, seeing screen: Screenful) {
    search?.found = place
    guard let place else { return }
    if case .text(let text)? = overlay { return scroll(text, to: place.row, seeing: screen) }
    go { $0.go(to: place.row) }
    let part = SearchableParts(timeline.steps[place.row]).parts[place.part]
    stage[part.pane] = part.target
    if layout.kind == .narrow || layout.kind == .zoomed { stage.choose(part.pane) }
  }

  private mutating func scroll(_ text: TextOverlay, to row: Int, seeing screen: Screenful) {
    guard let view = screen.text else { return }
    var text = text
    text.scroll(by: row - text.offset, count: view.lines.count, rows: view.rows)
    overlay = .text(text)
  }
}

/// What is searched, row by row.
private struct Haystack {
  private let term: SearchTerm
  private let rows: Int
  private let parts: (Int) -> [String]

  init(_ state: AppState, _ term: SearchTerm, seeing screen: Screenful) {
    self.term = term
    if let lines = screen.text?.lines {
      rows = lines.count
      parts = { [lines[$0].text] }
    } else {
      let steps = state.timeline.steps
      rows = steps.count
      parts = { SearchableParts(steps[$0]).parts.map(\.text) }
    }
  }

  var end: Search.Place { Search.Place(row: rows, part: 0) }

  func first(from start: Search.Place) -> Search.Place? {
    for row in max(0, start.row)..<max(start.row, rows) {
      let first = row == start.row ? start.part : 0
      let part = parts(row).enumerated().first { $0 >= first && term.occurs(in: $1) }
      if let part { return Search.Place(row: row, part: part.offset) }
    }
    return nil
  }

  func last(before end: Search.Place) -> Search.Place? {
    for row in (0...max(0, min(end.row, rows - 1))).reversed() where row < rows {
      let limit = row == end.row ? end.part : .max
      let part = parts(row).enumerated().reversed().first { $0 < limit && term.occurs(in: $1) }
      if let part { return Search.Place(row: row, part: part.offset) }
    }
    return nil
  }
}
