import Browser
import Model
import Server

/// Pages that nobody means to let in, by which a change is tried for harm.
enum Strangers {
  /// Whether one of them can read after a change what it could not read before.
  ///
  /// - Parameter isPublic: Whether everybody may read without credentials anyhow, so that only what
  ///   is read with them counts.
  static func gain(from old: Scenario, to new: Scenario, at position: Int, isPublic: Bool) -> Bool {
    let asked = new.editableIndex(ofStimulus: position)
    guard let call = new.call(at: asked) else { return false }
    return pages.contains { page in
      modes(isPublic: isPublic).contains { credentials in
        var stranger = call
        (stranger.page, stranger.credentials) = (page, credentials)
        // The very request that is made now, so that only what servers say makes a difference.
        return reads(stranger, in: new, at: position) && !reads(stranger, in: old, at: position)
      }
    }
  }

  /// A page of another site, and one without an origin.
  private static let pages: [Page] =
    [WebURL("https://stranger.invalid"), WebURL("http://stranger.invalid")].compactMap { url in
      url.map { Page(url: $0) }
    } + [Page()]

  private static func modes(isPublic: Bool) -> [CredentialsMode] {
    isPublic ? [.include] : [.include, .omit]
  }

  private static func reads(_ call: ScriptCall, in scenario: Scenario, at position: Int) -> Bool {
    var scenario = scenario
    scenario.stimuli[scenario.editableIndex(ofStimulus: position)] = .request(call)
    guard case .response(let response) = Trial(scenario, upTo: position).request?.outcome else {
      return false
    }
    return response.kind == .cors || response.kind == .basic || response.kind == .xhr
  }
}
