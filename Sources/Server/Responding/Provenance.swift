/// Where a line or a status comes from: the field of the policy, or the layer.
package enum Provenance: Hashable, Sendable {
  /// A field of an allow rule, and the entry of it that matched.
  case allow(AllowField, entry: Int? = nil, of: AllowOwner = .policy)

  /// The `vary` field, written or not.
  case vary

  /// An axis of `answers` that is a status.
  case answers(StatusAxis)

  /// A route; its position counts from 0.
  case route(Int)

  /// No route has the path.
  case noRoute

  /// A layer of the chain; its position counts from 0.
  case layer(Int, Layer.Kind)

  /// A raw edit; its position counts from 0.
  case raw(Int)

  /// A canned response; its position counts from 0.
  case canned(Int)

  /// There are canned responses, and none of them matches.
  case noCannedResponse

  /// The axes of ``Answers`` that are statuses of the CORS layer's own answers.
  package enum StatusAxis: String, Hashable, Sendable {
    case preflightStatus, rejectStatus, actualRejectStatus, appOptions
  }

  /// Whose allow rule it is.
  package enum AllowOwner: Hashable, Sendable {
    case policy
    case route(Int)
    case layer(Int)
  }
}

extension Provenance: CustomStringConvertible {
  /// The path as reports show it: `allow.origins[0]`, `routes[2].allow.methods`, `chain[1] proxy`.
  package var description: String {
    switch self {
    case .allow(let field, let entry, let owner):
      let prefix =
        switch owner {
        case .policy: "allow."
        case .route(let index): "routes[\(index)].allow."
        case .layer(let index): "chain[\(index)].cors.allow."
        }
      return prefix + field.rawValue + (entry.map { "[\($0)]" } ?? "")
    case .vary: return "vary"
    case .answers(let axis): return "answers.\(axis.rawValue)"
    case .route(let index): return "routes[\(index)]"
    case .noRoute: return "routes"
    case .layer(let index, let kind): return "chain[\(index)] \(kind.rawValue)"
    case .raw(let index): return "raw[\(index)]"
    case .canned(let index): return "responses[\(index)]"
    case .noCannedResponse: return "responses"
    }
  }
}
