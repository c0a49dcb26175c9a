import Browser
import Model
import Testing

@Suite("Pages and calls")
struct ScriptCallTests {
  /// - R-MOD-01
  @Test("A call is what fetch() makes of a URL alone, unless it says more")
  func defaults() {
    let call = ScriptCall(page: .app, url: Address.api)
    #expect(call.client == .fetch)
    #expect(call.method == "GET")
    #expect(call.headers.isEmpty && call.body == nil)
    #expect(call.mode == .cors)
    #expect(call.credentials == .sameOrigin)
    #expect(call.redirect == .follow)
    #expect(call.cache == .default)
    #expect(call.referrerPolicy == .default)
    #expect(!call.hasUploadListener && !call.keepalive)
  }

  /// - R-ORG-05
  @Test("A page has its address's origin, or an opaque one")
  func pages() {
    #expect(Page.app.origin.serialized == "http://app.example:8000")
    #expect(Page.sandboxed.origin.isOpaque)
    #expect(Page.sandboxed.url != nil)
    #expect(Page().url == nil)
    #expect(Page().origin.serialized == "null")
    #expect(Page(url: webURL("data:text/html,x")).origin.isOpaque)
  }
}
