package import Documents
import Canvas
import Playground

/// What the environment says, and what it says wrongly.
///
/// The variables are the settings' names in capitals behind `CORSLAB_`, such as `CORSLAB_THEME`,
/// and `NO_COLOR`, which counts for less than a theme that is named. Empty ones say nothing.
///
/// https://no-color.org
package struct EnvironmentReading: Hashable, Sendable {
  package private(set) var preferences = Preferences()
  package private(set) var problems: [DocumentProblem] = []

  /// Reads the environment through a function that knows each variable's value.
  package init(_ variable: (String) -> String?) {
    preferences.theme = choice(.theme, variable) ?? Self.colourless(variable)
    preferences.glyphs = choice(.glyphs, variable)
    preferences.motion = choice(.motion, variable)
    preferences.speed = choice(.speed, variable)
    preferences.interface = choice(.interface, variable)
    preferences.mouse = setting(.mouse, variable) { node, path throws(DocumentProblem) in
      try node.boolean(path)
    }
  }

  private static func colourless(_ variable: (String) -> String?) -> Setting<Theme>? {
    guard let value = variable("NO_COLOR"), !value.isEmpty else { return nil }
    return Setting(.mono, from: .environment("NO_COLOR"))
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: SettingName, _ variable: (String) -> String?
  ) -> Setting<Choice>? {
    setting(name, variable) { node, path throws(DocumentProblem) in
      try node.choice(of: Choice.self, path)
    }
  }

  private mutating func setting<Value>(
    _ name: SettingName, _ variable: (String) -> String?,
    _ read: (Node, String) throws(DocumentProblem) -> Value
  ) -> Setting<Value>? {
    let name = name.environmentVariable
    guard let text = variable(name), !text.isEmpty else { return nil }
    do throws(DocumentProblem) {
      let node = Node(.scalar(text: text, isQuoted: false), at: .start)
      return Setting(try read(node, name), from: .environment(name))
    } catch {
      // A variable has no lines.
      problems.append(DocumentProblem(error.message, at: nil))
      return nil
    }
  }
}
