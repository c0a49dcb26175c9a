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

/// The three settings of JEP 183's `setCORSParameters`.
///
/// https://openjdk.org/jeps/183
package struct JavaParameters: Hashable, Sendable {
  /// Whether the client takes part in CORS at all.
  package var enable: Bool
  package var omitCredentials: Bool
  package var forcePreflight: Bool

  package init(enable: Bool = true, omitCredentials: Bool = false, forcePreflight: Bool = false) {
    self.enable = enable
    self.omitCredentials = omitCredentials
    self.forcePreflight = forcePreflight
  }
}

/// The document that asks.
package struct Page: Hashable, Sendable {
  /// The document's address, nil for a document that has none of its own.
  package var url: WebURL?

  /// The origin with which it asks.
  package var origin: Origin

  /// A document at an address; a sandboxed one has an opaque origin.
  package init(url: WebURL, isSandboxed: Bool = false) {
    self.url = url
    origin = isSandboxed ? .opaque(Self.opaqueDocument) : url.origin
  }

  /// A document with an opaque origin and no address.
  package init() {
    url = nil
    origin = .opaque(Self.opaqueDocument)
  }

  private static let opaqueDocument = 0
}
