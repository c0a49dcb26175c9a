import Browser
import Model

/// The URL that a text is; a text that is none becomes a URL that nobody serves.
func webURL(_ text: String) -> WebURL { WebURL(text) ?? WebURL(scheme: "not-a-url") }

extension Page {
  /// The page that asks in most tests.
  static let app = Page(url: webURL("http://app.example:8000/page.html?q"))

  /// A page that https carries.
  static let secure = Page(url: webURL("https://app.example/page.html"))

  /// The page in a frame without an origin of its own.
  static let sandboxed = Page(url: webURL("http://app.example:8000/frame.html"), isSandboxed: true)
}

/// Addresses that tests ask for.
enum Address {
  /// Another site than the page's.
  static let api = "http://api.example:9000/x"

  /// A third site.
  static let other = "http://other.example:9001/x"

  /// The page's own origin.
  static let own = "http://app.example:8000/x"
}

extension ScriptCall {
  /// A request to another origin, unless the test says otherwise.
  static func call(
    _ method: String = "GET", to url: String = Address.api, by client: Client = .fetch,
    from page: Page = .app, headers: HeaderList = [:], body: String? = nil,
    mode: RequestMode = .cors, credentials: CredentialsMode = .sameOrigin,
    redirect: RedirectMode = .follow, cache: CacheMode = .default,
    referrerPolicy: ReferrerPolicy = .default, listens: Bool = false
  ) -> ScriptCall {
    ScriptCall(
      client: client, page: page, url: url, method: method, headers: headers.lines, body: body,
      mode: mode, credentials: credentials, redirect: redirect, cache: cache,
      referrerPolicy: referrerPolicy, hasUploadListener: listens)
  }
}

extension String {
  /// A text of a number of equal bytes.
  static func bytes(_ count: Int, of byte: Character = "a") -> String {
    String(repeating: byte, count: count)
  }
}
