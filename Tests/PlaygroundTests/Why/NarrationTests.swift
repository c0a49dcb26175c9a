import Canvas
import Lessons
import Model
import Playground
import Simulation
import TestSupport
import Testing

/// The sentence on a step names who really acts.
@Suite struct NarrationTests {
  /// The screen at the last step of a kind.
  private func screen(_ id: String, last moment: Moment) throws -> String {
    let scenario = try #require(ScenarioCatalogue.embedded.scenarios.first { $0.id == id })
    let state = AppState(scenario, size: Size(columns: 120, rows: 40))
    let steps = state.timeline.trace.steps
    let index = try #require(steps.lastIndex { $0.moment == moment })
    let there = state.typing(String(repeating: "→ ", count: index))
    return render(there).screen.lines.joined(separator: "\n")
  }

  @Test func aRedirectedRequestIsAnsweredByWhomItWasSentTo() throws {
    let screen = try screen("null-after-redirect", last: .requestServed)
    #expect(screen.contains("new-api.example has done its work and answers 200."))
  }

  @Test func whatACacheAnswersTheServerNeverHears() throws {
    let screen = try screen("poisoned-cache", last: .requestServed)
    #expect(
      screen.contains("A cache on the way has an answer, 200, and cdn.example hears nothing."))
  }

  /// All that a scenario's steps say, step by step.
  private func told(_ yaml: String, _ size: String = "120x40") throws -> [String] {
    var state = AppState(try Screens.scenario(yaml), size: try #require(Size(size)))
    return state.timeline.steps.map { _ in
      defer { state.type("→") }
      return render(state).screen.lines.joined(separator: "\n")
    }
  }

  private static let api = "servers: [{server: 'https://api.example', allow: {origins: '*'}}]"

  @Test func curlAndJavaAskWithoutABrowserOrAScript() throws {
    for api in ["curl", "java"] {
      let steps = try told(
        "{page: 'https://app.example', request: {api: \(api), url: 'https://api.example/'}, "
          + "servers: [{server: 'https://api.example', "
          + "allow: {origins: ['https://app.example'], credentials: true}}]}")
      let wrong = ["The browser", "the browser.", "A script", "The script", "type basic"]
      for step in steps {
        for words in wrong { #expect(!step.contains(words), "\(step)") }
      }
      #expect(steps.first?.contains("asks for GET, without a browser.") == true)
      #expect(steps.last?.contains("The program can read status 200") == true)
    }
  }

  @Test(arguments: [
    ("method: GET", "goes without asking: nothing in it needs permission."),
    ("method: PUT", "A plain form could not have sent this PUT"),
    (
      "api: xhr, method: POST, body: hi, uploadListener: true",
      "Permission is asked for in any case"
    ),
  ])
  func itSaysWhyNobodyIsAskedOrSomebodyIs(_ request: String, _ said: String) throws {
    let steps = try told(
      "{page: 'https://app.example', request: {url: 'https://api.example/', \(request)}, "
        + "\(Self.api)}")
    #expect(steps.contains { $0.contains(said) })
  }

  @Test func aRememberedPermissionIsNamed() throws {
    var scenario = Scenario.iceCream
    scenario.repeatCount = 2
    var state = AppState(scenario, size: Size(columns: 120, rows: 40))
    let steps = state.timeline.steps.map { _ in
      defer { state.type("→") }
      return render(state).screen.lines.joined(separator: "\n")
    }
    #expect(
      steps.contains {
        $0.contains("The PUT goes without asking: an earlier preflight has permitted it.")
      })
  }

  @Test func aPreflightDoesNotComeWithCredentials() throws {
    for origins in ["'*'", "['https://app.example']"] {
      let steps = try told(
        "{page: 'https://app.example', request: {url: 'https://api.example/', method: PUT, "
          + "credentials: include}, servers: [{server: 'https://api.example', "
          + "allow: {origins: \(origins), methods: [PUT]}}]}")
      #expect(!steps.contains { $0.contains("came with credentials") })
      #expect(steps.contains { $0.contains("is to go with credentials") })
    }
  }

  @Test func aPreflightThatIsTurnedAwayInFrontOfTheRoutesDidNotReachThem() throws {
    let steps = try told(
      "{page: 'https://app.example', request: {url: 'https://api.example/', method: PUT}, "
        + "servers: [{server: 'https://api.example', allow: {origins: '*'}, "
        + "chain: [{waf: {block: [OPTIONS], status: 405}}, cors, app]}]}")
    let last = try #require(steps.last)
    #expect(!last.contains("reached the routes"))
    #expect(last.contains("Something in front of the routes turns OPTIONS away"), "\(last)")
  }
}
