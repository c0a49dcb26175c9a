package import Browser
import Escaping
package import Model

/// What has to be known about a finished run to say why its request failed.
package struct FailureFacts: Hashable, Sendable {
  package let call: ScriptCall

  /// The request of the exchange at fault, as it went over the wire; nil when none was sent.
  package let request: HTTPRequest?

  /// The answer at fault, nil when none arrived.
  package let response: HTTPResponse?

  /// What the server's CORS code is known not to permit; browsers cannot know that.
  package let denial: Denial?

  /// Whether something in front of the routes is known to have answered.
  package let isTurnedAwayEarly: Bool

  package init(
    call: ScriptCall, request: HTTPRequest? = nil, response: HTTPResponse? = nil,
    denial: Denial? = nil, isTurnedAwayEarly: Bool = false
  ) {
    self.call = call
    self.request = request
    self.response = response
    self.denial = denial
    self.isTurnedAwayEarly = isTurnedAwayEarly
  }

  /// The page's origin, serialised.
  package var pageOrigin: String { call.page.origin.serialized }

  /// The origin that the server was told, the page's when nothing was sent.
  package var askingOrigin: String { request?.headers.get(.origin) ?? pageOrigin }

  /// The URL that was asked at last, nil when it cannot be parsed.
  package var url: WebURL? { request?.url ?? WebURL(call.url, base: call.page.url) }

  /// The origin of the server, serialised.
  package var serverOrigin: String { url?.origin.serialized ?? shown(call.url) }

  package var includesCredentials: Bool { call.effectiveCredentials == .include }

  /// Whether the request itself brings something by which a server could tell who is there.
  var bringsLogin: Bool {
    includesCredentials || call.headers.contains { $0.name == .authorization }
  }

  /// Whether a redirect made a page that has an origin ask as `null`.
  package var isTaintedByRedirect: Bool { !call.page.origin.isOpaque && askingOrigin == "null" }

  /// Whether the page has no origin that a server could name.
  package var isOpaquePage: Bool { call.page.origin.isOpaque }

  /// Whether the server lets the page in as one of those without an origin, which is to let every
  /// website in; nothing more is to be permitted on that ground.
  var isLetInAsNull: Bool { askingOrigin == "null" && answered(.allowOrigin) == "null" }

  /// Whether the answer was judged although nothing was sent: the browser had kept it.
  var isFromBrowserCache: Bool { request == nil && response == nil }

  /// Whether a cache on the way gave the answer, and could not know that it depends on `Origin`.
  var isFromSharedCache: Bool {
    guard let response, response.headers.contains("Age") else { return false }
    let vary = ASCII.elements(of: response.headers.get(.vary) ?? "")
    return !vary.contains { $0 == "*" || HeaderName($0) == .origin }
  }

  /// The status of the answer at fault, 0 when there is none.
  var status: Int { response?.status ?? 0 }

  /// The combined value of a header of the answer, nil when it is absent.
  func answered(_ name: HeaderName) -> String? { response?.headers.get(name) }

  /// The header by which the script asks for an answer only if something has changed, nil when it
  /// sets none.
  var condition: String? {
    let names: Set<HeaderName> = [
      "If-Match", "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since",
    ]
    return call.headers.first { names.contains($0.name) }?.name.spelling
  }

  /// The method that the server was asked to permit.
  var askedMethod: String { question?.method ?? call.method }

  /// What the preflight asked for, nil when none was sent.
  var question: PermissionQuestion? {
    guard let request, let method = request.headers.get(.requestMethod) else { return nil }
    return PermissionQuestion(
      origin: askingOrigin, method: method,
      headers: ASCII.elements(of: request.headers.get(.requestHeaders) ?? ""))
  }

  /// Whether the answer's status is one by which browsers go elsewhere.
  var isRedirect: Bool { response.map { Status.isRedirect($0.status) } ?? false }

  /// Where the answer redirects to, nil when it does not.
  var redirectTarget: WebURL? {
    guard isRedirect, let location = answered(.location), let url else {
      return nil
    }
    return WebURL(location, base: url)
  }

  /// A header's name as the script wrote it.
  func authorSpelling(of name: String) -> String {
    call.headers.first { $0.name == HeaderName(name) }?.name.spelling ?? name
  }

  /// What a fix lets somebody do, in sentences.
  var reading: String { includesCredentials ? "Reading with cookies" : "Reading" }

  /// What a further permission of the preflight opens, as far as its answer tells.
  func permission(_ what: String) -> Opening {
    if answered(.allowOrigin) == "*" { return .permission(what, for: nil) }
    return .permission(what, for: askingOrigin == "null" ? "pages without an origin" : askingOrigin)
  }

  /// A value from outside that is safe and short enough for a sentence.
  func shown(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars.prefix(Self.longestQuotation) {
      if scalar.value >= 0x20, scalar.value < 0x7F {
        text.unicodeScalars.append(scalar)
      } else {
        text += scalar.escape
      }
    }
    return value.unicodeScalars.count > Self.longestQuotation ? text + "…" : text
  }

  private static let longestQuotation = 60
}
