import Browser
import Canvas
import Server
import Simulation
import TestSupport
import Testing

@testable import Playground

/// The key to edit opens what is to blame, wherever it lies.
@Suite struct BlameTests {
  /// What is to blame, and the field that `e` opens.
  private static let culprits: [(change: @Sendable (inout Policy) -> Void, field: Field)] = [
    ({ $0.allow.methods = .list(["GET"]) }, .policy(.server(0), .methods)),
    (
      { $0.raw = [RawEdit(.set(name: "Access-Control-Allow-Origin", value: "https://x.example"))] },
      .policy(.server(0), .raw)
    ),
    (
      {
        $0.raw = [
          RawEdit(.remove(name: "Access-Control-Allow-Origin", value: nil)),
          RawEdit(.add(name: "Access-Control-Request-Origin", value: "*")),
        ]
      }, .policy(.server(0), .raw)
    ),
    (
      { $0.raw = [RawEdit(.remove(name: "Access-Control-Allow-Headers", value: nil))] },
      .policy(.server(0), .raw)
    ),
    ({ $0.chain.insert(.auth(AuthLayer()), at: 0) }, .layer(.server(0), 0, isNew: false)),
    ({ $0.chain = [.app] }, .layer(.server(0), 0, isNew: true)),
    (
      {
        $0.routes = [Route(path: "/icecream", methods: [RouteMethod("PUT", error: .exception)])]
        $0.answers.onErrors.exception = .nothing
      }, .policy(.server(0), .answers)
    ),
    (
      {
        $0.adopt(.rsCORS)
        $0.allow.headers = .list([])
      }, .policy(.server(0), .headers)
    ),
  ]

  @Test(arguments: culprits.indices, ["80x24", "120x40", "60x20"])
  func theKeyToEditOpensWhatIsToBlame(_ index: Int, _ size: String) throws {
    let (change, field) = Self.culprits[index]
    let size = try #require(Size(size))
    for keys in ["! e", "! r e"] {
      let state = AppState(.iceCream(change), size: size).typing(keys)
      #expect(state.editor?.field == field)
      #expect(state.selectedField == field)
    }
  }
}
