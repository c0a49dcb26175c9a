/// Reverse proxies and gateways.
extension Answers {
  /// The answers of a proxy or a script that does everything right, and of nginx, Caddy, HAProxy,
  /// lighttpd and Apache configured that way.
  static let standard = Answers()

  /// nginx's `add_header` without `always`: headers only when all is well.
  static let nginx = with {
    $0.onErrors = OnErrors(
      notFound: .nothing, methodNotAllowed: .nothing, client: .nothing, exception: .nothing,
      gateway: .nothing)
    $0.noOrigin = .value
  }

  static let envoy = with {
    $0.preflightStatus = 200
    $0.deniedOrigin = .forward
    $0.varyPreflight = []
    $0.varyActual = .never
    $0.starValue = .reflectWithCredentials
  }

  static let traefik = with {
    $0.preflightStatus = 200
    $0.keep = [.methods, .headers, .credentials, .maxAge]
    $0.actualKeep = [.credentials, .expose]
    $0.noOriginKeep = [.credentials, .expose]
    $0.noOrigin = .value
    $0.varyPreflight = []
    $0.varyActual = .never
  }

  static let kong = with {
    $0.preflightStatus = 200
    $0.keep = [.methods, .headers, .credentials, .maxAge]
    $0.actualKeep = [.credentials, .expose]
    $0.noOriginKeep = [.credentials, .expose]
    $0.noOrigin = .value
    $0.varyOrigin = .severalOnly
    $0.starValue = .reflectWithCredentials
  }

  static let apigateway = with {
    $0.varyPreflight = []
    $0.varyActual = .never
  }

  /// The standard answers with some axes changed.
  static func with(_ change: (inout Answers) -> Void) -> Answers {
    var answers = Answers()
    change(&answers)
    return answers
  }
}
