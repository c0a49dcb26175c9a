/// The states of an element's `crossorigin` attribute.
///
/// https://html.spec.whatwg.org/#cors-settings-attributes
///
/// - R-MOD-04
package enum CrossOriginAttribute: String, CaseIterable, Hashable, Sendable {
  /// The attribute is not there, and the element asks without CORS.
  case absent = "none"
  case anonymous
  case useCredentials = "use-credentials"
}
