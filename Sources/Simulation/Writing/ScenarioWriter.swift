package import Documents
import Browser
import Model
import Server

/// Writes scenarios as their authors would: what is as usual is left out.
///
/// Reading what was written gives the same scenario.
package enum ScenarioWriter {
  /// The scenario as YAML.
  package static func yaml(_ scenario: Scenario) -> String { document(scenario).yaml() }

  /// The scenario as a tree.
  package static func document(_ scenario: Scenario) -> JSONValue {
    var fields = Fields()
    fields["corslab"] = 1
    fields["id"] = .string(scenario.id)
    if !scenario.title.isEmpty { fields["title"] = .string(scenario.title) }
    if scenario.browser != .standard { fields["browser"] = .string(scenario.browser.rawValue) }
    if scenario.hasPage { fields["page"] = page(scenario.page) }
    if !scenario.cookies.isEmpty { fields["cookies"] = .array(scenario.cookies.map(cookie)) }
    if case .request(let call)? = scenario.stimuli.first, scenario.stimuli.count == 1 {
      fields["request"] = RequestWriter.call(call, on: scenario.page)
    } else {
      fields["requests"] = .array(scenario.stimuli.map { stimulus($0, on: scenario.page) })
    }
    if scenario.repeatCount != 1 { fields["repeat"] = .integer(scenario.repeatCount) }
    if scenario.waitMilliseconds != 0 { fields["waitMs"] = .integer(scenario.waitMilliseconds) }
    if !scenario.servers.isEmpty {
      fields["servers"] = .array(
        scenario.servers.map { PolicyWriter.document($0, isEmbedded: true) })
    }
    fields["responses"] = scenario.responses.map { .array($0.responses.map(response)) }
    fields["expect"] = scenario.expectation.map(expectation)
    return fields.object
  }

  static func page(_ page: Page) -> JSONValue {
    guard let url = page.url else { return "null" }
    let isOriginOnly = !url.origin.isOpaque && WebURL(url.origin.serialized) == url
    let text = JSONValue.string(isOriginOnly ? url.origin.serialized : url.serialized)
    return page.isSandboxed ? ["url": text, "sandboxed": true] : text
  }

  private static func cookie(_ cookie: StartingCookie) -> JSONValue {
    ["url": .string(cookie.url.serialized), "set": .string(cookie.line)]
  }

  private static func stimulus(_ stimulus: Stimulus, on page: Page) -> JSONValue {
    switch stimulus {
    case .request(let call): RequestWriter.call(call, on: page)
    case .wait(let milliseconds): ["waitMs": .integer(milliseconds)]
    case .policy(let policy): ["policy": PolicyWriter.document(policy, isEmbedded: true)]
    case .clear(let memory): ["clear": .string(memory.rawValue)]
    }
  }

  private static func response(_ response: CannedResponse) -> JSONValue {
    let usual = CannedResponse()
    var fields = Fields()
    fields["origin"] = response.origin.map { .string($0.serialized) }
    fields["method"] = response.method.map { .string($0) }
    fields["path"] = response.path.map { .string($0) }
    if response.abort { fields["abort"] = true }
    if response.status != usual.status { fields["status"] = .integer(response.status) }
    if response.headers != usual.headers {
      fields["headers"] = .headers(response.headers)
    }
    if !response.body.isEmpty { fields["body"] = .string(response.body) }
    return fields.object
  }

  private static func expectation(_ expectation: Expectation) -> JSONValue {
    switch expectation {
    case .last(let check): CheckWriter.fields(check)
    case .each(let checks): .array(checks.map(CheckWriter.fields))
    }
  }
}

extension Scenario {
  /// Whether the page has to be told, because somebody asks from it.
  fileprivate var hasPage: Bool {
    page != Page()
      || stimuli.contains { stimulus in
        guard case .request(let call) = stimulus else { return false }
        return call.page == page && call.client.isInBrowser
      }
  }
}
