import Browser
import Model
import Simulation

/// Whether a change lets pages in that nobody means to let in.
enum Harm {
  /// Whether one of them can read after a change what it could not read before.
  ///
  /// - Parameter isPublic: Whether everybody may read without credentials anyhow, so that only what
  ///   is read with them counts.
  static func isDone(
    from old: Scenario, to new: Scenario, at position: Int, isPublic: Bool
  ) -> Bool {
    guard let call = new.call(at: new.editableIndex(ofStimulus: position)) else { return false }
    func gains(_ page: Page, _ credentials: CredentialsMode) -> Bool {
      var stranger = call
      (stranger.page, stranger.credentials) = (page, credentials)
      // The very request that is made now, so that only what servers say makes a difference.
      return reads(stranger, in: new, at: position) && !reads(stranger, in: old, at: position)
    }
    let modes: [CredentialsMode] = isPublic ? [.include] : [.include, .omit]
    let others = OtherPages.strangers + [OtherPages.opaque]
    return modes.contains { credentials in
      others.contains { gains($0, credentials) }
        || OtherPages.lookalikes(of: call.page).contains { page in
          gains(page, credentials) && !isMeant(page, besides: call.page) { gains($0, credentials) }
        }
    }
  }

  /// Whether a page gets in as a subdomain, because its whole site does.
  private static func isMeant(_ page: Page, besides asking: Page, gains: (Page) -> Bool) -> Bool {
    guard page.origin.host != asking.origin.host, Site.isSameSite(page.origin, asking.origin),
      let sibling = OtherPages.sibling(of: asking)
    else { return false }
    return gains(sibling)
  }

  private static func reads(_ call: ScriptCall, in scenario: Scenario, at position: Int) -> Bool {
    let trial = Trial(scenario, upTo: position, calling: call)
    guard case .response(let response) = trial.request?.outcome else { return false }
    return response.kind == .cors || response.kind == .basic || response.kind == .xhr
  }
}
