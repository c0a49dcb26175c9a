import Canvas
import Testing

@testable import Playground

@Suite struct KnownPrefixTests {
  @Test(arguments: [
    ("Access-Control-Allow-Origin", 27, "Access-Control-Allow-Origin"),
    ("Access-Control-Allow-Origin", 16, "…-Allow-Origin"),
    ("access-control-request-headers", 10, "…-re…aders"),
    ("the Access-Control-Max-Age is there", 24, "the …-Max-Age is there"),
    ("Access-Control-", 9, "Acce…rol-"),
    ("Content-Type", 8, "Con…Type"),
    ("Content-Type", 0, ""),
  ])
  func theKnownPrefixGoesFirst(_ text: String, _ columns: Int, _ result: String) {
    #expect(text.withoutKnownPrefixes(ifWiderThan: columns, glyphs: .unicode) == result)
  }

  @Test func theEllipsisIsThatOfTheTerminal() {
    #expect("Access-Control-Max-Age".withoutKnownPrefix(glyphs: .ascii) == "~-Max-Age")
  }
}
