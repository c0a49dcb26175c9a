package import Model

/// One thing that a script, or another client's program, asks for.
///
/// Everything is kept as written: what the API makes of it is part of the run.
package struct ScriptCall: Hashable, Sendable {
  /// The API or program through which the request is made.
  package enum Client: Hashable, Sendable {
    case fetch
    case xmlHttpRequest

    /// An `<img>`.
    case image

    /// A classic `<script src>`.
    case script

    /// A font that `@font-face` names.
    case font

    /// A `<form>` that is submitted: the page is left for the answer.
    case form

    /// `navigator.sendBeacon()`.
    case beacon

    /// A client without a browser; nothing is enforced.
    case curl

    /// JEP 183's HTTP client.
    case java(JavaParameters)
  }

  package var client: Client
  package var page: Page

  /// The URL as written; a relative one resolves against the page.
  package var url: String
  package var method: String
  package var headers: [Header]

  /// The body as text, nil for none.
  package var body: String?
  package var mode: RequestMode
  package var credentials: CredentialsMode
  package var redirect: RedirectMode
  package var cache: CacheMode
  package var referrerPolicy: ReferrerPolicy

  /// Whether a preflight is wanted in any case.
  ///
  /// An upload listener that is registered before `send()` wants one, and so does a body that is
  /// a stream. One that is registered later wants nothing and is not told here.
  ///
  /// - R-XHR-03, R-XHR-04
  package var hasUploadListener: Bool
  package var keepalive: Bool

  /// The `crossorigin` attribute of an image or a script.
  package var crossOrigin = CrossOriginAttribute.absent

  /// How a form writes its fields, which ``body`` names like a query does.
  package var formEncoding = FormEncoding.urlEncoded

  package init(
    client: Client = .fetch, page: Page, url: String, method: String = "GET",
    headers: [Header] = [], body: String? = nil, mode: RequestMode = .cors,
    credentials: CredentialsMode = .sameOrigin, redirect: RedirectMode = .follow,
    cache: CacheMode = .default, referrerPolicy: ReferrerPolicy = .default,
    hasUploadListener: Bool = false, keepalive: Bool = false
  ) {
    self.client = client
    self.page = page
    self.url = url
    self.method = method
    self.headers = headers
    self.body = body
    self.mode = mode
    self.credentials = credentials
    self.redirect = redirect
    self.cache = cache
    self.referrerPolicy = referrerPolicy
    self.hasUploadListener = hasUploadListener
    self.keepalive = keepalive
  }
}
