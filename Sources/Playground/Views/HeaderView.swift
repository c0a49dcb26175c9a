import Browser
import Canvas
import Simulation

extension Drawing {
  /// The first line: what is being played, and in which browser.
  mutating func drawHeader() {
    let line = layout.header
    // Where there is little room the title is worth more than the word.
    let word = line.columns < 72 && state.file != nil ? "" : "browser: "
    var right = StyledText(word + scene.scenario.browser.rawValue, .muted)
    if let room = state.learning?.room {
      right = StyledText(room.summary, .muted)
    } else if let fileLabel {
      right += StyledText("   ") + fileLabel
    } else if line.columns >= 100 {
      right.append("   playground", .muted)
    }
    right.append(" ")
    var left = StyledText(" ")
    if line.columns >= 100 { left.append("corslab   ", .title) }
    left.append(scene.title, .heading)
    draw(left.truncated(to: line.columns - right.columns - 2, glyphs: glyphs), in: line)
    drawTrailing(right, in: line)
    let profile = Rect(
      row: line.row, column: line.columnRange.upperBound - right.columns, columns: right.columns,
      rows: 1)
    addRegion(.command(.edit(.browser)), profile)
  }

  /// A pane's name, and the key that leads to it.
  func label(of pane: Pane) -> String {
    let key = keyLabel(pane.command)
    return key.isEmpty ? pane.title : "\(key) \(pane.title)"
  }

  /// The tabs of a screen that shows one pane.
  mutating func drawTabs() {
    guard let tabs = layout.tabs else { return }
    var column = 1
    for pane in state.panes {
      let isFocused = pane == state.stage.focus
      var text = StyledText(isFocused ? "[" : " ", .focusBorder, isFocused ? .bold : [])
      text.append(label(of: pane), isFocused ? .title : .muted)
      text.append(isFocused ? "]" : " ", .focusBorder, isFocused ? .bold : [])
      draw(text, in: tabs, column: column)
      addRegion(
        .pane(pane),
        Rect(row: tabs.row, column: tabs.column + column, columns: text.columns, rows: 1))
      column += text.columns + 1
    }
  }
}
