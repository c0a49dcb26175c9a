package import Model

extension Diagnosis {
  /// The mistake behind a failure, nil when the failure's reason is all that can be told.
  package static func of(_ failure: Failure, facts: FailureFacts) -> Diagnosis? {
    if facts.isLetInAsNull, let asker = asker(facts) { return asker }
    return switch failure.reason {
    case .missingAllowOriginHeader: missingOrigin(failure, facts)
    case .wildcardOriginNotAllowed: asker(facts)
    case .multipleAllowOriginValues, .invalidAllowOriginValue, .allowOriginMismatch:
      unequalOrigin(facts)
    case .invalidAllowCredentials: credentials(facts)
    case .preflightInvalidStatus: badStatus(facts)
    case .preflightDisallowedRedirect: redirect(facts)
    case .invalidAllowMethods: list(facts.answered(.allowMethods) ?? "")
    case .invalidAllowHeaders: list(facts.answered(.allowHeaders) ?? "")
    case .methodDisallowed: method(failure.parameter, facts)
    case .headerDisallowed: header(failure.parameter, facts)
    case .mixedContent: mixedContent(failure, facts)
    case .corsDisabledScheme, .connectionFailed: facts.urlWithScheme.map { .urlWithoutScheme($0) }
    default: nil
    }
  }

  /// Why there is no `Access-Control-Allow-Origin`.
  private static func missingOrigin(_ failure: Failure, _ facts: FailureFacts) -> Diagnosis? {
    if let misspelt = misspelt(.allowOrigin, facts) { return misspelt }
    if let refusal = refusal(facts) { return refusal }
    if failure.isOfPreflight {
      if let inTheWay = preflightStatus(facts) ?? redirect(facts) { return inTheWay }
      if let asker = asker(facts) { return asker }
      return facts.status < 400 ? nil : .preflightTurnedAway
    }
    if let asker = asker(facts) { return asker }
    if facts.isFromBrowserCache { return .cachedForAnother }
    switch facts.status {
    case 400...: return .errorWithoutHeaders
    case 304: return .notModifiedWithoutHeaders
    case _ where facts.isRedirect: return .redirectWithoutHeaders
    default: return nil
    }
  }

  /// What the CORS code refuses, when it is known to refuse something.
  private static func refusal(_ facts: FailureFacts) -> Diagnosis? {
    guard let denial = facts.knownDenial else {
      return facts.betraysCORSCode ? asker(facts) ?? .refusedByCORS : nil
    }
    if !denial.permitsEverybody, let asker = asker(facts) { return asker }
    if let name = denial.headers.first(where: isOfResponses) { return .responseHeaderSent(name) }
    if let right = denial.method.flatMap(Method.withUsualCase) {
      return .methodSentInWrongCase(right)
    }
    if denial.origin == nil, denial.method == nil, let name = denial.headers.first,
      denial.headers.allSatisfy(TracingHeader.isOne)
    {
      return .tracingHeader(name)
    }
    // That the header is left out for origins that are not permitted is what every server does.
    let isUsual =
      denial.parts.count == 1 && denial.origin != nil && !denial.isByStatus
      && Status.isOK(facts.status)
    return isUsual ? nil : .denied(denial)
  }

  /// Why the asking page has no origin that a server could name, nil when it has one.
  static func asker(_ facts: FailureFacts) -> Diagnosis? {
    if facts.isOpaquePage { return .opaquePage }
    return facts.isTaintedByRedirect ? .redirectMadeOriginNull : nil
  }

  /// Whether the server itself sends an https request on to http.
  private static func mixedContent(_ failure: Failure, _ facts: FailureFacts) -> Diagnosis? {
    guard let from = facts.url, let target = facts.redirectTarget, from.scheme == "https",
      let blocked = WebURL(failure.parameter), target.sanitized == blocked.sanitized
    else { return nil }
    return .redirectToHTTP
  }

  private static func credentials(_ facts: FailureFacts) -> Diagnosis {
    if let asker = asker(facts) { return asker }
    if facts.isFromBrowserCache { return .cachedForAnother }
    guard let value = facts.answered(.allowCredentials) else {
      return misspelt(.allowCredentials, facts) ?? .credentialsMissing
    }
    return ASCII.equalsIgnoringCase(value, "true") ? .credentialsInWrongCase : .credentialsNotTrue
  }

  /// Why the status is none that lets the request go out, though the CORS headers are there.
  private static func badStatus(_ facts: FailureFacts) -> Diagnosis? {
    refusal(facts) ?? preflightStatus(facts)
  }

  /// Who answers the preflight instead of the CORS code, going by the status.
  private static func preflightStatus(_ facts: FailureFacts) -> Diagnosis? {
    switch facts.status {
    case 401, 407: .preflightNeedsLogin
    case 403 where facts.bringsLogin: .preflightNeedsLogin
    case 404, 405, 501: .preflightHasNoHandler
    case 429: .preflightLimited
    case 500...: .preflightServerError
    default: nil
    }
  }

  /// What a redirect is for, going by where it leads.
  private static func redirect(_ facts: FailureFacts) -> Diagnosis? {
    guard let from = facts.url, let to = facts.redirectTarget else { return nil }
    let path = ASCII.lowercased(to.pathAndQuery)
    if ["login", "signin", "sign-in", "sso", "oauth"].contains(where: path.contains) {
      return .redirectToLogin
    }
    if from.scheme == "http", to.scheme == "https", from.host == to.host { return .redirectToHTTPS }
    if from.host != to.host { return .redirectToOtherHost }
    let isSlash = to.path == from.path + "/" || from.path == to.path + "/"
    return isSlash ? .redirectToSlash : nil
  }

  /// What is wrong with a list that cannot be parsed.
  private static func list(_ value: String) -> Diagnosis? {
    if value.contains("\"") || value.contains("'") { return .quotedNames }
    let words = value.split { $0 == " " || $0 == ";" || $0 == "," || $0 == "\t" || $0 == "|" }
    return words.count > 1 && words.allSatisfy { ASCII.isToken($0) } ? .notSeparatedByCommas : nil
  }

  private static func method(_ method: String, _ facts: FailureFacts) -> Diagnosis? {
    guard let value = facts.answered(.allowMethods) else {
      if let misspelt = misspelt(.allowMethods, facts) { return misspelt }
      if let right = Method.withUsualCase(method) { return .methodSentInWrongCase(right) }
      let allowed = ASCII.elements(of: facts.answered("Allow") ?? "")
      return allowed.contains(method) ? .methodInAllowHeader : .methodsMissing
    }
    let listed = ASCII.elements(of: value)
    if let other = listed.first(where: { ASCII.equalsIgnoringCase($0, method) }) {
      return method == ASCII.uppercased(method)
        ? .methodListedInWrongCase(other) : .methodSentInWrongCase(other)
    }
    if let right = Method.withUsualCase(method) { return .methodSentInWrongCase(right) }
    return listed.contains("*") ? .wildcardIsLiteral : nil
  }

  private static func header(_ name: String, _ facts: FailureFacts) -> Diagnosis? {
    if isOfResponses(name) { return .responseHeaderSent(name) }
    guard let value = facts.answered(.allowHeaders) else {
      if let misspelt = misspelt(.allowHeaders, facts) { return misspelt }
      return headerSaidElsewhere(name, facts) ?? .headersMissing
    }
    if ASCII.elements(of: value).contains("*") {
      return facts.includesCredentials ? .wildcardIsLiteral : .authorizationNotCovered
    }
    return headerSaidElsewhere(name, facts)
  }

  private static func headerSaidElsewhere(_ name: String, _ facts: FailureFacts) -> Diagnosis? {
    let exposed = ASCII.elements(of: facts.answered(.exposeHeaders) ?? "")
    if exposed.contains(where: { ASCII.equalsIgnoringCase($0, name) }) {
      return .headerExposedInstead
    }
    if TracingHeader.isOne(name) { return .tracingHeader(name) }
    return name == "content-type" ? .contentTypeNeedsPermission : nil
  }

  /// Whether a request header is one of those by which a server permits something.
  private static func isOfResponses(_ name: String) -> Bool {
    ASCII.lowercased(name).hasPrefix("access-control-")
  }

  /// A header of the answer that was meant to be another.
  private static func misspelt(_ meant: HeaderName, _ facts: FailureFacts) -> Diagnosis? {
    let names = facts.response?.headers.lines.map(\.name) ?? []
    return names.first { MisspeltName.meaning(of: $0) == meant }.map {
      .misspeltName($0, meant: meant)
    }
  }
}

extension Method {
  /// A method that is always written in upper case and was not, the way it is written; nil for any
  /// other.
  fileprivate static func withUsualCase(_ method: String) -> String? {
    let upper = ASCII.uppercased(method)
    return method != upper && neverCorrected.contains(upper) ? upper : nil
  }

  /// The methods of HTTP and WebDAV whose case no browser corrects.
  private static let neverCorrected: Set<String> = [
    "ACL", "BASELINE-CONTROL", "BIND", "CHECKIN", "CHECKOUT", "COPY", "LABEL", "LINK", "LOCK",
    "MERGE", "MKACTIVITY", "MKCALENDAR", "MKCOL", "MOVE", "PATCH", "PROPFIND", "PROPPATCH", "PURGE",
    "QUERY", "REBIND", "REPORT", "SEARCH", "UNBIND", "UNCHECKOUT", "UNLINK", "UNLOCK", "UPDATE",
    "VERSION-CONTROL",
  ]
}
