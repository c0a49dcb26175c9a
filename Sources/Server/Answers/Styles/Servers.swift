/// The frameworks of JavaScript, Go, Ruby, PHP, .NET, Swift and Rust.
extension Answers {
  private static let everything: Parts = [.methods, .headers, .credentials, .maxAge, .expose]

  static let express = with {
    $0.detect = .options
    $0.exposeOnPreflight = true
    $0.keep = everything
    $0.actualKeep = [.credentials, .expose]
    $0.noOriginKeep = [.credentials, .expose]
    $0.noOrigin = .value
    $0.unknownMethod = 404
    $0.varyRequestedHeaders = true
  }

  static let rsCORS = with {
    $0.detect = .method
    $0.deniedMethod = .silent
    $0.deniedHeader = .silent
    $0.methodsValue = .requested
    $0.headersValue = .requested
    $0.varyPreflight = threeNames
    $0.actualDeniedMethod = .silent
    $0.originCase = .fold
    $0.varyOrigin = .every
  }

  static let rackCORS = with {
    $0.preflightStatus = 200
    $0.deniedMethod = .silent
    $0.deniedHeader = .silent
    $0.headersValue = .requested
    $0.exposeOnPreflight = true
    $0.varyPreflight = []
    $0.methodsOnActual = true
    $0.methodCase = .fold
    $0.onErrors.exception = .nothing
  }

  static let laravel = with {
    $0.detect = .method
    $0.headersCase = .lower
    $0.varyPreflight = ["Origin", "Access-Control-Request-Method"]
    $0.varyPlainOptions = ["Origin", "Access-Control-Request-Method"]
    $0.noOrigin = .value
    $0.varyOrigin = .severalOnly
    $0.starValue = .reflectWithCredentials
  }

  static let aspnet = with {
    $0.varyDenied = []
    $0.varyActual = .whenAllowed
    $0.varyOrigin = .severalOnly
  }

  static let hummingbird = with {
    $0.detect = .origin
    $0.headersCase = .lower
    $0.exposeOnPreflight = true
    $0.keep = everything
    $0.actualKeep = .credentials
    $0.exposeOnActual = false
    $0.varyNoOrigin = false
    $0.appOptions = 404
    $0.unknownMethod = 404
    $0.headIsGet = false
  }

  static let vapor = with {
    $0.preflightStatus = 200
    $0.exposeOnPreflight = true
    $0.preflightHeadersOn = .every
    $0.keep = everything
    $0.actualKeep = everything
    $0.varyDenied = []
    $0.varyActual = .whenAllowed
  }

  static let towerHTTP = with {
    $0.detect = .options
    $0.preflightStatus = 200
    $0.keep = [.methods, .headers, .credentials, .maxAge]
    $0.actualKeep = [.credentials, .expose]
    $0.noOriginKeep = [.credentials, .expose]
    $0.noOrigin = .value
    $0.varyPreflight = threeNames
    $0.varyActualNames = threeNames
    $0.varyOrigin = .every
  }

  static let actix = with {
    $0.detect = .method
    $0.preflightStatus = 200
    $0.deniedOrigin = .reject
    $0.deniedMethod = .reject
    $0.deniedHeader = .reject
    $0.rejectStatus = 400
    $0.varyPreflight = threeNames
    $0.varyActualNames = threeNames
    $0.varyOrigin = .every
    $0.actualKeep = [.credentials, .expose]
    $0.noOriginKeep = [.credentials, .expose]
    $0.onErrors.exception = .nothing
  }
}
