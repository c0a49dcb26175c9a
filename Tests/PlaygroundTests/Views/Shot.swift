import Canvas
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// A screen that is compared with a golden file.
struct Shot: CustomTestStringConvertible, Sendable {
  let name: String
  var size = Size(columns: 120, rows: 40)
  var scenario = Scenario.iceCream
  var glyphs = Glyphs.unicode
  var keys = ""

  /// What happens after the keys.
  var actions: [Action] = []

  var testDescription: String { name }

  var frame: Frame { picture.frame }

  var picture: Picture { state.screenful.picture }

  var state: AppState {
    var state = AppState(
      scenario, siblings: [scenario, .iceCream, Shot.blocked], size: size, glyphs: glyphs
    ).typing(keys)
    for action in actions { _ = state.update(action) }
    return state
  }
}

extension Shot {
  /// The three sizes in which every pane, every overlay and every state is drawn.
  private static let sizes = ["60x20", "80x24", "120x40"].compactMap { Size($0) }

  static let all: [Shot] =
    sizes.flatMap { size in
      everywhere.map { shot in
        Shot(
          name: "\(shot.name)-\(size)", size: size, scenario: shot.scenario, glyphs: shot.glyphs,
          keys: shot.keys, actions: shot.actions)
      }
    } + special

  private static let everywhere: [Shot] = [
    // The run, step by step.
    Shot(name: "start"),
    Shot(name: "preflight-travels", keys: "→ → → →"),
    Shot(name: "server-decides", keys: "→ → → → →"),
    Shot(name: "cors-check", keys: "→ → → → → → →"),
    Shot(name: "end", keys: "G"),
    Shot(name: "blocked", scenario: blocked, keys: "!"),
    Shot(name: "blocked-end", scenario: blocked, keys: "G"),
    Shot(name: "blocked-ascii", scenario: blocked, glyphs: .ascii, keys: "!"),
    Shot(name: "refused-on-purpose", scenario: refused, keys: "G !"),
    Shot(name: "nothing-happens", scenario: silent),
    Shot(name: "playing", keys: "Space"),
    Shot(name: "long-run", scenario: long, keys: "G p p p p 2"),

    // The panes by themselves.
    Shot(name: "browser", keys: "G 1 z"),
    Shot(name: "network", keys: "→ → → → → → → 2 z"),
    Shot(name: "server", keys: "G 3 z"),
    Shot(name: "why", scenario: blocked, keys: "! 4 z"),
    Shot(name: "raw", keys: "→ → → → → r 3"),
    Shot(name: "finding", keys: "→ → → → → → → . ."),

    // Changes.
    Shot(name: "editing", keys: "3 ↓ ↵ ↓ ↓ ↓"),
    Shot(name: "problem", keys: "3 ↓ ↓ ↓ ↓ ↵ C-u \"maybe\""),
    Shot(name: "new-layer", keys: "a ↓ ↓"),
    Shot(name: "layers", scenario: layered, keys: "G 3"),
    Shot(name: "changed", keys: "→ → → → → → → → → 3 ↓ ↵ C-u \"GET\" ↵"),
    Shot(name: "undone", keys: "3 ↓ ↵ C-u \"GET\" ↵ u"),
    Shot(name: "before-and-after", keys: "n 3 ↓ ↵ C-u \"GET\" ↵ ="),
    Shot(name: "refused-key", keys: "u"),

    // What lies over the stage.
    Shot(name: "palette", scenario: blocked, keys: "! :"),
    Shot(name: "palette-search", keys: ": \"und\""),
    Shot(name: "palette-nothing", keys: ": \"zzz\""),
    Shot(name: "help", keys: "?"),
    Shot(name: "help-search", keys: "? / \"undo\""),
    Shot(name: "scenarios", keys: "o ↓"),
    Shot(name: "copy", keys: "G y"),
    Shot(name: "no-clipboard", actions: [.notCopied(Clip("the address", "https://a.example/"))]),
    Shot(name: "search", keys: "/ \"200 ok\""),
    Shot(name: "search-nowhere", keys: "/ \"zzz\""),
    Shot(name: "exchange", keys: "→ → → → → → → 2 ↵"),
    Shot(name: "exchange-never-sent", scenario: blocked, keys: "! 2 ↓ ↵"),
    Shot(name: "finding-details", keys: "→ → → → → → → . . 4 ↵"),
    Shot(name: "told", actions: [.told(Notice(.done, "Copied: the policy."))]),
  ]

  private static let special: [Shot] = [
    Shot(name: "smallest-40x12", size: Layout.smallest, keys: "→ → → →"),
    Shot(name: "too-small-39x11", size: Size(columns: 39, rows: 11)),
    Shot(
      name: "wide-characters-80x24", size: Size(columns: 80, rows: 24), scenario: wide,
      keys: "G 2 z"),
  ]

  private static let blocked = Scenario.iceCream {
    $0.allow.methods = .list(["Put", "GET", "DELETE"])
  }

  private static let layered = Scenario.iceCream {
    $0.chain = [.cache(CacheLayer()), .auth(AuthLayer()), .cors(CORSLayer()), .app]
  }

  private static let refused: Scenario = {
    var scenario = Scenario.iceCream { $0.allow.origins = .nobody }
    scenario.expectation = .last(.outcome(.blocked))
    return scenario
  }()

  private static let silent: Scenario = {
    var scenario = Scenario.iceCream
    scenario.stimuli = []
    return scenario
  }()

  private static let long: Scenario = {
    var scenario = Scenario.iceCream { $0.allow.maxAge = .seconds(0) }
    scenario.repeatCount = 50
    return scenario
  }()

  private static let wide = Scenario.iceCream { policy in
    policy.name = "作者 👍🏽"
    policy.allow.expose = .list(["X-作者"])
    policy.raw = [RawEdit(.add(name: "X-Note", value: "caf\u{c3}\u{a9} \u{1b}[31mred"))]
  }
}
