import Model

/// How the CORS layer answers a preflight.
extension Walk {
  /// The answer to a preflight, made of a blank one; nil when the application is to answer after
  /// all.
  mutating func preflight(_ rule: CORSRule, _ origin: OriginDecision, onto blank: Answer)
    -> Answer?
  {
    let answers = policy.answers
    guard origin.value != nil else {
      noteDenial(rule)
      switch answers.deniedOrigin {
      case .forward: return nil
      case .reject: return rejected(blank, rule, origin, keeping: answers.keep)
      case .silent:
        var answer = blank
        put(answers.keep, rule, origin, vary: rule.vary.denied, onto: &answer)
        return answer
      }
    }
    if let refusal = refusal(rule) {
      noteDenial(rule)
      return refused(refusal, blank, rule, origin)
    }
    var answer = blank
    var parts: Parts = [.origin, .credentials, .methods, .headers, .maxAge]
    if answers.exposeOnPreflight { parts.insert(.expose) }
    put(parts, rule, origin, vary: rule.vary.preflight, onto: &answer)
    if asksForPrivateNetwork, rule.privateNetwork || answers.privateNetwork == .answerFalse {
      answer.lines.append(
        Answer.Line(
          .allowPrivateNetwork, rule.privateNetwork ? "true" : "false",
          from: rule.source(.privateNetwork)))
    }
    return answer
  }

  /// How a preflight whose origin is allowed is refused all the same.
  fileprivate enum Refusal {
    case silent
    case originOnly
    case reject
  }

  private mutating func refused(
    _ refusal: Refusal, _ blank: Answer, _ rule: CORSRule, _ origin: OriginDecision
  ) -> Answer {
    var kept = policy.answers.keepBesideOrigin
    if refusal == .originOnly || !kept.isEmpty { kept.insert(.origin) }
    var answer = blank
    switch refusal {
    case .reject: return rejected(blank, rule, origin, keeping: kept)
    case .silent: put([], rule, origin, vary: rule.vary.denied, onto: &answer)
    case .originOnly: put(kept, rule, origin, vary: rule.vary.preflight, onto: &answer)
    }
    return answer
  }

  private mutating func rejected(
    _ blank: Answer, _ rule: CORSRule, _ origin: OriginDecision, keeping kept: Parts
  ) -> Answer {
    denial.isByStatus = true
    var answer = Answer(
      status: policy.answers.rejectStatus, from: .answers(.rejectStatus), by: blank.answeredBy)
    put(kept, rule, origin, vary: rule.vary.denied, onto: &answer)
    return answer
  }

  /// Notes all that this server looks at and does not permit, also what it never came to.
  private mutating func noteDenial(_ rule: CORSRule) {
    let answers = policy.answers
    denial.permitsEverybody = rule.sendsStar
    if let method = requestedMethod, answers.deniedMethod.refusal != nil,
      !rule.methods.permits(method)
    {
      denial.method = method
    }
    if answers.deniedHeader != .list, answers.deniedHeader != .filter {
      denial.headers = requestedNames.filter { !rule.headers.permits($0) }
    }
  }

  /// Looks at method, private network and headers, in this order, until one is refused.
  private mutating func refusal(_ rule: CORSRule) -> Refusal? {
    refusalOfMethod(rule) ?? refusalOfPrivateNetwork(rule) ?? refusalOfHeaders(rule)
  }

  private mutating func refusalOfMethod(_ rule: CORSRule) -> Refusal? {
    let answers = policy.answers
    guard let method = requestedMethod else {
      if answers.onMissingMethod == .reject {
        require("the preflight names a method", false)
        return .reject
      }
      return answers.deniedMethod == .originOnly ? .originOnly : nil
    }
    guard let reaction = answers.deniedMethod.refusal else {
      note(
        "the list of methods is sent whatever was asked for; the browser decides",
        actual: method, expected: rule.methods.expected)
      return nil
    }
    let isAllowed = require(
      "the method is allowed", rule.methods.permits(method), actual: method,
      expected: rule.methods.expected)
    return isAllowed ? nil : reaction
  }

  private mutating func refusalOfPrivateNetwork(_ rule: CORSRule) -> Refusal? {
    guard asksForPrivateNetwork else { return nil }
    let rule = (text: "requests into a private network are allowed", isKept: rule.privateNetwork)
    guard policy.answers.privateNetwork == .reject else {
      note(rule.text, rule.isKept)
      return nil
    }
    return require(rule.text, rule.isKept) ? nil : .reject
  }

  private mutating func refusalOfHeaders(_ rule: CORSRule) -> Refusal? {
    let names = requestedNames
    guard !names.isEmpty else { return nil }
    let reaction = policy.answers.deniedHeader
    guard reaction != .list else {
      note(
        "the list of headers is sent whatever was asked for; the browser decides",
        actual: requestedHeaders, expected: rule.headers.expected)
      return nil
    }
    var allowed = 0
    for name in names {
      let holds = require(
        "the request header is allowed", rule.headers.permits(name), actual: name,
        expected: rule.headers.expected)
      if holds { allowed += 1 }
    }
    guard allowed < names.count else { return nil }
    switch reaction {
    case .list, .filter: return nil
    case .silent: return .silent
    case .reject: return .reject
    case .filterOrReject: return allowed == 0 ? .reject : nil
    }
  }

  /// The names that `Access-Control-Request-Headers` lists.
  var requestedNames: [String] {
    requestedHeaders.map(ASCII.elements) ?? []
  }
}

extension DeniedMethod {
  /// What is done about a method that is not allowed, nil when methods are not looked at.
  fileprivate var refusal: Walk.Refusal? {
    switch self {
    case .list: nil
    case .silent: .silent
    case .originOnly: .originOnly
    case .reject: .reject
    }
  }
}
