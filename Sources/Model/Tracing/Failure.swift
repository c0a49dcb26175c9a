/// Why a request failed, in Chromium's vocabulary, with the offending value.
package struct Failure: Error, Hashable, Sendable {
  /// The closed list of reasons; the raw value is Chromium's name where it has one.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    // The CORS check.
    case missingAllowOriginHeader = "MissingAllowOriginHeader"
    case wildcardOriginNotAllowed = "WildcardOriginNotAllowed"
    case multipleAllowOriginValues = "MultipleAllowOriginValues"
    case invalidAllowOriginValue = "InvalidAllowOriginValue"
    case allowOriginMismatch = "AllowOriginMismatch"
    case invalidAllowCredentials = "InvalidAllowCredentials"

    // The preflight.
    case preflightInvalidStatus = "PreflightInvalidStatus"
    case preflightDisallowedRedirect = "PreflightDisallowedRedirect"
    case invalidAllowMethods = "InvalidAllowMethodsPreflightResponse"
    case invalidAllowHeaders = "InvalidAllowHeadersPreflightResponse"
    case methodDisallowed = "MethodDisallowedByPreflightResponse"
    case headerDisallowed = "HeaderDisallowedByPreflightResponse"

    // The request.
    case disallowedByMode = "DisallowedByMode"
    case corsDisabledScheme = "CorsDisabledScheme"
    case redirectContainsCredentials = "RedirectContainsCredentials"
    case noCorsRedirectModeNotFollow = "NoCorsRedirectModeNotFollow"

    // Outside CORS.
    case refusedByAPI = "RefusedByAPI"
    case mixedContent = "MixedContent"
    case redirectModeError = "RedirectModeError"
    case tooManyRedirects = "TooManyRedirects"
    case invalidRedirect = "InvalidRedirect"
    case invalidResponse = "InvalidResponse"
    case connectionFailed = "ConnectionFailed"
    case blockedPort = "BlockedPort"
    case resourcePolicyBlocked = "ResourcePolicyBlocked"
    case notInCache = "NotInCache"
    case mimeTypeBlocked = "MIMETypeBlocked"
    case keepaliveLimitExceeded = "KeepaliveLimitExceeded"

    /// Whether the reason is one of the CORS check's, which both a preflight's answer and the
    /// real answer can give.
    package var isOfCORSCheck: Bool {
      switch self {
      case .missingAllowOriginHeader, .wildcardOriginNotAllowed, .multipleAllowOriginValues,
        .invalidAllowOriginValue, .allowOriginMismatch, .invalidAllowCredentials:
        true
      default: false
      }
    }

    /// Whether CORS is what the request failed of.
    package var isCORS: Bool {
      switch self {
      case .refusedByAPI, .mixedContent, .redirectModeError, .tooManyRedirects, .invalidRedirect,
        .invalidResponse, .connectionFailed, .blockedPort, .resourcePolicyBlocked,
        .notInCache, .mimeTypeBlocked, .keepaliveLimitExceeded:
        false
      default: true
      }
    }
  }

  package let reason: Reason

  /// The offending value, empty when there is none: a header's value, a method, a header's name.
  package let parameter: String

  /// Whether the preflight's answer is at fault and not the real one.
  package let isOfPreflight: Bool

  package init(_ reason: Reason, _ parameter: String = "", isOfPreflight: Bool = false) {
    self.reason = reason
    self.parameter = parameter
    self.isOfPreflight = isOfPreflight
  }

  /// Chromium's name, with `Preflight` before it when the preflight's CORS check failed.
  package var name: String {
    reason.isOfCORSCheck && isOfPreflight ? "Preflight" + reason.rawValue : reason.rawValue
  }

  /// The parameter that Chromium's developer tools show: empty where the value says nothing new,
  /// and where it is not ASCII.
  package var shownParameter: String {
    switch reason {
    case .wildcardOriginNotAllowed, .invalidAllowMethods, .invalidAllowHeaders,
      .redirectContainsCredentials:
      ""
    default: parameter.utf8.allSatisfy { $0 < 0x80 } ? parameter : ""
    }
  }
}
