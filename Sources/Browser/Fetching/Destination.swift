/// What a response is for.
///
/// https://fetch.spec.whatwg.org/#concept-request-destination
enum Destination: String {
  /// Script takes the response itself; the standard's empty string.
  case none = "empty"
  case document
  case font
  case image
  case script

  /// The value of `Accept` where nobody set one.
  ///
  /// https://fetch.spec.whatwg.org/#concept-fetch, step 13
  var accept: String {
    switch self {
    case .document: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    case .image: "image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"
    case .none, .font, .script: "*/*"
    }
  }
}
