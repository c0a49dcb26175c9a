import Canvas
import Documents
package import Escaping
import Playground

extension Configuration {
  /// Everything that holds as YAML, with a comment on each line about where it comes from.
  ///
  /// Read as a configuration file it says the same again.
  package func yaml() -> VisibleText {
    var lines: [Line] = [
      line(.theme, theme), line(.glyphs, glyphs), line(.motion, motion),
      Line("\(SettingName.mouse.rawValue): \(mouse.value)", "\(mouse.source)"),
      line(.speed, speed), line(.interface, interface),
    ]
    let width = lines.map(\.text.count).max() ?? 0
    let keys = keyLines
    let keyWidth = keys.map(\.text.count).max() ?? 0
    lines = lines.map { $0.padded(to: width) }
    return lines.map(\.line).joined() + "\(SettingName.keys.rawValue):\n"
      + keys.map { "  " + $0.padded(to: keyWidth).line }.joined()
  }

  private func line<Value: RawRepresentable<String>>(
    _ name: SettingName, _ setting: Setting<Value>
  ) -> Line {
    Line("\(name.rawValue): \(setting.value.rawValue)", "\(setting.source)")
  }

  private var keyLines: [Line] {
    let keymap = settings.keymap
    return Command.allCases.map { command in
      let keys = keymap.keys(of: command)
      let names = JSONValue.array(keys.map { .string("\($0)") }).yamlLine()
      let change = self.keys.first { $0.value.command == command }
      return Line(
        "\(command.name): \(names)", change.map { "\($0.source)" } ?? lost(command, keymap))
    }
  }

  /// Where the keys of a command come from that nobody changed: some may have gone to others.
  private func lost(_ command: Command, _ keymap: Keymap) -> String {
    let kept = keymap.keys(of: command)
    let taken = command.entry.keys.filter { !kept.contains($0) }
    guard !taken.isEmpty else { return "\(Source.standard)" }
    return "\(Source.standard), without \(taken.map(\.description).joined(separator: " "))"
  }
}

/// A line of YAML with a comment.
private struct Line {
  let text: String
  let comment: String

  init(_ text: String, _ comment: String) {
    self.text = text
    self.comment = comment
  }

  func padded(to width: Int) -> Line {
    Line(text + String(repeating: " ", count: width - text.count), comment)
  }

  var line: VisibleText { "\(text)  # \(comment)\n" }
}
