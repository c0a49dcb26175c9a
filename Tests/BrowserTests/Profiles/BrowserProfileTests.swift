import Browser
import Testing

@Suite("Browser profiles")
struct BrowserProfileTests {
  @Test("The standard has no quirk, and every engine has some")
  func quirks() {
    for profile in BrowserProfile.allCases {
      let count = Quirk.allCases.filter(profile.has).count
      #expect((count == 0) == (profile == .standard), "\(profile)")
    }
  }

  /// - R-CAC-07
  @Test("Every engine limits how long a preflight's answer lasts, the standard does not")
  func limits() {
    #expect(
      BrowserProfile.allCases.map(\.preflightCacheLimit) == [nil, 7200, 86_400, 600])
  }

  @Test("Every profile has a title of its own")
  func titles() {
    #expect(
      Set(BrowserProfile.allCases.map(\.title)).count == BrowserProfile.allCases.count)
  }
}
