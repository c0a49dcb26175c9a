package import Canvas

/// What a session is asked to be like.
package nonisolated struct TerminalConfiguration: Sendable {
  /// When to use colour.
  package enum ColourUse: String, CaseIterable, Sendable {
    /// Unless the environment sets `NO_COLOR`.
    case auto
    case always
    case never
  }

  /// What stands in for the terminal.
  package enum Device: Sendable {
    /// Standard output, and standard input or, where that is none, the controlling terminal.
    case controllingTerminal
    /// Two descriptors that need not be terminals, as one of this type; without signals.
    case descriptors(input: Int32, output: Int32, type: String)
  }

  package var theme: Theme = .standard
  package var colour: ColourUse = .auto
  package var capturesMouse = true
  package var device: Device = .controllingTerminal

  /// A session on the terminal at hand, in its own colours, with the mouse.
  package init() {}
}
