import Browser
import Model
import TestSupport
import Testing

/// What must be true of every run, from whatever page, whatever is asked and whatever is answered.
@Suite("Laws of the engine")
struct EngineLawsTests {
  private static let seeds = 0..<400

  @Test(
    "A run is a function of its call, its servers and its past", arguments: BrowserProfile.allCases)
  func determinism(_ profile: BrowserProfile) {
    for seed in Self.seeds {
      let run = GeneratedRun(seed: seed, in: profile)
      #expect(run.play == run.play, "seed \(seed)")
    }
  }

  @Test(
    "The recorded changes make the final state of the first", arguments: BrowserProfile.allCases)
  func fold(_ profile: BrowserProfile) {
    for seed in Self.seeds {
      let play = GeneratedRun(seed: seed, in: profile).play
      var state = play.before
      for change in play.changes { state.apply(change.effect, at: change.time) }
      #expect(state == play.after, "seed \(seed)")
    }
  }

  @Test(
    "A run that fails has one decisive finding, in its last step but settling, and no other has one",
    arguments: BrowserProfile.allCases)
  func decisiveFinding(_ profile: BrowserProfile) {
    for seed in Self.seeds {
      let play = GeneratedRun(seed: seed, in: profile).play
      let decisive = play.findings.filter(\.isDecisive)
      #expect(decisive.count == (play.outcome.failure == nil ? 0 : 1), "seed \(seed)")
      let last = play.steps.dropLast().last
      #expect(last?.failure == play.outcome.failure, "seed \(seed)")
      #expect(last?.findings.contains(where: \.isDecisive) == (play.outcome.failure != nil))
      #expect(play.steps.last?.moment == .scriptSettles)
    }
  }

  @Test("Every condition of a run is a finding with a sentence")
  func findings() {
    for seed in Self.seeds {
      let findings = GeneratedRun(seed: seed).play.findings
      #expect(!findings.isEmpty)
      #expect(findings.allSatisfy { !$0.condition.isEmpty && !$0.condition.hasSuffix(".") })
    }
  }

  @Test("A moment comes about once for each hop", arguments: BrowserProfile.allCases)
  func moments(_ profile: BrowserProfile) {
    for seed in Self.seeds {
      let play = GeneratedRun(seed: seed, in: profile).play
      let names = play.steps.map { "\($0.hop) \($0.moment)" }
      #expect(Set(names).count == names.count, "seed \(seed): \(names)")
    }
  }

  @Test("By the letter of the standard, moments come about in their order")
  func order() {
    let order = Dictionary(uniqueKeysWithValues: Moment.allCases.enumerated().map { ($1, $0) })
    for seed in Self.seeds {
      let places = GeneratedRun(seed: seed, in: .standard).play.steps.map {
        $0.hop * Moment.allCases.count + (order[$0.moment] ?? 0)
      }
      #expect(places == places.sorted(), "seed \(seed)")
    }
  }
}
