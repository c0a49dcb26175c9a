import Model

/// An allow rule made ready for answering: texts are joined and names folded once.
///
/// It is a class because it never changes and every answer hands it around; copies would cost more
/// than the answer.
final class CORSRule: Sendable {
  let origins: OriginMatcher
  let credentials: Bool
  let privateNetwork: Bool
  let methods: NameTest
  let headers: NameTest

  /// What `Access-Control-Expose-Headers` says, nil when it is not sent.
  let exposeText: String?

  /// What `Access-Control-Max-Age` says, nil when it is not sent.
  let maxAgeText: String?

  /// What `Timing-Allow-Origin` says, nil when it is not sent.
  let timingText: String?

  /// What an allowed origin gets in place of `*`, when everybody gets that.
  let reflectsStar: Bool
  let vary: VaryTexts

  private let owners: [AllowField: Provenance.AllowOwner]

  /// - Parameters:
  ///   - rule: What is permitted.
  ///   - owners: The fields that a route or a layer replaced, with the one that did.
  init(_ rule: AllowRule, owners: [AllowField: Provenance.AllowOwner], policy: Policy) {
    let answers = policy.answers
    origins = OriginMatcher(
      rule.origins, originCase: answers.originCase, anchoring: policy.style.anchoring)
    credentials = rule.credentials
    privateNetwork = rule.privateNetwork
    methods = NameTest(
      rule.methods, folds: answers.methodCase == .fold, spelling: .asWritten, safelisted: [])
    headers = NameTest(
      rule.headers, folds: true, spelling: answers.headersCase,
      safelisted: answers.headersValue == .listAndSafelisted ? Self.safelistedHeaders : [])
    exposeText = rule.expose.text
    maxAgeText = rule.maxAge.seconds.map(String.init)
    timingText = rule.timingAllowOrigin?.text
    reflectsStar =
      origins.sendsStar && rule.credentials && answers.starValue == .reflectWithCredentials
    vary = VaryTexts(
      policy.vary, answers: answers, rule: rule, sendsStar: origins.sendsStar && !reflectsStar,
      sendsSeveral: origins.sendsSeveralValues || reflectsStar)
    self.owners = owners
  }

  /// The names that some servers allow whether listed or not.
  private static let safelistedHeaders = [
    "Accept", "Accept-Language", "Content-Language", "Content-Type",
  ]

  /// Where a line comes from that a field of this rule causes.
  func source(_ field: AllowField, entry: Int? = nil) -> Provenance {
    .allow(field, entry: entry, of: owners[field] ?? .policy)
  }
}

/// A list of methods or header names made ready for comparing.
struct NameTest: Sendable {
  let rule: PermittedNames

  /// The list as it is sent, nil when there is nothing to send.
  let text: String?

  /// The names as they are sent.
  let names: [String]
  private let compared: [String]
  private let folds: Bool

  init(_ rule: PermittedNames, folds: Bool, spelling: HeadersCase, safelisted: [String]) {
    self.rule = rule
    self.folds = folds
    switch rule {
    case .any:
      (names, text) = ([], "*")
    case .requested:
      (names, text) = ([], nil)
    case .list(let list):
      let missing = safelisted.filter { name in
        !list.contains { ASCII.equalsIgnoringCase($0, name) }
      }
      names = (missing + list).map(spelling.applied(to:))
      text = names.isEmpty ? nil : names.joined(separator: ", ")
    }
    compared = folds ? names.map(ASCII.lowercased) : names
  }

  /// Whether a name is permitted.
  func permits(_ name: String) -> Bool {
    guard case .list = rule else { return true }
    return contains(name)
  }

  /// Whether a name is listed.
  func contains(_ name: String) -> Bool {
    let wanted = folds ? ASCII.lowercased(name) : name
    return compared.contains(wanted)
  }

  /// What names are compared with, as messages show it.
  var expected: String { text ?? (rule == .requested ? "any" : "none") }
}

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

extension ExposedNames {
  /// The header's value, nil when nothing is listed.
  fileprivate var text: String? {
    switch self {
    case .any: "*"
    case .list(let names): names.isEmpty ? nil : names.joined(separator: ", ")
    }
  }
}

extension MaxAge {
  fileprivate var seconds: Int? {
    if case .seconds(let seconds) = self { seconds } else { nil }
  }
}

extension HeadersCase {
  /// The name in this spelling.
  func applied(to name: String) -> String {
    switch self {
    case .asWritten: name
    case .lower: ASCII.lowercased(name)
    case .upper: ASCII.uppercased(name)
    }
  }
}
