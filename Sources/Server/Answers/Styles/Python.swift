/// Python's frameworks.
extension Answers {
  static let starlette = with {
    let lists: Parts = [.methods, .headers, .credentials, .maxAge]
    $0.preflightStatus = 200
    $0.deniedOrigin = .reject
    $0.deniedMethod = .reject
    $0.deniedHeader = .reject
    $0.rejectStatus = 400
    $0.keep = lists
    $0.keepBesideOrigin = lists
    $0.headersValue = .listAndSafelisted
    $0.varyPreflight = [
      "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers",
      "Access-Control-Request-Private-Network",
    ]
    $0.actualKeep = [.credentials, .expose]
    $0.onErrors.exception = .nothing
    $0.privateNetwork = .reject
    $0.varyOrigin = .every
    $0.starValue = .reflectWithCredentials
  }

  static let flaskCORS = with {
    $0.detect = .options
    $0.by = .app
    $0.preflightStatus = 200
    $0.appOptions = 200
    $0.deniedMethod = .originOnly
    $0.deniedHeader = .filter
    $0.headersValue = .intersection
    $0.exposeOnPreflight = true
    $0.varyActual = .whenAllowed
    $0.varyDenied = []
    $0.noOrigin = .first
    $0.originCase = .fold
    $0.methodCase = .fold
    $0.keepBesideOrigin = [.credentials, .expose]
    $0.privateNetwork = .answerFalse
    $0.varyOrigin = .severalOnly
    $0.starValue = .reflectWithCredentials
  }

  static let django = with {
    $0.detect = .method
    $0.preflightStatus = 200
    $0.exposeOnPreflight = true
    $0.preflightHeadersOn = .options
    $0.headersCase = .lower
    $0.varyOrigin = .every
    $0.starValue = .reflectWithCredentials
  }

  static let aiohttp = with {
    $0.detect = .options
    $0.by = .app
    $0.preflightStatus = 200
    $0.deniedOrigin = .reject
    $0.deniedMethod = .reject
    $0.deniedHeader = .reject
    $0.onMissingMethod = .reject
    $0.methodsValue = .requested
    $0.headersValue = .requested
    $0.headersCase = .upper
    $0.varyPreflight = []
    $0.varyActual = .never
    $0.onErrors.notFound = .nothing
    $0.onErrors.methodNotAllowed = .nothing
    $0.headIsGet = false
  }

  static let cornice = with {
    $0.detect = .options
    $0.by = .app
    $0.preflightStatus = 200
    $0.deniedOrigin = .reject
    $0.deniedMethod = .reject
    $0.deniedHeader = .reject
    $0.onMissingMethod = .reject
    $0.rejectStatus = 400
    $0.keep = .credentials
    $0.keepBesideOrigin = .credentials
    $0.headersValue = .union
    $0.varyPreflight = []
    $0.varyActual = .never
    $0.actualDeniedOrigin = .reject
    $0.actualRejectStatus = 400
    $0.actualKeep = [.credentials, .expose]
    $0.noOriginKeep = [.credentials, .expose]
    $0.onErrors = OnErrors(
      notFound: .nothing, methodNotAllowed: .only([.origin, .credentials]), exception: .nothing)
  }
}
