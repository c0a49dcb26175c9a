import Model

/// How the CORS layer treats what is no preflight.
extension Walk {
  /// Refuses an actual request, or lets it in and decorates the answer.
  mutating func actual(_ rule: CORSRule, _ origin: OriginDecision, at index: Int) -> Answer {
    if !failsInRouter, let refusal = refusalOfActual(rule, origin, by: index) {
      return refusal
    }
    return decorated(pass(to: index + 1), rule, origin)
  }

  /// Whether the router answers whatever CORS thinks of the request, because CORS belongs to what
  /// the router would have found.
  private var failsInRouter: Bool {
    let onErrors = policy.answers.onErrors
    guard let route else { return onErrors.notFound != .all }
    return onErrors.methodNotAllowed != .all
      && compiled.application.method(request.method, route: route, path: "") == nil
  }

  /// The answer to a request that is refused as such, nil when it is let in.
  ///
  /// - R-SRV-05
  private mutating func refusalOfActual(
    _ rule: CORSRule, _ origin: OriginDecision, by index: Int
  ) -> Answer? {
    // Servers that refuse actual requests let their own pages through.
    if isOwnOrigin { return nil }
    let answers = policy.answers
    var answer = Answer(
      status: answers.actualRejectStatus, from: .answers(.actualRejectStatus),
      by: .layer(index, .cors))
    if case .denied = origin, answers.actualDeniedOrigin == .reject {
      let vary = answers.varyOnDenied ? rule.vary.always(answers, request) : nil
      put(answers.actualKeep, rule, origin, vary: vary, onto: &answer)
      denial.isByStatus = true
      return answer
    }
    guard self.origin != nil, origin.value != nil, answers.actualDeniedMethod == .reject,
      !require(
        "the method is allowed", rule.methods.contains(exactly: request.method),
        actual: request.method, expected: rule.methods.expected)
    else { return nil }
    denial.method = request.method
    denial.isByStatus = true
    denial.permitsEverybody = rule.sendsStar
    let vary = answers.varyOnDenied ? rule.vary.always(answers, request) : nil
    put([], rule, origin, vary: vary, onto: &answer)
    return answer
  }

  /// An answer from inside with the headers that belong on it.
  mutating func decorated(_ inner: Answer, _ rule: CORSRule, _ origin: OriginDecision) -> Answer {
    let answers = policy.answers
    var answer = inner
    if let kind = inner.errorKind {
      switch answers.onErrors[kind] {
      case .all: break
      case .nothing:
        look(
          Condition(
            "CORS headers are added to errors of this kind",
            else: "no CORS headers are added to errors of this kind"),
          false, actual: "\(inner.status)")
        return answer
      case .only(let parts):
        look(
          Condition(
            "every CORS header is added to errors of this kind",
            else: "only some CORS headers are added to errors of this kind"),
          false, actual: "\(inner.status)")
        put(parts, rule, origin, vary: nil, onto: &answer)
        return answer
      }
    }
    let always = rule.vary.always(answers, request)
    guard origin.value != nil else {
      put(
        withoutOrigin(origin), rule, origin, vary: varyWithoutOrigin(origin, always), onto: &answer)
      return answer
    }
    if self.origin == nil, answers.noOrigin == .value {
      put(answers.noOriginKeep.union(.origin), rule, origin, vary: always, onto: &answer)
      return answer
    }
    if answers.actualDeniedMethod == .silent, request.method != "OPTIONS" {
      let isAllowed = require(
        "the method is allowed", rule.methods.contains(exactly: request.method),
        actual: request.method, expected: rule.methods.expected)
      guard isAllowed else {
        denial.method = request.method
        denial.permitsEverybody = rule.sendsStar
        put([], rule, origin, vary: always, onto: &answer)
        return answer
      }
    }
    let vary = answers.varyActual == .always ? always : rule.vary.actual
    put(
      partsOfActual, rule, origin,
      vary: inner.errorKind != nil && !answers.varyOnErrors ? nil : vary, onto: &answer)
    if let text = rule.timingText {
      answer.lines.append(
        Answer.Line(.timingAllowOrigin, text, from: rule.source(.timingAllowOrigin)))
    }
    return answer
  }

  /// What remains on the answer to an origin that is not allowed, or to none.
  private func withoutOrigin(_ origin: OriginDecision) -> Parts {
    guard case .absent = origin else { return policy.answers.actualKeep }
    guard request.method == "OPTIONS", let kept = policy.answers.noOriginOptionsKeep else {
      return policy.answers.noOriginKeep
    }
    return kept
  }

  private func varyWithoutOrigin(_ origin: OriginDecision, _ always: String?) -> String? {
    guard case .absent = origin else { return always }
    if request.method == "OPTIONS", policy.answers.noOriginOptionsKeep != nil { return nil }
    return policy.answers.varyNoOrigin ? always : nil
  }

  private var partsOfActual: Parts {
    let answers = policy.answers
    let isFull =
      switch answers.preflightHeadersOn {
      case .preflight: false
      case .options: request.method == "OPTIONS"
      case .every: true
      }
    if isFull {
      let full: Parts = [.origin, .credentials, .methods, .headers, .maxAge]
      return answers.exposeOnPreflight ? full.union(.expose) : full
    }
    var parts: Parts = [.origin, .credentials]
    if answers.exposeOnActual { parts.insert(.expose) }
    if answers.methodsOnActual { parts.formUnion([.methods, .maxAge]) }
    return parts
  }
}

extension VaryTexts {
  /// What `Vary` says on every actual answer; nil when it depends on the origin.
  fileprivate func always(_ answers: Answers, _ request: HTTPRequest) -> String? {
    guard answers.varyActual == .always else { return nil }
    return request.method == "OPTIONS" ? plainOptions : actual
  }
}

extension NameTest {
  /// Whether a method is permitted when letter case counts.
  fileprivate func contains(exactly method: String) -> Bool {
    guard case .list(let names) = rule else { return true }
    return names.contains(method)
  }
}
