/// Some of the browsers; asking whether one is among them costs next to nothing.
package struct BrowserSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The set of one browser.
  package init(_ browser: BrowserProfile) {
    switch browser {
    case .standard: self = .standard
    case .chromium: self = .chromium
    case .firefox: self = .firefox
    case .webkit: self = .webkit
    }
  }

  package static let standard = BrowserSet(rawValue: 1)
  package static let chromium = BrowserSet(rawValue: 2)
  package static let firefox = BrowserSet(rawValue: 4)
  package static let webkit = BrowserSet(rawValue: 8)
}
