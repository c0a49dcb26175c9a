import Browser
import Model
import Server
import Simulation

extension Scene {
  /// The field of the policy that is to blame for the failure, nil when none is.
  var blamedField: Field? {
    guard let failure = failedStep?.failure, let place = policyPlace,
      let field = failure.blamed.flatMap(PolicyField.init(writing:))
    else { return nil }
    return .policy(place, field)
  }
}

extension PolicyField {
  /// The field that makes a header.
  fileprivate init?(writing name: HeaderName) {
    switch name {
    case .allowOrigin: self = .origins
    case .allowMethods: self = .methods
    case .allowHeaders: self = .headers
    case .allowCredentials: self = .credentials
    default: return nil
    }
  }
}
