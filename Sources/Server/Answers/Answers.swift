/// How a server says what is allowed: the axes along which server products differ.
///
/// The defaults are those of ``Style/standard``.
package struct Answers: Hashable, Sendable {
  package var detect = Detection.originAndMethod
  package var by = PreflightAnswerer.cors
  package var preflightStatus = 204
  package var rejectStatus = 403
  package var deniedOrigin = DeniedOrigin.silent
  package var deniedMethod = DeniedMethod.list
  package var deniedHeader = DeniedHeader.list

  /// What remains on a refused preflight.
  package var keep: Parts = []

  /// What remains beside the origin when only the method or a header is refused.
  package var keepBesideOrigin: Parts = []
  package var methodsValue = MethodsValue.list
  package var headersValue = HeadersValue.list
  package var headersCase = HeadersCase.asWritten
  package var exposeOnPreflight = false
  package var methodsOnActual = false
  package var preflightHeadersOn = PreflightHeadersOn.preflight
  package var actualDeniedOrigin = ActualDeniedOrigin.serve
  package var actualDeniedMethod = ActualDeniedMethod.ignore
  package var actualRejectStatus = 403

  /// What remains on the answer to an actual request whose origin is not allowed.
  package var actualKeep: Parts = []
  package var noOrigin = NoOrigin.nothing

  /// What remains on the answer to a request without `Origin`.
  package var noOriginKeep: Parts = []

  /// The names in `Vary` on a preflight's answer.
  package var varyPreflight = ["Origin"]
  package var varyActual = VaryActual.always
  package var originCase = LetterCase.exact
  package var onErrors = OnErrors()

  /// The status with which the application answers OPTIONS that nobody else took.
  package var appOptions = 405

  // The minor axes, which forms need not show.

  package var onMissingMethod = MissingMethod.ignore
  package var privateNetwork = PrivateNetworkDenied.ignore

  /// The names in `Vary` on a refused preflight, nil for the same as on any other.
  package var varyDenied: [String]?
  package var varyOnErrors = true

  /// The names in `Vary` on the answer to OPTIONS that is no preflight, nil for the usual.
  package var varyPlainOptions: [String]?

  /// The names in `Vary` on an actual answer.
  package var varyActualNames = ["Origin"]
  package var varyOnDenied = true
  package var varyNoOrigin = true
  package var varyOrigin = VaryOrigin.unlessStar

  /// Whether `Vary` names `Access-Control-Request-Headers` when they are repeated.
  package var varyRequestedHeaders = false
  package var starValue = StarValue.star
  package var methodCase = LetterCase.exact
  package var exposeOnActual = true

  /// What is sent to OPTIONS without `Origin`, nil for the same as to any other method.
  package var noOriginOptionsKeep: Parts?

  /// Whether a route that has GET answers HEAD.
  package var headIsGet = true

  /// The status for a method that the route does not have.
  package var unknownMethod = 405

  package init() {}
}
