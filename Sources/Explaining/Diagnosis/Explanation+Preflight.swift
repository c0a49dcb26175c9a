import Model

/// Who answers instead of the CORS code, and what it leaves out.
extension Explanation {
  static func preflightStatus(_ facts: FailureFacts) -> Explanation {
    Explanation(
      what: "The preflight was answered with status \(facts.status).",
      why: "Only a status from 200 to 299 lets the real request go out.",
      fix: "Answer OPTIONS with 204 before anything else does.",
      opens: .always("The preflight; the real request is still checked."),
      beware: "Answering every OPTIONS with * for all would open every route.",
      rule: .corsPreflightFetch, mdn: .preflightDidNotSucceed, repair: .answerPreflightOK)
  }

  static func preflightRedirect(_ facts: FailureFacts) -> Explanation {
    let target = facts.redirectTarget.flatMap { $0.hasHTTPScheme ? $0.serialized : nil }
    return Explanation(
      what: "The preflight was answered with a redirect.",
      why: "A preflight is never redirected: its answer must come from the URL itself.",
      evidence: Evidence(.location, facts.answered(.location)),
      fix: target.map { "Ask \(facts.shown($0)) in the first place." }
        ?? "Answer OPTIONS with 204 at this URL.",
      beware: "Avoiding the preflight with a form-like request also avoids its protection.",
      rule: .corsPreflightFetch, mdn: .externalRedirectNotAllowed,
      repair: target.map { .requestURL($0) } ?? .answerPreflightOK)
  }

  mutating func refineObstacle(
    _ diagnosis: Diagnosis, _ failure: Failure, _ facts: FailureFacts
  ) {
    switch diagnosis {
    case .preflightNeedsLogin: explainLogin(facts)
    case .preflightTurnedAway:
      let question = facts.shown(facts.question?.words ?? facts.askingOrigin)
      what = "The preflight was turned away with status \(facts.status)."
      why = "The CORS code does not permit what it asks for, or something before it answers."
      fix = "Answer OPTIONS with 204, and permit \(question)."
      repair = .answerPreflightOK
    case .preflightHasNoHandler:
      what = "Nobody at this URL answers OPTIONS: status \(facts.status)."
      why =
        facts.isTurnedAwayEarly
        ? "Something in front of the routes turns OPTIONS away, whatever they permit."
        : "The preflight reached the routes, and no route knows OPTIONS."
      fix =
        facts.isTurnedAwayEarly
        ? "Answer preflights with 204 before anything turns them away."
        : "Answer preflights with 204 before the routes are looked at."
      repair = .answerPreflightOK
    case .preflightLimited:
      what = "The preflight was counted, and refused with 429."
      why = "A layer that counts requests counts the preflight, too."
      fix = "Do not count preflights, or let browsers remember them: Access-Control-Max-Age."
      repair = .answerPreflightOK
    case .preflightServerError:
      what = "The server failed at the preflight: status \(facts.status)."
      why = "No header helps against that; something behind it is broken."
      fix = "Look into the server's log, then answer OPTIONS with 204."
      repair = .answerPreflightOK
    case .errorWithoutHeaders:
      what = "An error came back, status \(facts.status), and it lost the CORS headers."
      why = "Error pages often come from another layer, which knows nothing of CORS."
      fix = "Send Access-Control-Allow-Origin: \(facts.askingOrigin) on errors, too."
      beware = "Answering errors with 200 only hides them from everybody."
      repair = .sendHeadersOnErrors
    case .redirectWithoutHeaders:
      what = "A redirect came back, status \(facts.status), without CORS headers."
      why = "Every hop of a redirected request is checked, not just the last."
      fix = "Send Access-Control-Allow-Origin: \(facts.askingOrigin) on redirects, too."
      repair = .sendHeadersOnErrors
    case .notModifiedWithoutHeaders:
      what = "The answer 304 has no Access-Control-Allow-Origin."
      why =
        facts.condition.map {
          "The script set \(facts.shown($0)) itself, so the 304 comes to it and is checked."
        } ?? "A 304 is no redirect: it is checked like any other answer."
      fix = "Send Access-Control-Allow-Origin: \(facts.askingOrigin) with the 304, too."
    case .misspeltName(let name, let meant):
      what = "The answer has \(facts.shown(name.spelling)), a name that no browser knows."
      why = "The header is called \(meant)."
      evidence = Evidence(
        name, facts.answered(name), fault: nil)
      if Diagnosis.asker(facts) != nil {
        // There is no origin to name, and null is none.
        fix = "Spell the header \(meant)."
        (opens, repair) = (nil, nil)
      }
    default: refineRedirect(diagnosis, failure, facts)
    }
  }

  /// Something asks who is there before CORS has its say.
  private mutating func explainLogin(_ facts: FailureFacts) {
    fix = "Put CORS before the login check, or let preflights pass it."
    opens = .always("Preflights; the request itself still has to log in.")
    beware = "Switching the login off for the path lets everybody in."
    repair = .letPreflightsPassLogin
    if facts.bringsLogin {
      what = "The preflight was turned away with \(facts.status): it has no credentials."
      why = "Browsers send preflights without cookies and without Authorization."
    } else {
      what = "The preflight was turned away with status \(facts.status)."
      why = "A login check stands before CORS. The request itself brings no login either."
    }
  }

  private mutating func refineRedirect(
    _ diagnosis: Diagnosis, _ failure: Failure, _ facts: FailureFacts
  ) {
    switch diagnosis {
    case .redirectToSlash:
      why = "The two addresses differ in the slash at the end, and the server minds."
    case .redirectToHTTPS:
      why = "The server sends http to https, preflights included."
    case .redirectToLogin:
      why = "The server sends strangers to a login page, and preflights are strangers."
      fix = "Let preflights pass, and answer scripts with 401 instead of a login page."
      opens = .always("Preflights; the request itself still has to log in.")
      beware = "Allowing * on the login page lets every website read it."
      repair = .letPreflightsPassLogin
    case .redirectToOtherHost:
      why = "The server has another name by which it wants to be called."
    default: return
    }
    guard failure.reason == .missingAllowOriginHeader, diagnosis != .redirectToLogin else { return }
    let redirect = Self.preflightRedirect(facts)
    what = redirect.what
    (evidence, fix, opens, beware) = (
      redirect.evidence, redirect.fix, redirect.opens, redirect.beware
    )
    (mdn, repair) = (redirect.mdn, redirect.repair)
  }
}
