import Foundation
import Lessons
import Model
import Testing

@Suite("Names of moments in prose")
struct MomentNameTests {
  @Test(arguments: Moment.allCases)
  func roundTrip(_ moment: Moment) {
    #expect(Moment(proseName: moment.proseName) == moment)
  }

  @Test("the documentation lists every one of them, in order")
  func documentation() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/lessons.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "\n", with: " ")
    let names = Moment.allCases.map { "`\($0.proseName)`" }
    let list = names.dropLast().joined(separator: ", ") + " and \(names.last ?? "")"
    #expect(text.contains("The moments are \(list)."))
  }
}
