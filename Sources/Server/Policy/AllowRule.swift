/// What is permitted.
///
/// Everything is kept as its author wrote it, right or wrong.
package struct AllowRule: Hashable, Sendable {
  package var origins: OriginRule

  /// The methods, compared case-sensitively.
  package var methods: PermittedNames

  /// The request headers, compared without regard to case.
  package var headers: PermittedNames

  /// The response headers that scripts may read.
  package var expose: ExposedNames
  package var credentials: Bool
  package var maxAge: MaxAge

  /// Whether `Access-Control-Request-Private-Network` is answered with yes.
  package var privateNetwork: Bool

  /// Who may see timings, nil when `Timing-Allow-Origin` is not sent.
  package var timingAllowOrigin: ExposedNames?

  package init(
    origins: OriginRule = .nobody, methods: PermittedNames = .list(["GET", "HEAD", "POST"]),
    headers: PermittedNames = .list([]), expose: ExposedNames = .list([]),
    credentials: Bool = false, maxAge: MaxAge = .omit, privateNetwork: Bool = false,
    timingAllowOrigin: ExposedNames? = nil
  ) {
    self.origins = origins
    self.methods = methods
    self.headers = headers
    self.expose = expose
    self.credentials = credentials
    self.maxAge = maxAge
    self.privateNetwork = privateNetwork
    self.timingAllowOrigin = timingAllowOrigin
  }
}

/// Methods or request headers that are permitted.
package enum PermittedNames: Hashable, Sendable {
  /// A literal `*` is sent.
  case any

  /// Whatever was asked for is repeated.
  case requested
  case list([String])
}

/// Response headers that are exposed, or origins that may see timings.
package enum ExposedNames: Hashable, Sendable {
  /// A literal `*` is sent.
  case any
  case list([String])
}

/// How long a browser may remember a preflight's answer.
package enum MaxAge: Hashable, Sendable {
  /// No header is sent, which browsers take for five seconds; that is not the same as 0.
  case omit
  case seconds(Int)
}

/// The parts of an ``AllowRule`` that a route or a layer replaces; the others are inherited.
package struct AllowOverride: Hashable, Sendable {
  package var origins: OriginRule?
  package var methods: PermittedNames?
  package var headers: PermittedNames?
  package var expose: ExposedNames?
  package var credentials: Bool?
  package var maxAge: MaxAge?
  package var privateNetwork: Bool?
  package var timingAllowOrigin: ExposedNames?

  package init() {}

  /// The outer rule with this override's parts in place of its own.
  package func applied(to outer: AllowRule) -> AllowRule {
    AllowRule(
      origins: origins ?? outer.origins, methods: methods ?? outer.methods,
      headers: headers ?? outer.headers, expose: expose ?? outer.expose,
      credentials: credentials ?? outer.credentials, maxAge: maxAge ?? outer.maxAge,
      privateNetwork: privateNetwork ?? outer.privateNetwork,
      timingAllowOrigin: timingAllowOrigin ?? outer.timingAllowOrigin)
  }
}

/// The fields of an ``AllowRule``, by which messages and provenance name them.
package enum AllowField: String, CaseIterable, Hashable, Sendable {
  case origins, methods, headers, expose, credentials, maxAge, privateNetwork, timingAllowOrigin
}
