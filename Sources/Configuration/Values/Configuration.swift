package import Canvas
package import Playground

/// What holds after everybody was asked, and who wanted it.
package struct Configuration: Hashable, Sendable {
  package let theme: Setting<Theme>
  package let glyphs: Setting<GlyphChoice>
  package let motion: Setting<Motion>
  package let mouse: Setting<Bool>
  package let speed: Setting<PlaySpeed>
  package let interface: Setting<Interface>

  /// The changed keys; only a file changes keys.
  package let keys: [Setting<Keymap.Change>]

  /// An option counts for more than the environment, that for more than the file, and that for
  /// more than what is usual.
  package init(
    options: Preferences = Preferences(), environment: Preferences = Preferences(),
    file: Preferences = Preferences()
  ) {
    let sources = [options, environment, file]
    func first<Value>(
      _ setting: KeyPath<Preferences, Setting<Value>?>, or standard: Value
    ) -> Setting<Value> {
      sources.lazy.compactMap { $0[keyPath: setting] }.first ?? Setting(standard, from: .standard)
    }
    let usual = Settings()
    theme = first(\.theme, or: .standard)
    glyphs = first(\.glyphs, or: .auto)
    motion = first(\.motion, or: usual.motion)
    mouse = first(\.mouse, or: true)
    speed = first(\.speed, or: usual.speed)
    interface = first(\.interface, or: .screen)
    keys = file.keys
  }

  /// What the playground has to know.
  package var settings: Settings {
    Settings(keymap: Keymap(keys.map(\.value)), motion: motion.value, speed: speed.value)
  }
}
