package import Model

extension Diagnosis {
  /// The mistake behind a failure, nil when the failure's reason is all that can be told.
  package static func of(_ failure: Failure, facts: FailureFacts) -> Diagnosis? {
    switch failure.reason {
    case .missingAllowOriginHeader: missingOrigin(failure, facts)
    case .wildcardOriginNotAllowed: asker(facts)
    case .multipleAllowOriginValues, .invalidAllowOriginValue, .allowOriginMismatch:
      unequalOrigin(facts)
    case .invalidAllowCredentials: credentials(facts)
    case .preflightInvalidStatus: preflightStatus(facts)
    case .preflightDisallowedRedirect: redirect(facts)
    case .invalidAllowMethods: list(facts.answered(.allowMethods) ?? "")
    case .invalidAllowHeaders: list(facts.answered(.allowHeaders) ?? "")
    case .methodDisallowed: method(failure.parameter, facts)
    case .headerDisallowed: header(failure.parameter, facts)
    default: nil
    }
  }

  /// Why there is no `Access-Control-Allow-Origin`.
  private static func missingOrigin(_ failure: Failure, _ facts: FailureFacts) -> Diagnosis? {
    if let misspelt = misspelt(.allowOrigin, facts) { return misspelt }
    if failure.isOfPreflight, let inTheWay = preflightStatus(facts) ?? redirect(facts) {
      return inTheWay
    }
    if let asker = asker(facts) { return asker }
    if failure.isOfPreflight { return nil }
    if facts.isFromBrowserCache { return .cachedForAnother }
    switch facts.status {
    case 400...: return .errorWithoutHeaders
    case 300..<400: return .redirectWithoutHeaders
    default: return nil
    }
  }

  /// Why whoever asks has no origin that a server could name, nil when it has one.
  static func asker(_ facts: FailureFacts) -> Diagnosis? {
    if facts.isOpaquePage { return .opaquePage }
    return facts.isTaintedByRedirect ? .redirectMadeOriginNull : nil
  }

  private static func credentials(_ facts: FailureFacts) -> Diagnosis {
    if let asker = asker(facts) { return asker }
    if facts.isFromBrowserCache { return .cachedForAnother }
    guard let value = facts.answered(.allowCredentials) else {
      return misspelt(.allowCredentials, facts) ?? .credentialsMissing
    }
    return ASCII.equalsIgnoringCase(value, "true") ? .credentialsInWrongCase : .credentialsNotTrue
  }

  /// Who answers the preflight instead of the CORS code, going by the status.
  private static func preflightStatus(_ facts: FailureFacts) -> Diagnosis? {
    if facts.isRefusal, let question = facts.question { return .preflightRefused(question) }
    return switch facts.status {
    case 401, 403, 407: .preflightNeedsLogin
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
      let allowed = ASCII.elements(of: facts.answered("Allow") ?? "")
      return allowed.contains(method) ? .methodInAllowHeader : .methodsMissing
    }
    let listed = ASCII.elements(of: value)
    if let other = listed.first(where: { ASCII.equalsIgnoringCase($0, method) }) {
      return method == ASCII.uppercased(method)
        ? .methodListedInWrongCase(other) : .methodSentInWrongCase(other)
    }
    return listed.contains("*") ? .wildcardIsLiteral : nil
  }

  private static func header(_ name: String, _ facts: FailureFacts) -> Diagnosis? {
    if name.hasPrefix("access-control-") { return .responseHeaderSent }
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
    if tracingHeaders.contains(name) { return .tracingHeader }
    return name == "content-type" ? .contentTypeNeedsPermission : nil
  }

  /// Headers that monitoring libraries add without being asked.
  private static let tracingHeaders: Set<String> = [
    "b3", "baggage", "newrelic", "sentry-trace", "traceparent", "tracestate", "x-b3-sampled",
    "x-b3-spanid", "x-b3-traceid", "x-datadog-trace-id", "x-datadog-parent-id",
    "x-datadog-sampling-priority",
  ]

  /// A header of the answer that was meant to be another.
  private static func misspelt(_ meant: HeaderName, _ facts: FailureFacts) -> Diagnosis? {
    let names = facts.response?.headers.lines.map(\.name) ?? []
    return names.first { MisspeltName.meaning(of: $0) == meant }.map {
      .misspeltName($0, meant: meant)
    }
  }
}
