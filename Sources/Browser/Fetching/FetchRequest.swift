import Model

/// How a response was tainted, and with it how much of it script may see.
///
/// https://fetch.spec.whatwg.org/#concept-request-response-tainting
enum ResponseTainting: String {
  case basic
  case cors
  case opaque
}

/// A request, as the algorithms of the standard pass it on.
///
/// https://fetch.spec.whatwg.org/#concept-request
struct FetchRequest {
  /// The API that made the request; consoles name it.
  let client: ScriptCall.Client
  let page: Page
  var method: String

  /// The URLs visited, the current one last; never empty.
  private(set) var urlList: [WebURL]

  /// The origins of the URLs visited.
  private(set) var originList: [Origin]
  var headers: HeaderList
  var body: String?

  /// What the response is for.
  var destination = Destination.none

  /// Whether the request may outlive the page.
  var keepalive = false

  /// Whether the author may have set method and headers to anything; so for scripts.
  ///
  /// https://fetch.spec.whatwg.org/#unsafe-request-flag
  var unsafeRequestFlag: Bool

  /// Whether a preflight is wanted whatever method and headers are.
  ///
  /// https://fetch.spec.whatwg.org/#use-cors-preflight-flag
  var useCORSPreflightFlag: Bool
  var mode: RequestMode
  var credentials: CredentialsMode
  var cache: CacheMode
  var redirect: RedirectMode

  /// The address that `Referer` is made from, nil for none.
  var referrer: WebURL?
  var referrerPolicy: ReferrerPolicy
  let origin: Origin

  /// The site of the page at the top, which keeps caches apart.
  ///
  /// https://fetch.spec.whatwg.org/#network-partition-key
  var partition: String
  var responseTainting = ResponseTainting.basic
  var redirectCount = 0

  /// The CORS-unsafe request-header names of the current header list, found by main fetch.
  var unsafeHeaderNames: [String] = []

  /// The CORS-unsafe request-header names before any redirect, nil until they are looked at.
  var unsafeHeaderNamesAtStart: [String]?

  /// Whether the method or a header needed permission before any redirect.
  var neededPermissionAtStart = false

  /// Whether `Origin` went out with a request that was not a CORS request, to the same origin.
  var toldOrigin = false

  /// Whether the origin is named although redirects have tainted the request.
  var namesOriginDespiteTaint = false

  /// The origin as text, before any redirect taints it.
  let serializedOrigin: String

  init(_ call: ScriptCall, url: WebURL, method: String, headers: HeaderList, body: String?) {
    client = call.client
    page = call.page
    self.method = method
    urlList = [url]
    originList = [url.origin]
    self.headers = headers
    self.body = body
    unsafeRequestFlag = true
    useCORSPreflightFlag = false
    mode = call.mode
    credentials = call.effectiveCredentials
    cache = call.cache
    redirect = call.redirect
    referrer = call.page.url
    referrerPolicy = call.referrerPolicy
    origin = call.page.origin
    serializedOrigin = origin.serialized
    partition = Site.serialized(of: origin)
  }

  /// The current URL.
  var url: WebURL { urlList[urlList.count - 1] }

  /// The current URL's origin.
  var urlOrigin: Origin { originList[originList.count - 1] }

  /// How many redirects were followed.
  var hop: Int { urlList.count - 1 }

  /// Goes on to another URL.
  mutating func append(_ url: WebURL) {
    urlList.append(url)
    originList.append(url.origin)
    // The page at the top is then the one that is navigated to.
    if mode == .navigate { partition = Site.serialized(of: url.origin) }
  }

  /// Asks for the current URL by https instead of http.
  mutating func upgradeToHTTPS() {
    let upgraded = url.with { $0.scheme = "https" }
    urlList[urlList.count - 1] = upgraded
    originList[originList.count - 1] = upgraded.origin
  }

  /// Whether credentials may go along and be stored.
  ///
  /// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, step 8.3
  ///
  /// - R-CRD-02, R-CRD-04
  var includesCredentials: Bool {
    credentials == .include || (credentials == .sameOrigin && responseTainting == .basic)
  }

  /// The origin as the server is told: `null` once a redirect has tainted the request.
  ///
  /// https://fetch.spec.whatwg.org/#byte-serializing-a-request-origin
  ///
  /// - R-RED-05, R-RED-06
  var byteSerializedOrigin: String {
    namesOriginDespiteTaint || redirectTaint == .sameOrigin ? serializedOrigin : "null"
  }

  /// How far the chain of redirects strayed.
  ///
  /// https://fetch.spec.whatwg.org/#concept-request-redirect-taint
  var redirectTaint: RedirectTaint {
    var taint = RedirectTaint.sameOrigin
    for (last, next) in zip(originList, originList.dropFirst()) where next != last {
      if !Site.isSameSite(next, last), !Site.isSameSite(origin, last) { return .crossSite }
      if origin != last { taint = .sameSite }
    }
    return taint
  }
}

/// How far a chain of redirects strayed from the request's origin.
enum RedirectTaint {
  case sameOrigin
  case sameSite
  case crossSite
}
