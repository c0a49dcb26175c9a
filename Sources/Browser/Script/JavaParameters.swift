/// The three settings of JEP 183's `setCORSParameters`.
///
/// https://openjdk.org/jeps/183
package struct JavaParameters: Hashable, Sendable {
  /// Whether the client takes part in CORS at all.
  package var enable: Bool
  package var omitCredentials: Bool
  package var forcePreflight: Bool

  package init(enable: Bool = true, omitCredentials: Bool = false, forcePreflight: Bool = false) {
    self.enable = enable
    self.omitCredentials = omitCredentials
    self.forcePreflight = forcePreflight
  }
}
