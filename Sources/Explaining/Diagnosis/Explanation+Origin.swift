import Model

/// `Access-Control-Allow-Origin`: absent, a wildcard where none may be, or somebody else's.
extension Explanation {
  static func missingOrigin(_ failure: Failure, _ facts: FailureFacts) -> Explanation {
    let answer = failure.isOfPreflight ? "The preflight's answer" : "The answer"
    return Explanation(
      what: "\(answer) has no Access-Control-Allow-Origin.",
      why: "Without it only pages of \(facts.serverOrigin) may read what the server says.",
      evidence: Evidence(.allowOrigin, nil),
      fix: "Access-Control-Allow-Origin: \(facts.askingOrigin)",
      opens: facts.askingOrigin == "null"
        ? nil : .deed(facts.reading, by: facts.askingOrigin),
      beware: "* lets every website read this. A public proxy sees all that you send.",
      rule: .corsCheck, mdn: .missingAllowOrigin, repair: .allowOrigin(facts.askingOrigin))
  }

  static func wildcardOrigin(_ failure: Failure, _ facts: FailureFacts) -> Explanation {
    let request = failure.isOfPreflight ? "is to go" : "came"
    let isTrue = facts.answered(.allowCredentials) == "true"
    return Explanation(
      what: "The answer is for everybody, but the request \(request) with credentials.",
      why: "* means anonymous reading. With cookies the server must name who may read.",
      evidence: Evidence(.allowOrigin, "*", fault: 0..<1),
      fix: "Access-Control-Allow-Origin: \(facts.askingOrigin)"
        + (isTrue ? "" : ", and Access-Control-Allow-Credentials: true"),
      opens: .deed(facts.reading, by: facts.askingOrigin),
      beware: "Repeating any Origin would let every website read as the logged-in user.",
      rule: .corsCheck, mdn: .notSupportingCredentials,
      repair: .allowOrigin(facts.askingOrigin))
  }

  static func unequalOrigin(_ facts: FailureFacts) -> Explanation {
    let value = facts.answered(.allowOrigin) ?? ""
    let asking = facts.askingOrigin
    return Explanation(
      what: "The answer is for \(value.isEmpty ? "nobody" : facts.shown(value)), "
        + "not for \(asking).",
      why: "The value must be the asking origin, byte for byte.",
      evidence: Evidence(.allowOrigin, value, fault: 0..<value.unicodeScalars.count),
      fix: "Access-Control-Allow-Origin: \(asking)",
      opens: .deed(facts.reading, by: asking),
      beware: "* or repeating any Origin would let every website in.",
      rule: .corsCheck, mdn: .allowOriginNotMatching, repair: .allowOrigin(asking))
  }

  mutating func refineOrigin(_ diagnosis: Diagnosis, _ facts: FailureFacts) {
    let asking = facts.askingOrigin
    switch diagnosis {
    case .trailingSlash:
      why = "An origin never ends in a slash, and the two are compared byte by byte."
      beware = "Comparing only the beginning would let \(asking).evil.example in."
      markDifference(from: asking)
    case .path:
      why = "An origin is scheme, host and port. A path is not part of it."
      markDifference(from: asking)
    case .wrongScheme:
      why = "http and https are two origins, even on one host."
      if asking.hasPrefix("http://") {
        beware = "Allowing an http page lets anybody on its network path read along."
      }
      markScheme()
    case .wrongPort:
      why = "Another port is another origin, even on one host."
      markPort()
    case .missingPort:
      why = "The page's port is part of its origin, and it is not written here."
      markEnd()
    case .defaultPort:
      why = "Browsers leave a scheme's default port out of the origin."
      markDifference(from: asking)
    case .upperCase:
      why = "Browsers write origins in lower case and compare them byte by byte."
      markDifference(from: asking)
    case .missingScheme:
      why = "A host alone is not an origin: its scheme belongs to it."
      evidence = evidence.map { Evidence($0.name, $0.value, fault: 0..<0) }
    case .wildcardInside:
      why = "* works only alone. Inside a value it is a character like any other."
      beware = "Comparing only the end of hosts would let look-alikes in."
      markStar()
    case .originList:
      why = "The header takes one origin. A list is equal to nobody's."
      fix += ", the one that asked, and Vary: Origin"
      markSecondOrigin()
    case .sameOriginTwice:
      what = "The answer names its reader twice."
      why = "Two layers add the header. Joined by a comma the two are equal to nobody's."
      fix = "Let one layer send Access-Control-Allow-Origin, and the other not."
      opens = .nobodyNew("the header already says who may read")
      beware = "Removing the layer that checks, and keeping one that says *, opens all."
      (mdn, repair) = (.multipleAllowOrigin, .removeDuplicateOrigin)
      markSecondOrigin()
    case .differentOriginsTwice:
      what = "Two layers name two different readers."
      why = "Joined by a comma the two are equal to nobody's."
      fix = "Let one layer answer, with Access-Control-Allow-Origin: \(asking)"
      beware = "Removing the layer that checks, and keeping one that says *, opens all."
      (mdn, repair) = (.multipleAllowOrigin, .removeDuplicateOrigin)
      markSecondOrigin()
    default: refineAsker(diagnosis, facts)
    }
  }

  private mutating func refineAsker(_ diagnosis: Diagnosis, _ facts: FailureFacts) {
    switch diagnosis {
    case .serverOrigin:
      why = "That is the server's own origin. The page that reads must be named."
    case .nullOrigin:
      why = "null stands for pages that have no origin. It does not mean everybody."
      beware = "Any sandboxed frame asks as null, so null lets every website in."
    case .quotedOrigin:
      why = "The quotation marks count as part of the value."
    case .emptyOrigin:
      what = "Access-Control-Allow-Origin is there, but it is empty."
      why = "An empty value is equal to nobody's origin."
    case .wwwDiffers:
      why = "With and without www. are two hosts, and so two origins."
    case .subdomainDiffers:
      why = "A host and its subdomain are two hosts, and so two origins."
    case .loopbackName:
      why = "Two names of this computer are two hosts, and so two origins."
    case .notAnOrigin:
      why = "That is not an origin. Only an origin, * or null means something here."
    case .otherOrigin:
      why = "Somebody else may read this; \(facts.askingOrigin) may not."
    case .cachedForAnother: explainCache(facts)
    case .opaquePage: explainOpaquePage()
    case .redirectMadeOriginNull:
      explainTaint(facts, isAnswered: evidence?.value != nil)
    default: break
    }
  }

  /// A cache is not told that the answer depends on who asks.
  private mutating func explainCache(_ facts: FailureFacts) {
    let value = facts.answered(.allowOrigin)
    what =
      value.map { "A cache handed out the answer that was made for \(facts.shown($0))." }
      ?? "The browser's cache handed out an answer that was made for somebody else."
    why = "Without Vary: Origin a cache takes one asker's answer for everybody's."
    fix = "Send Vary: Origin with every answer of this URL, allowed or not."
    opens = .nobodyNew("caches keep the answers apart")
    beware = "A random ?t= goes around all caches for ever, and * may open private data."
    repair = .varyByOrigin
  }

  private mutating func explainOpaquePage() {
    what = "The page has no origin of its own, so it asks as null."
    why = "Files, sandboxed frames and data: pages have no origin a server could trust."
    fix = "Serve the page from an origin, such as http://localhost:8000."
    (opens, repair) = (nil, nil)
    beware = "Allowing null lets every website in: any can make such a page."
  }

  /// - Parameter isAnswered: Whether the server names a reader at all, only another one.
  private mutating func explainTaint(_ facts: FailureFacts, isAnswered: Bool) {
    let detour = "A redirect passed through another origin, so the page asks as null."
    let target = facts.url?.serialized ?? facts.serverOrigin
    if isAnswered {
      what = detour
      why = "After such a detour nobody can tell whether the page meant to ask here."
      fix = "Ask \(facts.shown(target)) directly, without the redirect."
    } else {
      why = detour
      fix = "Ask \(facts.shown(target)) directly, and permit \(facts.pageOrigin) there."
    }
    opens = nil
    beware = "Allowing null lets every website in: any sandboxed frame asks as null."
    repair = .requestURL(target)
  }
}
