import Canvas
import Foundation
import Playground
import Server
import Simulation
import TestSupport
import Testing

@Suite struct FrameTests {
  @Test(arguments: Shot.all)
  func screensLookAsAgreed(_ shot: Shot) {
    expectGolden(shot.state.screenful.text(label: shot.name), "../Frames/\(shot.name).txt")
  }

  @Test func noGoldenFileIsLeftOver() throws {
    let names = try goldenFiles(in: "../Frames")
    #expect(names == Shot.all.map { "\($0.name).txt" }.sorted())
  }

  @Test(arguments: Shot.all)
  func whatReactsToTheMouseLiesOnTheScreen(_ shot: Shot) {
    let picture = shot.picture
    #expect(picture.hits.isEmpty == (shot.state.mode == .tooSmall))
    for place in picture.hits {
      #expect(picture.frame.screen.bounds.intersection(place.area) == place.area)
      #expect(!place.area.isEmpty)
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
