import Model
import Testing

@testable import Browser

@Suite("The HTTP cache")
struct HTTPCacheTests {
  private func entry(
    _ body: String, partition: String = "p", at address: String = Address.api,
    requestHeaders: HeaderList = [:], vary: String? = nil
  ) -> HTTPCache.Entry {
    HTTPCache.Entry(
      partition: partition, url: webURL(address), requestHeaders: requestHeaders,
      response: HTTPResponse(
        status: 200, headers: vary.map { [.vary: $0] } ?? [:], body: body),
      stored: .start)
  }

  private func selected(
    _ cache: HTTPCache, partition: String = "p", at address: String = Address.api,
    headers: HeaderList = [:]
  ) -> String? {
    cache.select(partition: partition, url: webURL(address), requestHeaders: headers)?.response.body
  }

  @Test("An answer is found by partition and URL")
  func select() {
    var cache = HTTPCache()
    cache.store(entry("1"))
    #expect(selected(cache) == "1")
    #expect(selected(cache, partition: "q") == nil)
    #expect(selected(cache, at: Address.api + "?q") == nil)
  }

  /// - R-CRD-11
  @Test("Vary names the request headers that must be the same")
  func vary() {
    var cache = HTTPCache()
    cache.store(entry("a", requestHeaders: [.origin: "a"], vary: "Accept-Encoding, origin"))
    cache.store(entry("none", vary: "Origin"))
    #expect(cache.entries.count == 2)
    #expect(selected(cache, headers: [.origin: "a"]) == "a")
    #expect(selected(cache) == "none")
    #expect(selected(cache, headers: [.origin: "b"]) == nil)
    cache.store(entry("a2", requestHeaders: [.origin: "a"], vary: "Origin"))
    #expect(cache.entries.count == 2)
    #expect(selected(cache, headers: [.origin: "a"]) == "a2")
  }

  @Test("An answer that varies by everything fits no request")
  func varyByEverything() {
    var cache = HTTPCache()
    cache.store(entry("1", vary: "*"))
    #expect(selected(cache) == nil)
  }

  @Test("What is stored for a URL can be forgotten")
  func invalidate() {
    var cache = HTTPCache()
    cache.store(entry("1"))
    cache.store(entry("2", partition: "q"))
    cache.store(entry("3", at: Address.other))
    cache.invalidate(webURL(Address.api))
    #expect(cache.entries.map(\.response.body) == ["3"])
  }
}
