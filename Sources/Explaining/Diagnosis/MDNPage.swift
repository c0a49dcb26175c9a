/// MDN's pages about CORS errors, by the name that they share with Firefox's reasons.
package enum MDNPage: String, CaseIterable, Hashable, Sendable {
  case didNotSucceed = "CORSDidNotSucceed"
  case externalRedirectNotAllowed = "CORSExternalRedirectNotAllowed"
  case requestNotHTTP = "CORSRequestNotHttp"
  case missingAllowOrigin = "CORSMissingAllowOrigin"
  case multipleAllowOrigin = "CORSMultipleAllowOriginNotAllowed"
  case allowOriginNotMatching = "CORSAllowOriginNotMatchingOrigin"
  case notSupportingCredentials = "CORSNotSupportingCredentials"
  case missingAllowCredentials = "CORSMissingAllowCredentials"
  case preflightDidNotSucceed = "CORSPreflightDidNotSucceed"
  case methodNotFound = "CORSMethodNotFound"
  case invalidAllowMethod = "CORSInvalidAllowMethod"
  case invalidAllowHeader = "CORSInvalidAllowHeader"
  case missingAllowHeader = "CORSMissingAllowHeaderFromPreflight"

  /// The address of the page.
  package var link: String {
    "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/\(rawValue)"
  }
}
