import Model
import Testing

@testable import Browser

@Suite("The CORS-preflight cache")
struct PreflightCacheTests {
  private func entry(
    _ permission: PreflightCache.Entry.Permission, partition: String = "p",
    origin: String = "http://app.example:8000", at address: String = Address.api,
    credentials: Bool = false, stored: Instant = .start, maxAge: Int = 5
  ) -> PreflightCache.Entry {
    PreflightCache.Entry(
      key: .init(
        partition: partition, origin: origin, url: webURL(address), credentials: credentials,
        permission: permission),
      stored: stored, maxAge: maxAge)
  }

  /// - R-CAC-05, R-CAC-06
  @Test("An entry counts until its seconds are over")
  func lifetime() {
    var cache = PreflightCache()
    cache.store(entry(.method("PUT")))
    cache.store(entry(.method("DELETE"), maxAge: 0))
    #expect(cache.live(at: .start).map(\.key.permission) == [.method("PUT")])
    #expect(cache.live(at: Instant(milliseconds: 4999)).count == 1)
    #expect(cache.live(at: Instant(milliseconds: 5000)).isEmpty)
    #expect(PreflightCache.defaultMaxAge == 5)
  }

  @Test("A lifetime without end does not overflow")
  func endlessLifetime() {
    #expect(entry(.method("PUT"), maxAge: .max).expires == Instant(milliseconds: .max))
  }

  /// - R-CAC-01
  @Test("Two entries with one key cannot coexist, and every part of the key tells them apart")
  func keys() {
    var cache = PreflightCache()
    cache.store(entry(.method("PUT")))
    cache.store(entry(.method("PUT"), maxAge: 60))
    #expect(cache.entries.map(\.maxAge) == [60])
    cache.store(entry(.header("put")))
    cache.store(entry(.method("PUT"), partition: "q"))
    cache.store(entry(.method("PUT"), origin: "null"))
    cache.store(entry(.method("PUT"), at: Address.api + "?q"))
    cache.store(entry(.method("PUT"), credentials: true))
    #expect(cache.entries.count == 6)
  }

  /// - R-CAC-08
  @Test("Clearing takes what was stored for a partition, an origin and a URL")
  func clear() {
    var cache = PreflightCache()
    cache.store(entry(.method("PUT")))
    cache.store(entry(.header("x-a"), credentials: true))
    cache.store(entry(.method("PUT"), partition: "q"))
    cache.store(entry(.method("PUT"), origin: "null"))
    cache.store(entry(.method("PUT"), at: Address.other))
    cache.clear(partition: "p", origin: "http://app.example:8000", url: webURL(Address.api))
    #expect(cache.entries.count == 3)
    #expect(!cache.entries.contains { $0.key.permission == .header("x-a") })
  }

  /// - R-CAC-04
  @Test("A method is permitted by its name, byte for byte, or by a wildcard")
  func methods() {
    func permits(_ permission: PreflightCache.Entry.Permission, _ method: String) -> Bool {
      !PermissionIndex([entry(permission)]).entries(forMethod: method).isEmpty
    }
    #expect(permits(.method("PUT"), "PUT"))
    #expect(!permits(.method("PUT"), "put"))
    #expect(permits(.method("*"), "PUT"))
    #expect(permits(.method("*"), "*"))
    #expect(!permits(.header("PUT"), "PUT"))
    #expect(!permits(.header("*"), "PUT"))
  }

  /// - R-CAC-04
  @Test("Entries that permit the same come in their order, each once")
  func order() {
    let entries = [
      entry(.header("*")), entry(.header("x-a")), entry(.header("x-a"), credentials: true),
      entry(.header("x-b")), entry(.header("*"), credentials: true),
    ]
    let index = PermissionIndex(entries)
    #expect(
      index.entries(forHeader: "x-a", isCoveredByWildcard: true)
        == [entries[0], entries[1], entries[2], entries[4]])
    #expect(
      index.entries(forHeader: "x-a", isCoveredByWildcard: false) == [entries[1], entries[2]])
    #expect(
      index.entries(forHeader: "*", isCoveredByWildcard: true) == [entries[0], entries[4]])
    #expect(index.entries(forMethod: "x-a").isEmpty)
  }
}
