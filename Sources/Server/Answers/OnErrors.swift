/// What remains of the CORS headers when the answer inside is an error.
///
/// - R-SRV-03
package struct OnErrors: Hashable, Sendable {
  /// No route has the path.
  package var notFound: ErrorDecoration

  /// The route does not have the method.
  package var methodNotAllowed: ErrorDecoration

  /// A handler or an inner layer answered with any other error status, on purpose.
  package var client: ErrorDecoration

  /// A handler threw.
  package var exception: ErrorDecoration

  /// Something behind a gateway did not answer.
  package var gateway: ErrorDecoration

  package init(
    notFound: ErrorDecoration = .all, methodNotAllowed: ErrorDecoration = .all,
    client: ErrorDecoration = .all, exception: ErrorDecoration = .all,
    gateway: ErrorDecoration = .all
  ) {
    self.notFound = notFound
    self.methodNotAllowed = methodNotAllowed
    self.client = client
    self.exception = exception
    self.gateway = gateway
  }

  /// What remains for one kind of error.
  package subscript(kind: ErrorKind) -> ErrorDecoration {
    switch kind {
    case .notFound: notFound
    case .methodNotAllowed: methodNotAllowed
    case .client: client
    case .exception: exception
    case .gateway: gateway
    }
  }
}

/// What remains of the CORS headers on an error.
package enum ErrorDecoration: Hashable, Sendable {
  /// Everything, as on any other answer.
  case all

  /// Nothing, not even `Vary`.
  case nothing

  /// Only these, without `Vary`.
  case only(Parts)
}

/// The kinds of errors that servers treat differently.
package enum ErrorKind: String, CaseIterable, Hashable, Sendable {
  case notFound, methodNotAllowed, client, exception, gateway
}
