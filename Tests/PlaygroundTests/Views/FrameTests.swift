import Canvas
import Foundation
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
  let keys: String

  var testDescription: String { name }

  var frame: Frame {
    render(AppState(scenario, size: size, glyphs: glyphs).typing(keys))
  }
}

extension Shot {
  private static let medium = Size(columns: 80, rows: 24)
  private static let narrow = Size(columns: 60, rows: 20)

  private static let blocked = Scenario.iceCream {
    $0.allow.methods = .list(["Put", "GET", "DELETE"])
  }

  private static let wide = Scenario.iceCream { policy in
    policy.name = "作者 👍🏽"
    policy.allow.expose = .list(["X-作者"])
    policy.raw = [RawEdit(.add(name: "X-Note", value: "caf\u{c3}\u{a9} \u{1b}[31mred"))]
  }

  static let all: [Shot] = [
    Shot(name: "start-120x40", keys: ""),
    Shot(name: "preflight-travels-120x40", keys: "→ → → →"),
    Shot(name: "cors-check-120x40", keys: "→ → → → → → →"),
    Shot(name: "end-120x40", keys: "G"),
    Shot(name: "blocked-120x40", scenario: blocked, keys: "!"),
    Shot(name: "raw-120x40", keys: "→ → → → → r 3"),
    Shot(name: "editing-120x40", keys: "3 ↓ ↵ ↓ ↓ ↓"),
    Shot(name: "divergence-120x40", keys: "→ → → → → → → → → 3 ↓ ↵ C-u \"GET\" ↵"),
    Shot(name: "palette-120x40", keys: ": \"und\""),
    Shot(name: "help-120x40", keys: "?"),
    Shot(name: "details-120x40", keys: "→ → → → → → → 4 ↵"),
    Shot(name: "zoom-120x40", keys: "3 z"),
    Shot(name: "start-80x24", size: medium, keys: ""),
    Shot(name: "cors-check-80x24", size: medium, keys: "→ → → → → → →"),
    Shot(name: "blocked-80x24", size: medium, scenario: blocked, keys: "! 4"),
    Shot(name: "problem-80x24", size: medium, keys: "3 ↓ ↓ ↓ ↵ C-u \"maybe\""),
    Shot(name: "help-80x24", size: medium, keys: "?"),
    Shot(name: "network-60x20", size: narrow, keys: "→ → → → → → → 2"),
    Shot(name: "why-60x20", size: narrow, scenario: blocked, keys: "! 4"),
    Shot(name: "smallest-40x12", size: Layout.smallest, keys: "→ → → →"),
    Shot(name: "too-small-39x11", size: Size(columns: 39, rows: 11), keys: ""),
    Shot(
      name: "blocked-ascii-80x24", size: medium, scenario: blocked, glyphs: .ascii, keys: "!"),
    Shot(name: "blocked-ascii-120x40", scenario: blocked, glyphs: .ascii, keys: "!"),
    Shot(name: "wide-characters-80x24", size: medium, scenario: wide, keys: "G 2 z"),
  ]
}

@Suite struct FrameTests {
  @Test(arguments: Shot.all)
  func screensLookAsAgreed(_ shot: Shot) {
    expectGolden(shot.frame.text(label: shot.name), "../Frames/\(shot.name).txt")
  }

  @Test func noGoldenFileIsLeftOver() throws {
    let names = try goldenFiles(in: "../Frames")
    #expect(names == Shot.all.map { "\($0.name).txt" }.sorted())
  }

  @Test(arguments: Shot.all)
  func regionsLieOnTheScreenAndMeanSomething(_ shot: Shot) {
    let frame = shot.frame
    for region in frame.regions {
      #expect(frame.screen.bounds.intersection(region.rect) == region.rect)
      #expect(Hit(id: region.id)?.id == region.id)
    }
  }

  @Test(arguments: Shot.all)
  func asciiScreensHaveNoOtherSigns(_ shot: Shot) {
    var shot = shot
    shot.glyphs = .ascii
    for line in shot.frame.screen.lines { #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)") }
  }

  /// What is told by colour must be told without it, too.
  @Test func verdictsAreLegibleWithoutColour() throws {
    let shot = try #require(Shot.all.first { $0.name == "blocked-120x40" })
    let text = shot.frame.screen.lines.joined(separator: "\n")
    #expect(text.contains("✗ no"))
    #expect(text.contains("never sent"))
    #expect(text.contains("blocked: MethodDisallowedByPreflightResponse"))
  }
}
