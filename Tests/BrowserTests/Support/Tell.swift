import Browser
import Model
import Testing

/// The smallest case that tells a right engine from a wrong one, as a row of a table.
struct Tell: CustomTestStringConvertible, Sendable {
  /// The rules that the case is about.
  let rules: String
  let title: String
  let call: ScriptCall
  let network: Network
  let profile: BrowserProfile
  let jar: [JarCookie]
  let before: [Deed]
  let expectations: [Expectation]

  init(
    _ rules: String, _ title: String, _ call: ScriptCall, _ network: Network,
    in profile: BrowserProfile = .standard, jar: [JarCookie] = [], after before: [Deed] = [],
    _ expectations: Expectation...
  ) {
    self.rules = rules
    self.title = title
    self.call = call
    self.network = network
    self.profile = profile
    self.jar = jar
    self.before = before
    self.expectations = expectations
  }

  var testDescription: String { "\(rules): \(title)" }

  /// Runs the case.
  var play: Play { Play(call, on: network, in: profile, jar: jar, after: before) }

  /// Runs the case, and records an issue for every expectation that is not met.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let play = play
    let complaints = expectations.compactMap { $0.complaint(about: play) }
    #expect(!expectations.isEmpty, sourceLocation: sourceLocation)
    #expect(complaints == [], sourceLocation: sourceLocation)
  }
}
