import Documents
import Escaping
import Testing

@Suite struct DocumentProblemTests {
  @Test func `A problem is printed as compilers print theirs`() {
    let place = Place(line: 3, column: 7)
    #expect(DocumentProblem("No.", at: place).description(file: "a.yaml") == "a.yaml:3:7: No.")
    #expect(DocumentProblem("No.", at: nil).description(file: "-") == "-: No.")
    #expect(
      DocumentProblem("Hm.", at: place, severity: .warning).description(file: "a.yaml")
        == "a.yaml:3:7: warning: Hm.")
  }

  @Test func `A suggestion is part of the message and can be had alone`() {
    let problem = DocumentProblem(
      "No style \"expres\".", at: nil, word: "expres", among: ["rails", "express"])
    #expect(problem.message == "No style \"expres\". Did you mean \"express\"?")
    #expect(problem.suggestion == "express")
    #expect(problem.severity == .error)
    let other = DocumentProblem("No style \"x\".", at: nil, word: "x", among: ["rails", "express"])
    #expect(other.message == "No style \"x\". Possible: rails, express.")
    #expect(other.suggestion == nil)
  }

  @Test func `Places are ordered as one reads`() {
    let places = [Place(line: 2, column: 1), Place(line: 1, column: 9), Place(line: 1, column: 10)]
    #expect(places.sorted().map(\.description) == ["1:9", "1:10", "2:1"])
  }
}
