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
