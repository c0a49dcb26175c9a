/// A key as a terminal can tell it.
package enum Key: Hashable, Sendable {
  /// A key that types this character.
  case character(Character)
  /// A letter, always small, pressed together with Control.
  case control(Character)
  /// F1 to F12.
  case function(Int)
  case right, left, up, down
  case home, end, pageUp, pageDown
  case tab, backTab, enter, escape, space
  case backspace, delete, insert

  /// What it types into a field of text; nil for keys that type nothing.
  package var typed: Character? {
    switch self {
    case .character(let character): character
    case .space: " "
    default: nil
    }
  }
}

extension Key: CustomStringConvertible {
  /// Its name in scripts, in the documentation and on the help screen.
  package var description: String {
    switch self {
    case .character(let character): String(character)
    case .control(let letter): "C-\(letter)"
    case .function(let number): "F\(number)"
    default: Key.names.first { $0.key == self }?.name ?? ""
    }
  }
}

extension Key {
  /// The keys that have a name of their own.
  package static let names: [(name: String, key: Key)] = [
    ("Right", .right), ("Left", .left), ("Up", .up), ("Down", .down),
    ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown),
    ("Tab", .tab), ("S-Tab", .backTab), ("Enter", .enter), ("Esc", .escape),
    ("Space", .space), ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert),
  ]

  /// Arrows and the like as they are printed on keyboards and in the hints.
  private static let signs: [(sign: String, key: Key)] = [
    ("→", .right), ("←", .left), ("↑", .up), ("↓", .down), ("↵", .enter),
  ]

  /// Reads a key's name: `Right`, `C-l`, `F1`, `→`, or a single character as itself.
  ///
  /// Returns nil for anything else, and for keys no terminal can send.
  package init?(name: String) {
    if let named = Key.names.first(where: { $0.name == name })?.key {
      self = named
    } else if let key = Key.signs.first(where: { $0.sign == name })?.key {
      self = key
    } else if name.count == 1, let character = name.first, Key.canType(character) {
      self = Key(typing: character)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()),
      (1...12).contains(number), name == "F\(number)"
    {
      self = .function(number)
    } else if name.hasPrefix("C-"), name.count == 3, let letter = name.last {
      self.init(control: letter)
    } else {
      return nil
    }
  }

  /// Whether there can be a key that types it.
  private static func canType(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  /// The key that types this character.
  package init(typing character: Character) {
    switch character {
    case " ": self = .space
    case "\t": self = .tab
    case "\n", "\r", "\r\n": self = .enter
    default: self = .character(character)
    }
  }

  /// The key that a terminal sends for Control and a letter: some letters are other keys' names.
  package init?(control letter: Character) {
    guard let letter = letter.lowercased().first, ("a"..."z").contains(letter) else { return nil }
    switch letter {
    case "h": self = .backspace
    case "i": self = .tab
    case "j", "m": self = .enter
    default: self = .control(letter)
    }
  }

  /// Its name in the hints: a sign where the glyphs have one, else the name.
  package func label(glyphs: Glyphs) -> String {
    guard glyphs == .unicode else { return description }
    return Key.signs.first { $0.key == self }?.sign ?? description
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The key that types this character.
  package init(extendedGraphemeClusterLiteral value: Character) {
    self = .character(value)
  }
}
