/// Object stores.
extension Answers {
  static let s3 = with {
    $0.preflightStatus = 200
    $0.deniedOrigin = .reject
    $0.deniedMethod = .reject
    $0.deniedHeader = .reject
    $0.headersValue = .intersection
    $0.headersCase = .lower
    $0.exposeOnPreflight = true
    $0.methodsOnActual = true
    $0.varyPreflight = threeNames
    $0.varyDenied = []
    $0.varyActualNames = threeNames
    $0.varyActual = .whenAllowed
  }

  static let azure = with {
    $0.detect = .options
    $0.onMissingMethod = .reject
    $0.preflightStatus = 200
    $0.deniedOrigin = .reject
    $0.deniedMethod = .reject
    $0.deniedHeader = .reject
    $0.varyDenied = []
    $0.varyActual = .whenAllowed
  }

  static let gcs = with {
    $0.preflightStatus = 200
    $0.deniedMethod = .silent
    $0.deniedHeader = .silent
    $0.exposeOnPreflight = true
    $0.varyActual = .whenAllowed
  }
}
