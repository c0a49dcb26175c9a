/// A way in which a real engine differs from the letter of the standard.
///
/// Each is looked at in exactly one place of the engine, and each was measured in the browsers
/// it names (Chromium 156, Firefox ESR 153, WebKitGTK 2.50).
package enum Quirk: CaseIterable, Hashable, Sendable {
  // What a script may set.

  /// A `User-Agent` that script sets is ignored.
  case userAgentIsForbidden

  /// Repeated headers are joined before anybody looks at them.
  case repeatedHeadersAreJoinedEarly

  /// A repeated header's empty values are left out when its values are joined.
  case emptyValuesAreNotJoined

  /// XMLHttpRequest writes the charset of a text body as `UTF-8`, whatever case it had.
  case charsetIsSpelledUTF8

  /// Bytes above 0x7F in a header value are sent as the UTF-8 of their code points.
  case headerValuesAreUTF8

  /// Headers with names that the engine knows are sent in its own spelling, whatever script wrote.
  case knownHeaderNamesAreRespelt

  // What needs the server's permission.

  /// Client hints such as `DPR` and `Save-Data` are safelisted.
  case clientHintsAreSafelisted

  /// Bytes above 0x7F make a value unsafe.
  case nonASCIIIsUnsafe

  /// A content type with an empty parameter, such as `text/plain;;`, is unsafe.
  case emptyParametersAreUnsafe

  /// The unit of a `Range` may be in any case.
  case rangeUnitIgnoresCase

  /// The values of all safelisted headers together may be of any size.
  case totalSizeIsUnlimited

  /// A request that needed permission at the start still does after a redirect took away why.
  case needForPermissionOutlivesRedirects

  /// After a redirect the preflight asks for the headers of the request as it was at the start.
  case preflightNamesHeadersOfTheStart

  // The preflight.

  /// A header that script set twice is named twice in `Access-Control-Request-Headers`.
  case requestedNamesRepeat

  /// The preflight and its CORS check use the page's origin, also when the request's is `null`;
  /// a redirect back to the page's origin needs no such check.
  case preflightNamesPageAfterRedirects

  /// The preflight carries the `Cache-Control` that the request's cache mode asks for.
  case preflightCarriesCacheMode

  /// `Sec-Fetch-Mode` goes out with preflights to targets that are not trustworthy, too.
  case preflightAlwaysTellsMode

  /// That the preflight's answer is a redirect is judged before anything else.
  case preflightRedirectIsJudgedFirst

  /// The preflight's status is judged before its `Access-Control-Allow-Origin`.
  case preflightStatusIsJudgedFirst

  /// The method is judged before `Access-Control-Allow-Headers` is read.
  case methodIsJudgedBeforeHeaderList

  /// Headers are judged in the order in which script set them, those with known names first.
  case headersAreJudgedInScriptOrder

  /// `Access-Control-Allow-Headers: *` covers `Authorization`.
  case wildcardCoversAuthorization

  // The preflight cache.

  /// A negative `Access-Control-Max-Age` means 0.
  case negativeMaxAgeIsZero

  /// What comes with a malformed `Access-Control-Max-Age` is not remembered.
  case malformedMaxAgeIsNotCached

  /// A `*` in the answer is not remembered.
  case wildcardIsNotCached

  /// `HEAD` must have been listed for the cache to permit it.
  case cachedPermissionExcludesHEAD

  /// Permissions given to requests with and without credentials are kept apart.
  case credentialsSeparatePermissions

  /// Permissions are kept when the request that they were given for fails.
  case permissionsSurviveFailure

  /// Cache modes `no-store` and `reload` ask for permission again.
  case reloadAsksAnew

  /// Cache mode `no-cache` asks for permission again.
  case noCacheAsksAnew

  /// An author's condition such as `If-None-Match` asks for permission again.
  case conditionAsksAnew

  // The HTTP cache.

  /// An author's condition revalidates (`max-age=0`) instead of going around the cache.
  case conditionRevalidates

  /// XMLHttpRequest takes no notice of an author's condition.
  case xhrIgnoresConditions

  /// A response is not stored when its CORS check fails.
  case blockedResponseIsNotCached

  /// An `Expires` that is not a date is as good as absent.
  case invalidExpiresIsIgnored

  // What the request tells.

  /// Leaving https counts as a downgrade for `Referer`, leaving http://localhost does not.
  case downgradeMeansLeavingHTTPS

  /// A no-cors request names its origin whatever the referrer policy is.
  case noCORSOriginIgnoresReferrerPolicy

  /// A GET to which a POST was redirected within one origin keeps the `Origin` header.
  case originOutlivesSameOriginRedirects

  // Cookies.

  /// A cookie without `SameSite` is treated as `Lax`.
  case sameSiteDefaultsToLax

  /// Cookies neither go to other sites nor are taken from them, and hosts under a name that no
  /// public suffix list knows are other sites to each other.
  case thirdPartyCookiesAreBlocked

  // Redirects.

  /// DELETE becomes GET on a redirect to another origin, whatever the status.
  case deleteBecomesGETAcrossOrigins

  /// A redirect to an unknown scheme is refused as a CORS request to such a scheme.
  case redirectSchemeIsJudgedAsCORS

  /// A redirect by another origin is judged as if credentials were included, when the request
  /// began at its own origin.
  case redirectIsJudgedWithCredentials

  // What the script sees.

  /// `http://localhost` is mixed content on an https page.
  case localhostIsMixedContent

  /// A `data:` response has a `Content-Length`.
  case dataResponseHasLength

  /// The response's URL is shown without user name and password.
  case responseURLHidesUserInfo

  /// The browsers that have the quirk.
  package var browsers: BrowserSet {
    switch self {
    case .wildcardCoversAuthorization, .downgradeMeansLeavingHTTPS:
      [.chromium, .firefox, .webkit]
    case .preflightCarriesCacheMode, .reloadAsksAnew, .conditionAsksAnew:
      [.chromium, .firefox]
    case .repeatedHeadersAreJoinedEarly, .negativeMaxAgeIsZero, .permissionsSurviveFailure,
      .blockedResponseIsNotCached:
      [.chromium, .webkit]
    case .needForPermissionOutlivesRedirects:
      [.firefox, .webkit]
    case .preflightRedirectIsJudgedFirst, .userAgentIsForbidden, .charsetIsSpelledUTF8,
      .clientHintsAreSafelisted,
      .preflightAlwaysTellsMode, .noCacheAsksAnew, .conditionRevalidates,
      .noCORSOriginIgnoresReferrerPolicy, .sameSiteDefaultsToLax, .redirectSchemeIsJudgedAsCORS:
      [.chromium]
    case .emptyValuesAreNotJoined, .nonASCIIIsUnsafe, .emptyParametersAreUnsafe,
      .totalSizeIsUnlimited, .requestedNamesRepeat, .preflightNamesPageAfterRedirects,
      .methodIsJudgedBeforeHeaderList, .malformedMaxAgeIsNotCached, .wildcardIsNotCached,
      .cachedPermissionExcludesHEAD, .credentialsSeparatePermissions, .xhrIgnoresConditions,
      .dataResponseHasLength:
      [.firefox]
    case .knownHeaderNamesAreRespelt, .headersAreJudgedInScriptOrder, .headerValuesAreUTF8,
      .rangeUnitIgnoresCase, .invalidExpiresIsIgnored,
      .preflightNamesHeadersOfTheStart,
      .preflightStatusIsJudgedFirst, .originOutlivesSameOriginRedirects,
      .thirdPartyCookiesAreBlocked, .deleteBecomesGETAcrossOrigins,
      .redirectIsJudgedWithCredentials, .localhostIsMixedContent, .responseURLHidesUserInfo:
      [.webkit]
    }
  }
}
