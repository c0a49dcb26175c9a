/// Java's frameworks and servlet filters.
extension Answers {
  static let spring4 = with {
    $0.preflightStatus = 200
    $0.deniedOrigin = .reject
    $0.deniedMethod = .reject
    $0.deniedHeader = .filterOrReject
    $0.headersValue = .intersection
    $0.exposeOnPreflight = true
    $0.varyDenied = []
    $0.varyActual = .whenAllowed
    $0.actualDeniedOrigin = .reject
    $0.actualDeniedMethod = .reject
    $0.originCase = .fold
    $0.varyOnErrors = false
    $0.varyOrigin = .every
    $0.starValue = .reflectWithCredentials
  }

  static let spring = with {
    $0 = spring4
    $0.varyPreflight = threeNames
    $0.varyDenied = nil
    $0.varyActual = .always
    $0.varyActualNames = threeNames
    $0.varyOnErrors = true
    $0.starValue = .star
  }

  static let tomcat = with {
    $0.preflightStatus = 200
    $0.headersCase = .lower
    $0.deniedOrigin = .reject
    $0.deniedMethod = .reject
    $0.deniedHeader = .reject
    $0.exposeOnPreflight = true
    $0.varyPreflight = threeNames
    $0.varyDenied = []
    $0.actualDeniedOrigin = .reject
    $0.actualDeniedMethod = .reject
    $0.noOriginKeep = [.credentials, .expose]
    $0.noOriginOptionsKeep = [.methods, .headers, .credentials, .maxAge, .expose]
    $0.varyOnDenied = false
    $0.varyOnErrors = false
  }

  static let jetty = with {
    $0.preflightStatus = 200
    $0.deniedOrigin = .forward
    $0.deniedMethod = .silent
    $0.deniedHeader = .silent
    $0.varyDenied = []
    $0.varyActual = .whenAllowed
    $0.varyOnErrors = false
  }

  /// The request headers on which a careful preflight's answer depends.
  static let threeNames = [
    "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers",
  ]
}
