import Browser
import Model

/// Credentials, methods and headers that the server did not permit.
extension Explanation {
  static func credentialsNotAllowed(_ failure: Failure, _ facts: FailureFacts) -> Explanation {
    let value = facts.answered(.allowCredentials)
    return Explanation(
      what: failure.isOfPreflight
        ? "The request is to go with credentials, and the preflight's answer does not allow that."
        : "The request came with credentials, and the answer does not allow that.",
      why: "Access-Control-Allow-Credentials must be true, in exactly these four letters.",
      evidence: Evidence(
        .allowCredentials, value, fault: value.map { 0..<$0.unicodeScalars.count }),
      fix: "Access-Control-Allow-Credentials: true"
        + (failure.isOfPreflight ? ", on the preflight's answer and on the real one" : ""),
      opens: .deed("Reading with the user's cookies", by: facts.askingOrigin),
      beware: "With any Origin repeated, every website would read as the logged-in user.",
      rule: .corsCheck, mdn: .missingAllowCredentials, repair: .allowCredentials)
  }

  static func malformedList(_ name: HeaderName, _ failure: Failure, _ facts: FailureFacts)
    -> Explanation
  {
    let value = facts.answered(name) ?? ""
    let isMethods = name == .allowMethods
    return Explanation(
      what: "\(name) cannot be read, so nothing is permitted.",
      why: "It must be names with commas between them; one bad entry spoils them all.",
      evidence: Evidence(name, value, fault: range(of: failure.parameter, in: value)),
      fix: "\(name): \(isMethods ? wantedMethod(facts) : wantedHeaders(facts))",
      opens: .always("Just what is listed, for the origins that are allowed."),
      rule: .corsPreflightFetch,
      mdn: isMethods ? .invalidAllowMethod : .invalidAllowHeader, repair: .writeListWithCommas)
  }

  static func methodDisallowed(_ failure: Failure, _ facts: FailureFacts) -> Explanation {
    let method = failure.parameter
    let value = facts.answered(.allowMethods)
    return Explanation(
      what: "The server does not permit \(facts.shown(method)) to other origins.",
      why: "Access-Control-Allow-Methods must name it. The request itself was never sent.",
      evidence: Evidence(.allowMethods, value),
      fix: "Access-Control-Allow-Methods: \(facts.shown(method))",
      opens: facts.permission(facts.shown(method)),
      beware: "Tunnelling it through POST also takes it past the preflight.",
      rule: .corsPreflightFetch, mdn: .methodNotFound, repair: .allowMethod(method))
  }

  static func headerDisallowed(_ failure: Failure, _ facts: FailureFacts) -> Explanation {
    let name = facts.shown(facts.authorSpelling(of: failure.parameter))
    return Explanation(
      what: "The server does not permit the request header \(name).",
      why: "Access-Control-Allow-Headers must name it. The request itself was never sent.",
      evidence: Evidence(.allowHeaders, facts.answered(.allowHeaders)),
      fix: "Access-Control-Allow-Headers: \(name)",
      opens: facts.permission("Sending \(name)"),
      beware: "Repeating whatever is asked for also permits headers that proxies trust.",
      rule: .corsPreflightFetch, mdn: .missingAllowHeader, repair: .allowHeader(name))
  }

  mutating func refinePermission(
    _ diagnosis: Diagnosis, _ failure: Failure, _ facts: FailureFacts
  ) {
    let asked = facts.shown(failure.parameter)
    switch diagnosis {
    case .credentialsMissing:
      why = "Access-Control-Allow-Credentials is absent, and absent means no."
    case .credentialsInWrongCase:
      why = "Only true in lower case counts; this is compared byte by byte."
    case .credentialsNotTrue:
      why = "Only the word true counts; every other value means no."
    case .methodListedInWrongCase(let listed):
      why = "Methods are case-sensitive: \(facts.shown(listed)) is not \(asked)."
      markEntry(listed)
    case .methodSentInWrongCase(let right): explainCase(of: right, facts)
    case .methodInAllowHeader:
      why = "Allow tells what a resource can do. CORS asks Access-Control-Allow-Methods."
      evidence = Evidence("Allow", facts.answered("Allow"))
    case .methodsMissing:
      why = "Without Access-Control-Allow-Methods only GET, HEAD and POST may be sent."
    case .headersMissing:
      why = "Without Access-Control-Allow-Headers no such header may be sent."
    case .notSeparatedByCommas:
      why = "Names are separated by commas; nothing else separates them."
    case .quotedNames:
      why = "Names come without quotation marks."
    case .denied(let denial): explainDenial(denial, failure, facts)
    case .refusedByCORS: explainRefusal(failure, facts)
    default: refineHeader(diagnosis, facts)
    }
  }

  /// The script's method is not written as methods are.
  private mutating func explainCase(of right: String, _ facts: FailureFacts) {
    let (asked, right) = (facts.shown(facts.askedMethod), facts.shown(right))
    let listed = ASCII.elements(of: facts.answered(.allowMethods) ?? "")
    what =
      listed.contains(right)
      ? "The script asked for \(asked); the server permits \(right)."
      : "The script asked for \(asked), which the server does not permit."
    why = "Methods are case-sensitive, and browsers correct the case of only a few."
    fix = "Write the method as \(right) in the script."
    (opens, beware) = (nil, nil)
    repair = .sendMethod(right)
    markEntry(right)
  }

  private mutating func refineHeader(_ diagnosis: Diagnosis, _ facts: FailureFacts) {
    switch diagnosis {
    case .wildcardIsLiteral:
      why = "With credentials * is no wildcard: it permits only what is called *."
      markStar()
    case .headerExposedInstead:
      why = "Access-Control-Expose-Headers is about what scripts read, not what they send."
      evidence = Evidence(.exposeHeaders, facts.answered(.exposeHeaders))
    case .authorizationNotCovered:
      why = "* covers every header but Authorization, which must be named itself."
      fix = "Access-Control-Allow-Headers: *, Authorization"
      beware = "Most browsers still let * cover it. Do not count on that."
    case .responseHeaderSent(let sent):
      let name = facts.shown(facts.authorSpelling(of: sent))
      what = "The script sends \(name), which is a header for answers."
      why = "Permission comes from the server. A script that sends it needs even more."
      fix = "Remove \(name) from the script."
      (opens, repair) = (nil, .dropRequestHeader(name))
      beware = "Permitting it on the server cures nothing."
    case .tracingHeader(let sent):
      let name = facts.shown(facts.authorSpelling(of: sent))
      what = "The server does not permit the request header \(name)."
      why = "A monitoring library adds \(name) to every request, to other servers, too."
      fix = "Restrict the library to your own servers, or permit the header there."
      opens = facts.permission("Sending \(name)")
      beware = "On a server that is not yours, restrict the library and permit nothing."
      repair = facts.knownDenial.map { .permit($0) } ?? .allowHeader(name)
    case .contentTypeNeedsPermission:
      why = "Three types go without permission, those of a form. This is another one."
      beware = "Sending JSON as text/plain goes around the preflight and its protection."
    default: break
    }
  }

  /// Marks an entry of a list.
  private mutating func markEntry(_ entry: String) {
    guard let evidence, let value = evidence.value else { return }
    self.evidence = Evidence(evidence.name, value, fault: Self.range(of: entry, in: value))
  }

  /// Where a text stands in a value.
  private static func range(of text: String, in value: String) -> Range<Int>? {
    let (needle, hay) = (Array(text.unicodeScalars), Array(value.unicodeScalars))
    guard !needle.isEmpty, needle.count <= hay.count else { return nil }
    let start = (0...(hay.count - needle.count)).first {
      hay[$0..<($0 + needle.count)].elementsEqual(needle)
    }
    return start.map { $0..<($0 + needle.count) }
  }

  private static func wantedMethod(_ facts: FailureFacts) -> String {
    facts.shown(facts.request?.headers.get(.requestMethod) ?? facts.call.method)
  }

  private static func wantedHeaders(_ facts: FailureFacts) -> String {
    let names = ASCII.elements(of: facts.request?.headers.get(.requestHeaders) ?? "")
    if names.isEmpty { return "names, with commas between them" }
    return names.map { facts.shown(facts.authorSpelling(of: $0)) }.joined(separator: ", ")
  }
}
