import Model

/// The CORS layer: which of its two answers a request gets.
extension Walk {
  mutating func cors(at index: Int) -> Answer {
    if let route, !policy.routes[route].isCovered {
      look(
        Condition("the route is covered by CORS", else: "the route is not covered by CORS"), false,
        actual: policy.routes[route].path)
      return pass(to: index + 1)
    }
    guard let rule = compiled.rule(layer: index, route: route) else { return pass(to: index + 1) }
    let decision = decide(rule)
    guard isPreflight() else { return actual(rule, decision, at: index) }
    guard policy.answers.by == .app else {
      let blank = Answer(
        status: policy.answers.preflightStatus, from: .answers(.preflightStatus),
        by: .layer(index, .cors))
      return preflight(rule, decision, onto: blank) ?? actual(rule, decision, at: index)
    }
    let inner = pass(to: index + 1)
    guard let ready = prepared(inner) else { return decorated(inner, rule, decision) }
    return preflight(rule, decision, onto: ready) ?? decorated(inner, rule, decision)
  }

  /// The application's answer to a preflight as CORS decorates it, nil when the application did
  /// not answer or when nothing is to be added.
  private func prepared(_ inner: Answer) -> Answer? {
    switch inner.answeredBy {
    case .noRoute: return policy.answers.onErrors.notFound == .nothing ? nil : inner
    case .route:
      // A handler that somebody wrote for OPTIONS keeps its status.
      guard case .answers = inner.statusSource else { return inner }
      var answer = inner
      answer.status = policy.answers.preflightStatus
      answer.statusSource = .answers(.preflightStatus)
      answer.errorKind = nil
      return answer
    default: return nil
    }
  }

  private mutating func isPreflight() -> Bool {
    guard request.method == "OPTIONS" else {
      return look(
        Condition(
          "it is a preflight, which is always OPTIONS",
          else: "it is no preflight, because that is always OPTIONS", expectsNo: true),
        false, actual: request.method)
    }
    switch policy.answers.detect {
    case .options:
      return look(
        Condition(
          "it is a preflight: any OPTIONS request is taken for one",
          else: "it is no preflight"), true)
    case .origin:
      return look(
        Condition(
          "it is a preflight: OPTIONS with Origin",
          else: "it is no preflight: Origin is missing"), origin != nil, actual: origin)
    case .method:
      return look(
        Condition(
          "it is a preflight: OPTIONS with Access-Control-Request-Method",
          else: "it is no preflight: Access-Control-Request-Method is missing"),
        requestedMethod != nil, actual: requestedMethod)
    case .originAndMethod:
      return look(
        Condition(
          "it is a preflight: OPTIONS with Origin and Access-Control-Request-Method",
          else: "it is no preflight: Origin or Access-Control-Request-Method is missing"),
        origin != nil && requestedMethod != nil, actual: requestedMethod)
    }
  }

  // MARK: - The origin

  /// What the rule makes of the request's origin.
  enum OriginDecision {
    /// This value is sent.
    case allowed(String, entry: Int?)
    case denied

    /// There is no `Origin`, and nothing is sent for that.
    case absent

    /// The value that is sent, with the field that it comes from.
    var value: (text: String, entry: Int?)? {
      if case .allowed(let text, let entry) = self { (text, entry) } else { nil }
    }
  }

  private mutating func decide(_ rule: CORSRule) -> OriginDecision {
    guard let origin else { return decideWithoutOrigin(rule) }
    let matcher = rule.origins
    switch matcher.decide(origin) {
    case .allowed(let value, let entry):
      require(
        "the origin is allowed", true, actual: origin,
        expected: entry.map(matcher.expected(entry:)) ?? matcher.expected)
      return .allowed(rule.reflectsStar && value == "*" ? origin : value, entry: entry)
    case .denied where isOwnOrigin:
      note(
        "the origin is allowed; as the server's own it need not be", false, actual: origin,
        expected: matcher.expected)
    case .denied:
      require("the origin is allowed", false, actual: origin, expected: matcher.expected)
    case .gaveUp(let entry):
      require(
        "the pattern decides within \(Pattern.stepLimit) steps; a real server would hang", false,
        actual: origin, expected: matcher.expected(entry: entry))
    }
    if !isOwnOrigin { denial.origin = origin }
    return .denied
  }

  /// Whether the request comes from the server's own pages.
  var isOwnOrigin: Bool { origin == compiled.ownOrigin }

  private mutating func decideWithoutOrigin(_ rule: CORSRule) -> OriginDecision {
    look(Condition("the request has an Origin", else: "the request has no Origin"), false)
    if case .fixed(let value) = rule.origins.rule { return .allowed(value, entry: nil) }
    switch policy.answers.noOrigin {
    case .nothing: return .absent
    case .value: return rule.origins.sendsStar ? .allowed("*", entry: nil) : .absent
    case .first:
      guard let first = rule.origins.firstSorted else { return .absent }
      return .allowed(first.value, entry: first.entry)
    }
  }
}
