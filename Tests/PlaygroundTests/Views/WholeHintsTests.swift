import Browser
import Canvas
import Lessons
import Model
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// What explains a field, a choice or a command is never cut where it tells most.
@Suite struct WholeHintsTests {
  private static let sizes = ["60x20", "80x24", "120x40"]

  /// Scenarios that have every kind of field between them, one for each API.
  private static let scenarios: [Scenario] = RequestField.client.choices.compactMap { api in
    var scenario = Scenario.iceCream
    scenario.cookies = [
      StartingCookie(url: scenario.servers[0].server, line: "session=vanilla; Path=/")
    ]
    scenario.stimuli.append(.wait(milliseconds: 10))
    scenario.repeatCount = 2
    return try? Field.request(0, .client).applying(api.text, to: scenario)
  }

  private func state(_ scenario: Scenario, _ size: String, _ keys: String = "") throws -> AppState {
    AppState(scenario, size: try #require(Size(size))).typing(keys)
  }

  /// The rows inside the box with a title, without the blanks at their ends.
  private func rows(_ title: String, of state: AppState) throws -> [String] {
    let lines = render(state).screen.lines.map(Array.init)
    let top = Array("╭ \(title) ")
    let place = lines.indices.lazy.compactMap { row in
      lines[row].indices.first { lines[row][$0...].starts(with: top) }.map {
        (row: row, column: $0)
      }
    }.first
    let (row, column) = try #require(place, "there is no box \(title)")
    let end = try #require(lines[row][(column + 1)...].firstIndex(of: "╮"))
    return lines[(row + 1)...].prefix { $0[column] != "╰" }.map { line in
      String(line[(column + 1)..<end]).split(separator: " ").joined(separator: " ")
    }
  }

  private func expect(_ text: String, in rows: [String], _ comment: Comment) {
    let words = text.split(separator: " ").joined(separator: " ")
    #expect(rows.joined(separator: " ").contains(words), comment)
    #expect(!rows.contains { $0.hasSuffix("…") }, comment)
  }

  /// Every field of a pane, in its editor.
  private func editors(_ state: AppState, _ pane: Pane) throws -> [AppState] {
    let content = try #require(state.screenful.content(of: pane))
    return content.targets.compactMap { target in
      var opened = state
      for _ in 1...2 { _ = opened.update(.clicked(.target(pane, target))) }
      return opened.editor == nil ? nil : opened
    }
  }

  @Test(arguments: scenarios, sizes)
  func everyFieldOfARequestAndEveryChoiceIsExplained(
    _ scenario: Scenario, _ size: String
  ) throws {
    try expectExplanations(in: .browser, "1", of: scenario, size)
  }

  @Test(arguments: ["3", "→ → → → → → → 3 r"], sizes)
  func everyFieldOfAServerAndEveryChoiceIsExplained(_ keys: String, _ size: String) throws {
    try expectExplanations(in: .server, keys, of: Self.scenarios[0], size)
  }

  private func expectExplanations(
    in pane: Pane, _ keys: String, of scenario: Scenario, _ size: String
  ) throws {
    let opened = try editors(try state(scenario, size, keys), pane)
    #expect(!opened.isEmpty)
    for var state in opened {
      let field = try #require(state.editor?.field)
      let said = try rows(field.title, of: state).dropFirst()
      if state.editor?.field.doubts(in: state.scenario).isEmpty == true {
        expect(field.explanation, in: Array(said), "\(field)")
      }
      for _ in 0..<(state.editor?.choices.count ?? 0) {
        state.type("↓")
        let editor = try #require(state.editor)
        let choice = editor.choices[try #require(editor.highlighted)]
        let doubt = field.doubts(in: editor.draft).first
        let said = try rows(field.title, of: state).dropFirst()
        expect(
          editor.problem?.message ?? doubt ?? choice.meaning, in: Array(said),
          "\(field): \(choice.text)")
      }
    }
  }

  @Test(arguments: scenarios, ["120x90", "96x120"])
  func theHintsOfAFormAreWhole(_ scenario: Scenario, _ size: String) throws {
    for (pane, key) in [(Pane.browser, "1 z"), (.server, "3 z")] {
      let state = try state(scenario, size, key)
      let inside = try Screens.rows(pane, of: state).map { String($0.dropFirst(52)) }
      let said = inside.joined(separator: " ").split(separator: " ").joined(separator: " ")
      let content = try #require(state.screenful.content(of: pane))
      for case .field(let field) in content.targets {
        guard case .policy(_, let part) = field, part != .chain, part != .server else { continue }
        #expect(said.contains(field.explanation), "\(field)")
      }
      #expect(!inside.contains { $0.split(separator: " ").last?.hasSuffix("…") == true })
    }
  }

  @Test(arguments: ["", "G", "3", "4 G"], sizes)
  func everyCommandOfThePaletteSaysWhyItCannotBeUsed(_ keys: String, _ size: String) throws {
    var state = try state(.iceCream, size, keys + " :")
    guard case .list(let list)? = state.overlay else {
      Issue.record("no list is open")
      return
    }
    for row in list.rows {
      let shown = try rows("Commands", of: state)
      #expect(shown.contains { $0.contains(row.title) }, "\(row.title)")
      if !row.isEnabled { expect(row.detail, in: shown, "\(row.title)") }
      state.type("↓")
    }
  }
}
