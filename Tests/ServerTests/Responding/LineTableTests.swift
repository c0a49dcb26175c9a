import Model
import TestSupport
import Testing

@testable import Server

@Suite("Lines while they are edited")
struct LineTableTests {
  /// The edits as they are meant, on a plain list.
  private struct Plain {
    var lines: [Answer.Line] = []

    mutating func set(_ line: Answer.Line) {
      let first = lines.firstIndex { $0.header.name == line.header.name } ?? lines.count
      lines.removeAll { $0.header.name == line.header.name }
      lines.insert(line, at: first)
    }
  }

  @Test("are the plain list that they stand for", arguments: 0..<40)
  func law(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var plain = Plain()
    var table = LineTable([])
    for step in 0..<60 {
      let name = HeaderName(["A", "a", "B", "C"].randomElement(using: &generator) ?? "A")
      let line = Answer.Line(name, "\(step % 7)", from: .raw(step))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0:
        table.set(line)
        plain.set(line)
      case 1:
        table.remove(name) { $0 == "3" }
        plain.lines.removeAll { $0.header.name == name && $0.header.value == "3" }
      case 2 where step % 3 == 0:
        table.remove(name) { _ in true }
        plain.lines.removeAll { $0.header.name == name }
      default:
        table.append(line)
        plain.lines.append(line)
      }
      #expect(table.lines == plain.lines)
    }
  }
}
