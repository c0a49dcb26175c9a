import Browser
import Model
import Testing

@Suite("What a browser remembers")
struct BrowserStateTests {
  @Test("Each memory can be emptied by itself")
  func emptied() throws {
    var state = BrowserState()
    let cookie = try SetCookie.parse("s=1", from: webURL(Address.api), at: .start).get()
    let key = PreflightCache.Entry.Key(
      partition: "p", origin: "o", url: webURL(Address.api), credentials: false,
      permission: .method("PUT"))
    let answer = HTTPCache.Entry(
      partition: "p", url: webURL(Address.api), requestHeaders: [:],
      response: HTTPResponse(status: 200), stored: .start)
    let effects: [BrowserEffect] = [
      .cookieStored(cookie), .responseStored(answer), .consoleWritten(ConsoleLine(.error, "x")),
      .permissionStored(.init(key: key, stored: .start, maxAge: 5)),
    ]
    for effect in effects { state.apply(effect, at: .start) }
    #expect(state.cookies.cookies.count == 1)
    #expect(state.httpCache.entries.count == 1)
    #expect(state.preflightCache.entries.count == 1)
    #expect(state.console == [ConsoleLine(.error, "x")])

    var copy = state
    copy.apply(.cookiesEmptied, at: .start)
    #expect(copy.cookies.cookies.isEmpty && copy.httpCache == state.httpCache)
    copy = state
    copy.apply(.httpCacheEmptied, at: .start)
    #expect(copy.httpCache.entries.isEmpty && copy.preflightCache == state.preflightCache)
    copy = state
    copy.apply(.preflightCacheEmptied, at: .start)
    #expect(copy.preflightCache.entries.isEmpty && copy.cookies == state.cookies)
    copy = state
    copy.apply(.settled(.error(.typeError, Failure(.connectionFailed))), at: .start)
    #expect(copy == state)
  }
}
