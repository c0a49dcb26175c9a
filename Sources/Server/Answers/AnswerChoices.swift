/// What makes a server take an OPTIONS request for a preflight.
package enum Detection: String, CaseIterable, Hashable, Sendable {
  case originAndMethod = "origin+acrm"
  case method = "acrm"
  case origin
  case options
}

/// Who answers a preflight.
package enum PreflightAnswerer: String, CaseIterable, Hashable, Sendable {
  /// The CORS layer, before anything inside is asked.
  case cors

  /// The route, which CORS only decorates: an unknown path stays a 404.
  case app
}

/// What happens to a preflight from an origin that is not allowed.
package enum DeniedOrigin: String, CaseIterable, Hashable, Sendable {
  /// The usual status without `Access-Control-Allow-Origin`.
  case silent
  case reject

  /// The application gets the OPTIONS request.
  case forward
}

/// What happens to a preflight for a method that is not allowed.
package enum DeniedMethod: String, CaseIterable, Hashable, Sendable {
  /// The list is sent all the same; the browser decides.
  case list
  case silent
  case originOnly
  case reject
}

/// What happens to a preflight for a request header that is not allowed.
package enum DeniedHeader: String, CaseIterable, Hashable, Sendable {
  /// The list is sent all the same; the browser decides.
  case list
  case silent

  /// Only those that are allowed are named.
  case filter
  case reject

  /// Filtered, and rejected when nothing remains.
  case filterOrReject
}

/// What `Access-Control-Allow-Methods` says.
package enum MethodsValue: String, CaseIterable, Hashable, Sendable {
  case list, requested
}

/// What `Access-Control-Allow-Headers` says.
package enum HeadersValue: String, CaseIterable, Hashable, Sendable {
  case list, requested, intersection, union
  case listAndSafelisted = "list+safelisted"
}

/// How the names in `Access-Control-Allow-Headers` are spelt.
package enum HeadersCase: String, CaseIterable, Hashable, Sendable {
  case asWritten, lower, upper
}

/// Whether letter case counts in a comparison.
package enum LetterCase: String, CaseIterable, Hashable, Sendable {
  case exact, fold
}

/// Which requests, answered as actual ones, get a preflight's headers.
package enum PreflightHeadersOn: String, CaseIterable, Hashable, Sendable {
  /// None: they are for preflights.
  case preflight

  /// OPTIONS requests that are no preflights.
  case options
  case every
}

/// What happens to an actual request from an origin that is not allowed.
package enum ActualDeniedOrigin: String, CaseIterable, Hashable, Sendable {
  case serve, reject
}

/// What happens to an actual request with a method that is not allowed.
package enum ActualDeniedMethod: String, CaseIterable, Hashable, Sendable {
  case ignore, silent, reject
}

/// What `Access-Control-Allow-Origin` says to a request without `Origin`.
package enum NoOrigin: String, CaseIterable, Hashable, Sendable {
  case nothing

  /// The first of the listed origins in sorted order.
  case first

  /// A literal `*`, although nobody asked.
  case value
}

/// On which actual answers `Vary` is sent.
package enum VaryActual: String, CaseIterable, Hashable, Sendable {
  case always, whenAllowed, never
}

/// For which rules `Vary` names `Origin`.
///
/// - R-SRV-01, R-SRV-02
package enum VaryOrigin: String, CaseIterable, Hashable, Sendable {
  /// For every rule.
  case every

  /// Unless a literal `*` is sent.
  case unlessStar

  /// Only when more than one value can be sent.
  case severalOnly
}

/// What is sent when every origin is allowed.
package enum StarValue: String, CaseIterable, Hashable, Sendable {
  case star

  /// With credentials the origin is repeated, which turns `*` into a hole.
  case reflectWithCredentials
}

/// What happens to an OPTIONS request, taken for a preflight, that names no method.
package enum MissingMethod: String, CaseIterable, Hashable, Sendable {
  case ignore, reject
}

/// What happens to a private-network preflight when private networks are not allowed.
package enum PrivateNetworkDenied: String, CaseIterable, Hashable, Sendable {
  case ignore, reject

  /// `Access-Control-Allow-Private-Network: false` is sent.
  case answerFalse
}
