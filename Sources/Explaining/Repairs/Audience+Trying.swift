import Browser
import Model
import Server
import Simulation

extension Audience {
  /// How many origins of a scenario are tried at most.
  private static let patience = 24

  /// Tries who gets in with a change besides the page that asks.
  ///
  /// - Parameters:
  ///   - start: The run in which the request failed.
  ///   - mended: The run with the change.
  init(from start: Trial, to mended: Trial) {
    guard let call = mended.call else {
      self.init(readers: nil, askers: nil)
      return
    }
    let named = OtherPages.named(in: mended.scenario)
    let sibling = OtherPages.sibling(of: call.page).map { [$0] } ?? []
    let pages =
      OtherPages.strangers + [OtherPages.opaque] + sibling
      + OtherPages.lookalikes(of: call.page) + named.prefix(Self.patience)
    let server = WebURL(call.url, base: call.page.url)?.origin
    let visits = pages.filter { $0.origin != call.page.origin && $0.origin != server }
      .map { Visit($0, call, from: start, to: mended) }
    let isWhole = named.count <= Self.patience && !mended.scenario.hasOriginPatterns
    let (past, reach) = (start.reach, mended.reach)
    self.init(
      readers: Self.others(visits, isWhole) { $0 >= reach },
      askers: Self.others(visits, isWhole) { $0 > past })
  }

  private static func others(
    _ visits: [Visit], _ isWhole: Bool, getIn: (Reach) -> Bool
  ) -> Others? {
    let newcomers = visits.filter { getIn($0.new) && !getIn($0.old) }
    if !newcomers.isEmpty {
      // An https page cannot ask an http server at all, whatever that permits.
      let strangers = visits.filter { OtherPages.strangers.contains($0.page) && !$0.isMixedContent }
      let areIn = !strangers.isEmpty && strangers.allSatisfy { getIn($0.new) }
      return areIn ? .everyWebsite : .newcomers
    }
    guard isWhole else { return nil }
    if visits.contains(where: { getIn($0.new) }) { return .sameAsBefore }
    // What is said of reading with cookies is said as if of reading at all.
    return visits.contains { getIn($0.otherwise) } ? nil : .nobody
  }

  /// What becomes of the request when another page makes it.
  private struct Visit {
    let page: Page
    let old: Reach
    let new: Reach

    /// How far it gets with the change when it brings cookies instead of none, or none instead of
    /// cookies.
    let otherwise: Reach
    let isMixedContent: Bool

    init(_ page: Page, _ call: ScriptCall, from start: Trial, to mended: Trial) {
      var visit = call
      visit.page = page
      self.page = page
      let trial = Trial(mended.scenario, upTo: mended.position, calling: visit)
      new = trial.reach
      isMixedContent = trial.request?.outcome.failure?.reason == .mixedContent
      // Of those that do not get in, it does not matter how far they got.
      old =
        new > start.reach
        ? Trial(start.scenario, upTo: start.position, calling: visit).reach : new
      visit.credentials = call.effectiveCredentials == .include ? .omit : .include
      otherwise = Trial(mended.scenario, upTo: mended.position, calling: visit).reach
    }
  }
}

extension Scenario {
  /// Whether a policy compares origins by more than their equality, so that nobody can name all that
  /// it lets in.
  fileprivate var hasOriginPatterns: Bool {
    let deployed = stimuli.compactMap { stimulus in
      if case .policy(let policy) = stimulus { policy } else { nil }
    }
    return (servers + deployed).contains { policy in
      let layers = policy.chain.compactMap { layer in
        if case .cors(let cors) = layer { cors.allow?.origins } else { nil }
      }
      let rules = [policy.allow.origins] + layers + policy.routes.compactMap { $0.allow?.origins }
      return rules.contains(where: \.hasPatterns)
    }
  }
}

extension OriginRule {
  fileprivate var hasPatterns: Bool {
    guard case .list(let entries) = self else { return false }
    return entries.contains { entry in
      if case .exact = entry { false } else { true }
    }
  }
}
