/// A layer that answers everybody who does not prove who they are.
///
/// - R-SRV-04
package struct AuthLayer: Hashable, Sendable {
  /// What counts as proof.
  package enum Scheme: String, CaseIterable, Hashable, Sendable {
    /// Any `Cookie`.
    case cookie

    /// `Authorization: Bearer …`.
    case bearer

    /// `Authorization: Basic …`.
    case basic
  }

  package var scheme: Scheme

  /// 401 or 403.
  package var status: Int

  /// The methods that pass without proof.
  package var exempt: [String]

  package init(scheme: Scheme = .bearer, status: Int = 401, exempt: [String] = []) {
    self.scheme = scheme
    self.status = status
    self.exempt = exempt
  }
}
