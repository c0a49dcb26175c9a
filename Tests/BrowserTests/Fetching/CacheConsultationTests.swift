import Browser
import Model
import Testing

@Suite("The HTTP cache in a fetch")
struct CacheConsultationTests {
  @Test("A stored answer is used, confirmed or passed over", arguments: tells)
  func answer(_ tell: Tell) { tell.check() }

  /// What each cache mode does about an answer that is fresh, stale or not there.
  private static let modes: [(CacheMode, fresh: String, stale: String, none: String)] = [
    (.default, "stored", "confirmed", "fetched"), (.noStore, "fetched", "fetched", "fetched"),
    (.reload, "fetched", "fetched", "fetched"), (.noCache, "confirmed", "confirmed", "fetched"),
    (.forceCache, "stored", "stored", "fetched"), (.onlyIfCached, "stored", "stored", "failed"),
  ]

  /// - R-MOD-10
  @Test("Each cache mode has its own way", arguments: modes.indices)
  func eachMode(_ index: Int) {
    let (mode, fresh, stale, none) = Self.modes[index]
    #expect(mode == CacheMode.allCases[index])
    let call = ScriptCall.call(to: Address.own, mode: .sameOrigin, cache: mode)
    let warm = Deed.ask(.call(to: Address.own))
    let network: Network = [.any([.cacheControl: "max-age=60", .eTag: "\"1\""])]
    #expect(way(Play(call, on: network, after: [warm])) == fresh)
    #expect(way(Play(call, on: network, after: [warm, .wait(milliseconds: 60_000)])) == stale)
    #expect(way(Play(call, on: network)) == none)
  }

  private func way(_ play: Play) -> String {
    if play.outcome.failure?.reason == .notInCache { return "failed" }
    guard let request = play.request else { return "stored" }
    return request.headers.contains(.ifNoneMatch) ? "confirmed" : "fetched"
  }

  @Test("Each cache mode tells the caches on the way", arguments: CacheMode.allCases)
  func requestHeaders(_ mode: CacheMode) {
    let play = Play(
      .call(to: Address.own, mode: .sameOrigin, cache: mode),
      on: [.any([.cacheControl: "no-store"])])
    let cacheControl = [CacheMode.noCache: "max-age=0", .noStore: "no-cache", .reload: "no-cache"]
    #expect(play.request?.headers.get(.cacheControl) == cacheControl[mode])
    #expect((play.request?.headers.get(.pragma) != nil) == (mode == .noStore || mode == .reload))
  }

  /// - R-CRD-11
  @Test("A server that answers strangers only when they say who they are spoils its own cache")
  func missingVary() {
    func answering(vary: Bool) -> Network {
      Network { request in
        var headers: HeaderList = [.cacheControl: "max-age=60"]
        if let origin = request.headers.get(.origin) { headers.append(.allowOrigin, origin) }
        if vary { headers.append(.vary, "Origin") }
        return HTTPResponse(status: 200, headers: headers)
      }
    }
    let embedded = Deed.ask(.call(mode: .noCORS))
    let spoilt = Play(.call(), on: answering(vary: false), after: [embedded])
    #expect(spoilt.outcome.failure?.reason == .missingAllowOriginHeader)
    #expect(spoilt.sent.isEmpty)
    let varied = Play(.call(), on: answering(vary: true), after: [embedded])
    #expect(varied.outcome.failure == nil)
    #expect(varied.sent.count == 1)
  }
}

extension CacheConsultationTests {
  private static let fresh: Network = [
    .any([.cacheControl: "max-age=60", .allowOrigin: "*", .allowMethods: "*", .allowHeaders: "*"])
  ]

  static let tells: [Tell] = [
    Tell(
      "R-CRD-11", "a fresh answer needs no server", .call(), fresh, after: [.ask(.call())],
      .sends(),
      .loads(.cors)),
    Tell(
      "R-CRD-11", "HEAD may use what GET got", .call("HEAD"), fresh, after: [.ask(.call())],
      .sends(),
      .body("")),
    Tell(
      "R-CRD-11", "POST may not", .call("POST"), fresh, after: [.ask(.call())], .sends("POST")),
    Tell(
      "R-CRD-11", "POST spoils what was stored", .call(), fresh,
      after: [.ask(.call()), .ask(.call("POST"))], .sends("GET")),
    Tell(
      "R-CRD-11", "unless it fails", .call(),
      Network { request in
        HTTPResponse(
          status: request.method == "GET" ? 200 : 500,
          headers: [.allowOrigin: "*", .cacheControl: "max-age=60"])
      }, after: [.ask(.call()), .ask(.call("POST"))], .sends()),
    Tell(
      "R-CRD-11", "what must not be stored is not", .call(),
      [.any([.cacheControl: "no-store", .allowOrigin: "*"])], after: [.ask(.call())], .sends("GET")),
    Tell(
      "R-CRD-11", "an author's condition goes around the cache",
      .call(to: Address.own, headers: [.ifNoneMatch: "\"0\""]), fresh,
      after: [.ask(.call(to: Address.own))], .sends("GET"), .requestSays(.ifNoneMatch, "\"0\""),
      .requestSays(.cacheControl, "no-cache"), .requestSays(.pragma, "no-cache")),
    Tell(
      "R-CRD-11", "a date confirms as well as a tag", .call(cache: .noCache),
      [.any([.lastModified: "Wed, 31 Dec 2025 00:00:00 GMT", .allowOrigin: "*"])],
      after: [.ask(.call())], .requestSays(.ifModifiedSince, "Wed, 31 Dec 2025 00:00:00 GMT"),
      .requestSays(.ifNoneMatch, nil)),
    Tell(
      "R-CRD-11", "a stale answer that is not confirmed is replaced", .call(),
      Network { request in
        HTTPResponse(
          status: 200, headers: [.allowOrigin: "*", .eTag: "\"1\""],
          body: request.headers.contains(.ifNoneMatch) ? "new" : "old")
      }, after: [.ask(.call())], .body("new")),
    Tell(
      "R-CHK-09", "a confirmed answer is judged by its freshened headers", .call(cache: .noCache),
      Network { request in
        request.headers.contains(.ifNoneMatch)
          ? HTTPResponse(status: 304, headers: [.allowOrigin: "http://other.example"])
          : HTTPResponse(status: 200, headers: [.allowOrigin: "*", .eTag: "\"1\""])
      }, after: [.ask(.call())], .fails(.allowOriginMismatch, "http://other.example")),
    Tell(
      "R-PRE-08", "preflights are neither stored nor found", .call("OPTIONS"), fresh,
      after: [.ask(.call("OPTIONS")), .wait(milliseconds: 6000)], .sends("OPTIONS", "OPTIONS")),
    Tell(
      "R-MOD-10", "only-if-cached is for mode same-origin", .call(cache: .onlyIfCached), fresh,
      .fails(.refusedByAPI, "only-if-cached"), .sends(), .throwing(.typeError)),
    Tell(
      "R-MOD-10", "and fails when nothing is stored",
      .call(to: Address.own, mode: .sameOrigin, cache: .onlyIfCached), fresh, .fails(.notInCache),
      .sends()),
    Tell(
      "R-CRD-11", "a page of the same site shares the cache",
      .call(from: Page(url: webURL("http://shop.app.example"))), fresh, after: [.ask(.call())],
      .sends(), .loads(.cors)),
    Tell(
      "R-CRD-11", "a page of another site has its own cache",
      .call(from: Page(url: webURL("http://other.example"))), fresh, after: [.ask(.call())],
      .sends("GET")),
  ]
}
