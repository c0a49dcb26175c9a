import Browser
import Model
import Simulation
import Testing

@testable import Explaining

/// Repairs that would let in pages that look like the one that asks.
struct HarmTests {
  private static func scenario(_ page: String, _ entry: String) throws -> Scenario {
    try RepairCase(
      title: entry, page: page, request: "{url: https://b.example/x, credentials: include}",
      server: RepairCase.server("standard", "{origins: [\(entry)]}")
    ).scenario()
  }

  private static func remedy(_ page: String, _ entry: String) throws -> Remedy? {
    let scenario = try scenario(page, entry)
    let step = try #require(Run.simulate(scenario).decisiveStep(forRequest: 0))
    #expect(step.failure?.reason == .invalidAllowCredentials)
    return Remedy(of: step.id, in: scenario)
  }

  @Test(arguments: [
    ("https://a.example", "{suffix: a.example}"),
    ("https://a.example", "{prefix: \"https://a.example\"}"),
    ("https://a.example", "{contains: a.example}"),
    ("https://a.example", "{glob: \"https://*a.example\"}"),
    ("https://a.example", "{glob: \"http*://a.example\"}"),
    ("https://a.example", "{regex: 'https://a[.]example', anchored: start}"),
    ("https://a.example", "{regex: 'a[.]example$', anchored: none}"),
    ("https://a.example", "{regex: 'https://a.example', anchored: full}"),
    ("https://a.example:8443", "{suffix: \"a.example:8443\"}"),
    ("https://app.lolnet.example", "{suffix: lolnet.example}"),
    // The host by http gets in, too.
    ("https://app.lolnet.example", "{suffix: .lolnet.example}"),
    ("https://app.lolnet.example", "{suffix: app.lolnet.example}"),
    ("https://app.lolnet.example", "{regex: 'https://app.lolnet[.]example', anchored: full}"),
    ("http://localhost:3000", "{suffix: \"localhost:3000\"}"),
    ("http://localhost:3000", "{prefix: \"http://localhost\"}"),
  ])
  func `cookies are not opened to look-alikes`(_ page: String, _ entry: String) throws {
    #expect(try Self.remedy(page, entry) == nil)
  }

  @Test(arguments: [
    ("https://a.example", "https://a.example"),
    ("https://a.example", "{regex: 'https://a[.]example', anchored: full}"),
    ("https://app.lolnet.example", "{glob: \"https://*.lolnet.example\"}"),
    ("https://app.lolnet.example", "{subdomains: lolnet.example}"),
    ("http://localhost:3000", "{glob: \"http://localhost:*\"}"),
    ("http://app.localhost:3000", "{suffix: \".localhost:3000\"}"),
  ])
  func `cookies are opened to what is meant`(_ page: String, _ entry: String) throws {
    #expect(try Self.remedy(page, entry)?.sentence == "Access-Control-Allow-Credentials: true")
  }

  @Test(arguments: [
    ("https://a.example", ["https://evil-a.example", "https://evila.example"]),
    ("https://a.example", ["https://a.example.stranger.invalid", "http://a.example"]),
    ("http://127.0.0.1:3000", ["http://127.0.0.1.stranger.invalid:3000"]),
  ])
  func `what looks alike is an origin of its own`(_ page: String, _ origins: [String]) throws {
    let page = Page(url: try #require(WebURL(page)))
    let lookalikes = OtherPages.lookalikes(of: page).map(\.origin.serialized)
    for origin in origins { #expect(lookalikes.contains(origin)) }
    #expect(!lookalikes.contains(page.origin.serialized))
    #expect(OtherPages.lookalikes(of: Page()).isEmpty)
  }
}
