package import Model

/// Why a request failed, what would repair it, and what that repair would let in.
///
/// Every text is safe to print: values from outside are shortened and their control and non-ASCII
/// characters are written as `\xHH`.
package struct Explanation: Hashable, Sendable {
  /// The header that gives the mistake away, as it came.
  package struct Evidence: Hashable, Sendable {
    package let name: HeaderName

    /// The combined value, byte for byte; nil when the header is absent.
    package let value: String?

    /// Which bytes of the value are at fault; empty where something is missing between two bytes.
    package let fault: Range<Int>?

    package init(_ name: HeaderName, _ value: String?, fault: Range<Int>? = nil) {
      self.name = name
      self.value = value
      self.fault = fault
    }
  }

  /// What happened, in one sentence.
  package var what: String

  /// The rule behind it, in one or two sentences.
  package var why: String
  package var evidence: Evidence?

  /// What to write, with the values of this run.
  package var fix: String

  /// What the fix opens, nil when that is nothing worth telling.
  package var opens: Opening?

  /// The tempting wrong fix, and whom it would let in.
  package var beware: String?

  /// The algorithm that has the rule, which tells where it is defined.
  package var rule: Algorithm

  /// MDN's page about Firefox's reason for the same failure, nil when there is none.
  package var mdn: MDNPage?

  /// The fix as data, nil when it cannot be made here.
  package var repair: Repair?

  /// The mistake that was recognised, nil when only the reason is known.
  package var diagnosis: Diagnosis?

  init(
    what: String, why: String, evidence: Evidence? = nil, fix: String, opens: Opening? = nil,
    beware: String? = nil, rule: Algorithm, mdn: MDNPage? = nil, repair: Repair? = nil
  ) {
    self.what = what
    self.why = why
    self.evidence = evidence
    self.fix = fix
    self.opens = opens
    self.beware = beware
    self.rule = rule
    self.mdn = mdn
    self.repair = repair
  }

  /// Explains a failure.
  package static func of(failure: Failure, facts: FailureFacts) -> Explanation {
    let diagnosis = Diagnosis.of(failure, facts: facts)
    var explanation = explanation(of: failure, facts)
    explanation.diagnosis = diagnosis
    if let diagnosis { explanation.refine(diagnosis, failure, facts) }
    return explanation
  }

  /// What can be said by the reason alone.
  private static func explanation(of failure: Failure, _ facts: FailureFacts) -> Explanation {
    switch failure.reason {
    case .missingAllowOriginHeader: missingOrigin(failure, facts)
    case .wildcardOriginNotAllowed: wildcardOrigin(failure, facts)
    case .multipleAllowOriginValues, .invalidAllowOriginValue, .allowOriginMismatch:
      unequalOrigin(facts)
    case .invalidAllowCredentials: credentialsNotAllowed(failure, facts)
    case .preflightInvalidStatus: preflightStatus(facts)
    case .preflightDisallowedRedirect: preflightRedirect(facts)
    case .invalidAllowMethods: malformedList(.allowMethods, failure, facts)
    case .invalidAllowHeaders: malformedList(.allowHeaders, failure, facts)
    case .methodDisallowed: methodDisallowed(failure, facts)
    case .headerDisallowed: headerDisallowed(failure, facts)
    case .disallowedByMode: disallowedByMode()
    case .corsDisabledScheme: schemeWithoutCORS(facts)
    case .noCorsRedirectModeNotFollow: noCORSRedirect()
    case .refusedByAPI: refusedByAPI(failure, facts)
    case .mixedContent: mixedContent(failure, facts)
    case .redirectContainsCredentials: redirectWithPassword(facts)
    case .redirectModeError: redirectModeError(facts)
    case .tooManyRedirects: tooManyRedirects(facts)
    case .invalidRedirect: invalidRedirect(facts)
    case .invalidResponse: invalidResponse()
    case .connectionFailed: connectionFailed(failure, facts)
    case .blockedPort: blockedPort(failure, facts)
    case .resourcePolicyBlocked: resourcePolicy(facts)
    case .notInCache: notInCache()
    case .mimeTypeBlocked: mimeType(facts)
    case .keepaliveLimitExceeded: keepaliveLimit()
    }
  }

  private mutating func refine(
    _ diagnosis: Diagnosis, _ failure: Failure, _ facts: FailureFacts
  ) {
    refineOrigin(diagnosis, facts)
    refineObstacle(diagnosis, failure, facts)
    refinePermission(diagnosis, failure, facts)
    refineRequest(diagnosis, facts)
  }
}
