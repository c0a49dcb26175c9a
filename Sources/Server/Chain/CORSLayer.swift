/// The policy itself, as one layer among others; two of them are two middlewares.
package struct CORSLayer: Hashable, Sendable {
  /// What tells two of them apart, empty when there is one.
  package var name = ""

  /// What this one permits differently.
  package var allow: AllowOverride?

  package init(name: String = "", allow: AllowOverride? = nil) {
    self.name = name
    self.allow = allow
  }
}
