import Model
import Server

extension Provenance {
  /// Where it comes from, in the words of the form.
  var label: String {
    switch self {
    case .allow(let field, _, .policy): field.title
    case .layer(_, let kind): kind.rawValue
    case .route: "the app"
    case .noRoute: "the app: no such path"
    case .vary: "Vary"
    case .raw: "Raw edits"
    case .answers: "Answers"
    default: description
    }
  }
}

extension AllowField {
  /// The name that the form shows.
  var title: String {
    switch self {
    case .origins: "Origins"
    case .methods: "Methods"
    case .headers: "Headers"
    case .expose: "Expose"
    case .credentials: "Credentials"
    case .maxAge: "Max-Age"
    case .privateNetwork: "Private network"
    case .timingAllowOrigin: "Timing"
    }
  }
}

extension HeaderName {
  /// Whether the header belongs to CORS.
  var isOfCORS: Bool { canonical.hasPrefix("access-control-") || self == .vary }
}
