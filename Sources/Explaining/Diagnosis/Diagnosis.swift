package import Model

/// The mistake behind a failure, where the answer's bytes give it away.
///
/// A browser says which check failed; this says what somebody probably did to make it fail.
package enum Diagnosis: Hashable, Sendable {
  // Access-Control-Allow-Origin is there, but it is not the page's origin.
  case trailingSlash
  case path
  case wrongScheme
  case wrongPort
  case missingPort
  case defaultPort
  case upperCase
  case missingScheme
  case wildcardInside
  case originList
  case sameOriginTwice
  case differentOriginsTwice
  case serverOrigin
  case nullOrigin
  case quotedOrigin
  case emptyOrigin
  case wwwDiffers
  case subdomainDiffers
  case loopbackName
  case notAnOrigin
  case otherOrigin

  /// A cache handed out an answer that was made for somebody else.
  case cachedForAnother

  // Who asks.
  case opaquePage
  case redirectMadeOriginNull

  // A header is missing because something else stands in its place.
  case misspeltName(HeaderName, meant: HeaderName)
  case errorWithoutHeaders
  case redirectWithoutHeaders

  /// A 304 that a script asked for itself, by a condition of its own.
  case notModifiedWithoutHeaders

  // The URL that is asked for.

  /// The server redirects an https request to http.
  case redirectToHTTP

  /// The URL was meant to have a scheme, which is this one with the rest behind it.
  case urlWithoutScheme(String)

  // Access-Control-Allow-Credentials is not `true`.
  case credentialsMissing
  case credentialsInWrongCase
  case credentialsNotTrue

  // The server's CORS code refuses the request, by a status or by leaving its headers out.

  /// This much is not permitted.
  case denied(Denial)

  /// The answer gives away who refuses, and not what.
  case refusedByCORS

  // Something else answers the preflight.
  case preflightNeedsLogin

  /// The preflight was refused, by the CORS code or by something before it.
  case preflightTurnedAway
  case preflightHasNoHandler
  case preflightLimited
  case preflightServerError
  case redirectToSlash
  case redirectToHTTPS
  case redirectToLogin
  case redirectToOtherHost

  // The method or a header is not permitted.
  case methodListedInWrongCase(String)
  case methodSentInWrongCase(String)
  case methodInAllowHeader
  case methodsMissing
  case headersMissing
  case notSeparatedByCommas
  case quotedNames
  case wildcardIsLiteral
  case headerExposedInstead
  case authorizationNotCovered
  case responseHeaderSent(String)
  case tracingHeader(String)
  case contentTypeNeedsPermission
}
