import Documents
import Lessons
import Simulation
import Testing

@Suite("What learners hand in is graded")
struct GradingTests {
  @Test(
    "a whole policy takes the server's place, any other one says what is different",
    arguments: [
      ("allow: {origins: [https://lolnet.example], methods: [PUT]}", [true, true]),
      ("allow: {origins: \"*\", methods: [PUT]}", [true, false]),
      ("allow: {methods: [PUT]}", [false, true]),
      (
        """
        policy: 1
        server: https://api.notmyidea.example
        allow: {origins: [https://lolnet.example], methods: [PUT]}
        routes: [{path: /icecream, methods: {PUT: {status: 200, body: served, effect: stock}}}]
        """, [true, true]
      ),
    ])
  func policies(_ text: String, _ expected: [Bool]) throws {
    let part = try Self.part()
    let world = try #require(part.world)
    let scenario = try Grading.scenario(of: world, withPolicy: try Self.node(text))
    let verdicts = Grading.verdicts(of: part, on: scenario)
    #expect(verdicts.map { $0.kind == .met } == expected)
  }

  @Test("what may not be edited and what the limits forbid is told besides")
  func rules() throws {
    let part = try Self.part {
      $0.replacing("hints:", with: "limits: {forbid: [credentials]}\nhints:")
    }
    let world = try #require(part.world)
    let change = try Self.node(
      """
      policy:
        allow: {origins: [https://lolnet.example], methods: [PUT], credentials: true}
        chain: [cors, app]
      request: {credentials: include}
      """)
    let scenario = try Grading.scenario(of: world, withChange: change)
    let verdicts = Grading.verdicts(of: part, on: scenario).filter { $0.kind != .met }
    #expect(
      verdicts.map(\.id) == ["Only what may be edited is changed", "It works within the limits"])
  }

  private static func part(_ edit: (String) -> String = { $0 }) throws -> Part {
    let text = edit(SampleLesson.text)
    return try #require(LessonReading(Array(text.utf8)).lesson?.parts.first)
  }

  private static func node(_ text: String) throws -> Node {
    try DocumentReader.document(in: Array(text.utf8))
  }
}
