/// A colour of the terminal's own palette, which the person in front of it has chosen.
package enum Colour: UInt8, CaseIterable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite
}

/// What a role looks like: a foreground colour, or none for the terminal's own, and emphasis.
///
/// There are no backgrounds: on the terminal's own background its palette is always legible.
package struct Ink: Hashable, Sendable {
  package var colour: Colour?
  package var emphasis: Emphasis

  /// This colour, or the terminal's own where it is nil, with this emphasis.
  package init(_ colour: Colour? = nil, _ emphasis: Emphasis = []) {
    self.colour = colour
    self.emphasis = emphasis
  }
}

/// A look for every role.
package enum Theme: String, CaseIterable, Sendable {
  /// For any palette, dark or light.
  case standard = "default"
  /// For light backgrounds, where bright colours fade.
  case light
  /// Blue against orange, for eyes that do not tell red from green.
  case colourBlind = "colorblind"
  /// No colour at all.
  case mono

  /// The look of a role.
  package func ink(for role: Role) -> Ink {
    switch self {
    case .standard: Ink(colour(of: role), emphasis(of: role))
    case .light: Ink(lightColour(of: role), emphasis(of: role))
    case .colourBlind: Ink(colourBlindColour(of: role), emphasis(of: role))
    case .mono: Ink(nil, emphasis(of: role).union(monoEmphasis(of: role)))
    }
  }

  /// Colour means a verdict and nothing else.
  private func colour(of role: Role) -> Colour? {
    switch role {
    case .allowed: .green
    case .blocked, .refusal: .red
    case .warning: .yellow
    case .asked, .inFlight: .cyan
    case .ordinary, .undecided, .cached, .changed, .deciding, .headerName, .headerValue, .muted,
      .hint, .keycap, .link, .heading, .title, .border, .focusBorder, .selection, .input:
      nil
    }
  }

  private func lightColour(of role: Role) -> Colour? {
    switch role {
    case .warning: .magenta
    case .asked, .inFlight: .blue
    default: colour(of: role)
    }
  }

  private func colourBlindColour(of role: Role) -> Colour? {
    switch role {
    case .allowed: .brightBlue
    case .blocked, .refusal: .yellow
    case .warning: .magenta
    default: colour(of: role)
    }
  }

  /// What is the same in every theme, so that colour never carries a meaning alone.
  private func emphasis(of role: Role) -> Emphasis {
    switch role {
    case .deciding: [.bold, .underline]
    case .allowed, .blocked, .refusal, .inFlight, .changed, .keycap, .heading, .title, .focusBorder:
      .bold
    // Not a colour: there are palettes in which every candidate equals the background.
    case .muted, .headerName, .undecided, .border: .dim
    case .selection: .reverse
    case .link, .input: .underline
    case .ordinary, .asked, .warning, .cached, .headerValue, .hint: []
    }
  }

  /// What replaces colour where there is none.
  private func monoEmphasis(of role: Role) -> Emphasis {
    role == .refusal ? .reverse : []
  }
}
