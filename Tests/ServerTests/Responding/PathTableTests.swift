import TestSupport
import Testing

@testable import Server

@Suite("A table of paths")
struct PathTableTests {
  @Test("gives the first pattern that matches, however many there are", arguments: 0..<30)
  func law(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = ["/", "/*", "/a", "/a/*", "/a/b", "/a/b/*", "/ab/*", "*", "a", "/a/", "/é/*"]
    let paths = (0..<seed * 2).map { _ in pieces.randomElement(using: &generator) ?? "" }
    let table = PathTable(paths)
    for path in ["", "/", "/a", "/a/", "/a/b", "/a/b/c", "/ab/", "/b", "/é/x", "a"] {
      #expect(table.firstMatch(path) == paths.firstIndex { PathPattern($0).matches(path) })
    }
  }
}
