import Browser
import Model
import Simulation

@testable import Explaining

/// Pages that might read besides https://a.example, by which what is printed is put to the test.
enum Intruders {
  private static let pages: [Page] =
    [
      "https://stranger.invalid", "http://stranger.invalid", "https://evil-a.example",
      "https://evila.example", "https://a.example.evil.invalid", "https://sub.a.example",
      "http://a.example", "https://a.example:444", "https://c.example", "https://evil-c.example",
      "https://sub.c.example", "https://axexample",
    ].compactMap { WebURL($0) }.map { Page(url: $0) } + [Page()]

  /// The pages that get in though it is printed that nobody else does, or nobody new.
  static func contradict(
    _ opens: String?, _ remedy: Remedy, of scenario: Scenario
  ) -> [Page] {
    guard let opens, opens.contains(" only.") || opens.contains("Nobody new") else { return [] }
    return pages.filter { page in
      doesGetIn(page, remedy.scenario, isByAsking: opens.contains(", for "))
        && (opens.contains(" only.") || !doesGetIn(page, scenario, isByAsking: false))
    }
  }

  /// Whether a page reads when it makes the first request in place of the usual page, or in a
  /// permission's case at least is let through by the preflight.
  private static func doesGetIn(_ page: Page, _ scenario: Scenario, isByAsking: Bool) -> Bool {
    guard var call = scenario.call(at: 0), page.origin != call.page.origin else { return false }
    call.page = page
    var scenario = scenario
    scenario.stimuli = [.request(call)]
    let trace = Run.simulate(scenario)
    let exchanges = trace.exchanges(ofRequest: 0)
    return trace.requests[0].outcome.response != nil
      || isByAsking && exchanges.count > 1 && exchanges.contains { !$0.isPreflight }
  }
}
