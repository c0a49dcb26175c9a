import Model

/// The header lines that CORS adds.
extension Walk {
  /// Adds `Vary` and the lines of the parts that have something to say.
  func put(
    _ parts: Parts, _ rule: CORSRule, _ origin: OriginDecision, vary: String?,
    onto answer: inout Answer
  ) {
    answer.lines.reserveCapacity(answer.lines.count + 7)
    let varyText = rule.vary.isExplicit ? rule.vary.actual : vary
    if let varyText { answer.lines.append(Answer.Line(.vary, varyText, from: .vary)) }
    if parts.isEmpty { return }
    if parts.contains(.origin), let (value, entry) = origin.value {
      answer.lines.append(
        Answer.Line(.allowOrigin, value, from: rule.source(.origins, entry: entry)))
    }
    if parts.contains(.credentials), rule.credentials {
      answer.lines.append(Answer.Line(.allowCredentials, "true", from: rule.source(.credentials)))
    }
    if parts.contains(.methods), let text = methodsText(rule) {
      answer.lines.append(Answer.Line(.allowMethods, text, from: rule.source(.methods)))
    }
    if parts.contains(.headers), let text = headersText(rule) {
      answer.lines.append(Answer.Line(.allowHeaders, text, from: rule.source(.headers)))
    }
    if parts.contains(.maxAge), let text = rule.maxAgeText {
      answer.lines.append(Answer.Line(.maxAge, text, from: rule.source(.maxAge)))
    }
    if parts.contains(.expose), let text = rule.exposeText {
      answer.lines.append(Answer.Line(.exposeHeaders, text, from: rule.source(.expose)))
    }
  }

  private func methodsText(_ rule: CORSRule) -> String? {
    if rule.methods.rule == .requested || policy.answers.methodsValue == .requested {
      return requestedMethod
    }
    return rule.methods.text
  }

  private func headersText(_ rule: CORSRule) -> String? {
    if rule.headers.rule == .requested { return requestedHeaders }
    let answers = policy.answers
    let isFiltered = answers.deniedHeader == .filter || answers.deniedHeader == .filterOrReject
    switch answers.headersValue {
    case .list where !isFiltered, .listAndSafelisted where !isFiltered: return rule.headers.text
    case .requested: return joined(requestedNames)
    case .union:
      guard case .list = rule.headers.rule else { return rule.headers.text }
      return joined(rule.headers.names + requestedNames.filter { !rule.headers.contains($0) })
    case .list, .listAndSafelisted, .intersection:
      return joined(requestedNames.filter(rule.headers.permits))
    }
  }

  /// The names as one value, nil when there are none.
  private func joined(_ names: [String]) -> String? {
    names.isEmpty
      ? nil : names.map(policy.answers.headersCase.applied(to:)).joined(separator: ", ")
  }
}
