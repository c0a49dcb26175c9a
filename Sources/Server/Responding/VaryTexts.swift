import Model

/// What `Vary` says on each kind of answer, nil when it is not sent.
struct VaryTexts: Sendable {
  let preflight: String?
  let denied: String?
  let actual: String?
  let plainOptions: String?

  /// Whether the author chose the names, so that every answer carries them.
  let isExplicit: Bool

  init(
    _ rule: VaryRule, answers: Answers, rule allow: AllowRule, sendsStar: Bool, sendsSeveral: Bool
  ) {
    if case .names(let names) = rule {
      isExplicit = true
      let text = names.isEmpty ? nil : names.joined(separator: ", ")
      (preflight, denied, actual, plainOptions) = (text, text, text, text)
      return
    }
    isExplicit = false
    let namesOrigin =
      switch answers.varyOrigin {
      case .every: true
      case .unlessStar: !sendsStar
      case .severalOnly: sendsSeveral
      }
    func text(_ names: [String]) -> String? {
      let kept = namesOrigin ? names : names.filter { !ASCII.equalsIgnoringCase($0, "Origin") }
      return kept.isEmpty ? nil : kept.joined(separator: ", ")
    }
    let repeated =
      answers.varyRequestedHeaders && allow.headers == .requested
      ? ["Access-Control-Request-Headers"] : []
    preflight = text(answers.varyPreflight + repeated)
    denied = text((answers.varyDenied ?? answers.varyPreflight) + repeated)
    actual = answers.varyActual == .never ? nil : text(answers.varyActualNames)
    plainOptions = answers.varyPlainOptions.map(text) ?? actual
  }
}
