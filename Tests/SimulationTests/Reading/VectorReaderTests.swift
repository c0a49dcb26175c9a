import Browser
import Model
import Server
import Simulation
import TestSupport
import Testing

struct VectorReaderTests {
  private let server = """
    "server": [{"origin": "*", "method": "*", "path": "*", "status": 200, "headers": [], "body": ""}]
    """

  @Test func `a vector's server is what a scenario calls responses`() throws {
    let vector = try ScenarioText.scenario(
      """
      {"page": "https://a.example", "request": {"url": "/x"}, \(server), "note": "n", "kind": null,
       "broke": null, "source": {"file": "f"}, "rules": ["R"], "ext": [],
       "expect": {"ok": true, "type": "basic", "preflight": false}}
      """)
    #expect(vector.responses?.responses.count == 1)
    #expect(vector.expectation == nil)
  }

  @Test func `a sequence replaces the request and has waits in seconds`() throws {
    let vector = try ScenarioText.scenario(
      """
      {"page": "https://a.example", "request": {"url": "/last"}, \(server), "sequence": [
        {"request": {"url": "/1"}, "waitBefore": 0, "expect": {"ok": true}},
        {"request": {"url": "/2"}, "waitBefore": 4.9, "expect": {"ok": true}}]}
      """)
    let page = Page(url: try #require(WebURL("https://a.example")))
    #expect(
      vector.stimuli == [
        .request(ScriptCall(page: page, url: "/1")), .wait(milliseconds: 4900),
        .request(ScriptCall(page: page, url: "/2")),
      ])
  }

  @Test func `an opaque page origin makes the page a sandboxed one`() throws {
    let vector = try ScenarioText.scenario(
      """
      {"page": "https://a.example", "pageOrigin": "null", "request": {"url": "/x"}, \(server)}
      """)
    #expect(vector.page.origin.isOpaque)
    #expect(vector.page.url?.serialized == "https://a.example/")
  }

  @Test func `a recorded request's init members are read like its own`() throws {
    let vector = try ScenarioText.scenario(
      """
      {"page": "https://a.example", \(server),
       "request": {"url": "/x", "init": {"cache": "reload", "keepalive": true}}}
      """)
    let page = Page(url: try #require(WebURL("https://a.example")))
    let call = ScriptCall(page: page, url: "/x", cache: .reload, keepalive: true)
    #expect(vector.stimuli == [.request(call)])
  }
}
