package import Documents
import Simulation
import Browser
import Model
import Server

/// Writes the beginning of a lesson from a scenario.
///
/// When the scenario works, the lesson begins with nothing permitted, and what the scenario permits is
/// the solution. When it does not, it is where the lesson begins.
package struct LessonSkeleton {
  private let document: Node
  private let scenario: Scenario
  private let trace: Trace
  private let id: LessonID

  /// - Parameters:
  ///   - document: The scenario as a document.
  ///   - id: What the lesson will be called.
  package init(_ document: Node, id: LessonID) throws(DocumentProblem) {
    self.document = document
    self.id = id
    scenario = try ScenarioParser.parse(document, defaultID: "scenario")
    trace = Run.simulate(scenario)
  }

  /// The lesson's text.
  package var text: String {
    "---\n" + JSONValue.object(frontMatter).yaml() + "---\n\n" + Self.prose
  }

  private static let prose = """
    Say here what the story is, in a few plain sentences. The column
    is 60 wide, and this text has at most 16 rows.

    <!-- at: script-calls -->
    What to look at while the script asks.

    <!-- solved -->
    What was learned.

    """

  private var frontMatter: [JSONValue.Member] {
    let title = scenario.title.isEmpty ? "A title of 60 columns at most" : scenario.title
    return [
      .init("id", .string(id.description)), .init("title", .string(title)),
      .init("chapter", .integer(id.chapter)), .init("minutes", 5), .init("level", "core"),
      .init("scenario", start), .init("predict", .array([bet])), .init("goals", .array(goals)),
      .init("hints", ["A nudge.", "Nearly the answer."]),
      .init("solution", .object([.init("policy", .object(solution))])),
      .init("wrong_fixes", .array([])),
      .init("quiz", .array([Self.question])),
    ]
  }

  /// Whether somebody would have to break the scenario to make a lesson of it.
  private var works: Bool { outcome == .readable && scenario.servers.count == 1 }

  private var outcome: OutcomeKind? { trace.requests.indices.last.flatMap(kind) }

  private func kind(ofRequest index: Int) -> OutcomeKind? {
    OutcomeKind.allCases.first { kind in
      Check.outcome(kind).difference(in: trace, request: index) == nil
    }
  }

  private var start: JSONValue {
    let dropped = ["corslab", "id", "title", "expect"]
    let kept = dropped.reduce(document) { $0.removing($1) }
    guard works else { return JSONValue(kept) }
    let nobody = Node(.scalar(text: "none", isQuoted: false), at: document.place)
    let allow = Node(
      .mapping([Node.Entry(key: "origins", keyPlace: document.place, value: nobody)]),
      at: document.place)
    guard let list = kept.field("servers"), case .sequence(let servers) = list.value,
      let server = servers.first
    else { return JSONValue(kept) }
    let closed = server.removing("allow")
      .merged(with: Node.Entry(key: "allow", keyPlace: document.place, value: allow))
    return JSONValue(kept.setting("servers", to: Node(.sequence([closed]), at: list.place)))
  }

  private var bet: JSONValue {
    [
      "ask": "What happens?",
      "choices": [
        ["say": "The page reads the answer", "check": ["outcome": "readable"]],
        ["say": "The answer comes, but the page may not read it", "check": ["outcome": "blocked"]],
        ["say": "Nothing is sent", "check": ["outcome": "not-sent"]],
      ],
      "why": "Say what decides it.",
    ]
  }

  private var goals: [JSONValue] {
    var methods: [JSONValue] = []
    if works, let last = trace.requests.indices.last {
      methods = trace.exchanges(ofRequest: last).filter(\.reachedServer)
        .map { .string($0.request.method) }
    }
    let readable: JSONValue = [
      "say": "The page reads the answer", "check": ["outcome": "readable"],
    ]
    guard !methods.isEmpty else { return [readable] }
    return [
      [
        "say": "The server sees what it is meant to see",
        "check": ["exchanges": .array(methods)],
      ], readable,
    ]
  }

  /// What the policy permits, or that the page is permitted.
  private var solution: [JSONValue.Member] {
    let servers = document.field("servers")
    if works, case .sequence(let nodes)? = servers?.value, let allow = nodes.first?.field("allow") {
      return [.init("allow", JSONValue(allow))]
    }
    let origin = trace.requests.last?.call.page.origin ?? scenario.page.origin
    let allow: JSONValue = ["origins": [.string(origin.serialized)]]
    guard case .sequence(let nodes)? = servers?.value, nodes.count > 1,
      let server = nodes.first?.field("server")
    else { return [.init("allow", allow)] }
    return [.init("server", JSONValue(server)), .init("allow", allow)]
  }

  private static let question: JSONValue = [
    "ask": "Who decides whether the page may read the answer?",
    "choices": ["The server", "The browser"],
    "answer": "The browser",
    "why": "Say why.",
  ]
}
