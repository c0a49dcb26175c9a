import Canvas
import CNcurses

/// How many colours a terminal can tell apart.
nonisolated enum ColourDepth: Equatable {
  case none
  /// The first eight.
  case eight
  /// The eight and their bright forms.
  case sixteen

  /// The depth of a terminal with this many colours, the higher of which may be raw light values.
  init(colours: Int, isDirect: Bool) {
    self =
      switch colours {
      case ..<8: .none
      case 16... where !isDirect: .sixteen
      default: .eight
      }
  }

  /// The ink as this depth can show it; where a bright colour is missing, the plain one stands in.
  func reduce(_ ink: Ink) -> Ink {
    guard let colour = ink.colour else { return ink }
    let bright = Colour.brightBlack.rawValue
    switch self {
    case .sixteen: return ink
    case .none: return Ink(nil, ink.emphasis)
    case .eight where colour == .brightBlack:
      // Plain black would vanish on a dark background.
      return Ink(nil, ink.emphasis.union(.dim))
    case .eight where colour.rawValue > bright:
      return Ink(Colour(rawValue: colour.rawValue - bright), ink.emphasis)
    case .eight: return ink
    }
  }
}

/// The attributes and colour pairs of an open screen for every role.
struct Palette {
  /// How ncurses paints one role.
  private struct Look {
    var attributes: attr_t
    var pair: Int16
  }

  private var looks: [Look] = []

  /// Gives every role its look, with a colour pair for each colour that is really used.
  init(theme: Theme, depth: ColourDepth) {
    let theme = depth == .none ? .mono : theme
    var pairs: [Colour: Int16] = [:]
    looks = Role.allCases.map { role in
      let ink = depth.reduce(theme.ink(for: role))
      var pair: Int16 = 0
      if let colour = ink.colour {
        pair = pairs[colour] ?? Palette.allocate(colour, after: pairs.count)
        pairs[colour] = pair
      }
      return Look(attributes: Palette.attributes(ink.emphasis), pair: pair)
    }
  }

  /// What a cell of this role and emphasis looks like.
  func look(_ role: Role, _ emphasis: Emphasis) -> (attributes: attr_t, pair: Int16) {
    let look = looks[Int(role.rawValue)]
    return (look.attributes | Palette.attributes(emphasis), look.pair)
  }

  /// Defines the next pair as this colour on the terminal's own background.
  private static func allocate(_ colour: Colour, after count: Int) -> Int16 {
    let pair = Int16(count + 1)
    guard Int32(pair) < cn_colour_pairs(), init_pair(pair, Int16(colour.rawValue), -1) != ERR
    else { return 0 }
    return pair
  }

  private static func attributes(_ emphasis: Emphasis) -> attr_t {
    var attributes: attr_t = 0
    if emphasis.contains(.bold) { attributes |= CN_BOLD }
    if emphasis.contains(.underline) { attributes |= CN_UNDERLINE }
    if emphasis.contains(.reverse) { attributes |= CN_REVERSE }
    if emphasis.contains(.dim) { attributes |= CN_DIM }
    return attributes
  }
}
