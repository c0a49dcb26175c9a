package import Browser
package import Model
package import Server

/// Who asks whom for what, and which servers answer: everything that a run needs.
package struct Scenario: Hashable, Sendable {
  /// The name by which reports call the scenario.
  package var id: String

  /// One line for a person, empty when there is none.
  package var title: String
  package var browser: BrowserProfile

  /// The document that asks, unless a request names another.
  package var page: Page

  /// What the browser's jar holds at the start.
  package var cookies: [StartingCookie]

  /// What happens, in order.
  package var stimuli: [Stimulus]

  /// How many times the whole list happens, at least once.
  package var repeatCount: Int

  /// The simulated time between two repetitions.
  package var waitMilliseconds: Int
  package var servers: [Policy]

  /// Canned answers, tried before the servers; nil when the scenario has none.
  package var responses: CannedResponses?

  /// What makes the scenario a test, nil when it is none.
  package var expectation: Expectation?

  package init(
    id: String = "scenario", title: String = "", browser: BrowserProfile = .standard, page: Page,
    cookies: [StartingCookie] = [], stimuli: [Stimulus], repeatCount: Int = 1,
    waitMilliseconds: Int = 0, servers: [Policy] = [], responses: CannedResponses? = nil,
    expectation: Expectation? = nil
  ) {
    self.id = id
    self.title = title
    self.browser = browser
    self.page = page
    self.cookies = cookies
    self.stimuli = stimuli
    self.repeatCount = repeatCount
    self.waitMilliseconds = waitMilliseconds
    self.servers = servers
    self.responses = responses
    self.expectation = expectation
  }
}

/// A cookie that is in the jar before the first request.
package struct StartingCookie: Hashable, Sendable {
  /// The address whose answer is taken to have set it.
  package let url: WebURL

  /// The value of its `Set-Cookie` line.
  package let line: String

  package init(url: WebURL, line: String) {
    self.url = url
    self.line = line
  }
}
