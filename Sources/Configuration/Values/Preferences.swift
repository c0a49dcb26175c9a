package import Canvas
package import Playground

/// What one source wants; nil where it does not say.
package struct Preferences: Hashable, Sendable {
  package var theme: Setting<Theme>?
  package var glyphs: Setting<GlyphChoice>?
  package var motion: Setting<Motion>?
  package var mouse: Setting<Bool>?
  package var speed: Setting<PlaySpeed>?
  package var interface: Setting<Interface>?

  /// Other keys for commands, each command at most once.
  package var keys: [Setting<Keymap.Change>]

  /// A source that wants nothing.
  package init() {
    keys = []
  }
}

/// The names of the settings, in the order in which they are shown.
///
/// The configuration file has them as keys, the environment in capitals behind `CORSLAB_`.
enum SettingName: String, CaseIterable {
  case theme, glyphs, motion, mouse, speed, interface, keys

  var environmentVariable: String { "CORSLAB_\(rawValue.uppercased())" }
}
