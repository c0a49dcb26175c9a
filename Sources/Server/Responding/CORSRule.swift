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
  ///   - outer: The rule of which some fields are replaced. The others are not made ready again:
  ///     a policy may have many routes and long lists.
  ///   - replaced: The fields that are.
  init(
    _ rule: AllowRule, owners: [AllowField: Provenance.AllowOwner], policy: Policy,
    outer: CORSRule? = nil, replaced: [AllowField] = []
  ) {
    func kept<Part>(_ field: AllowField, _ part: KeyPath<CORSRule, Part>) -> Part? {
      replaced.contains(field) ? nil : outer?[keyPath: part]
    }
    let answers = policy.answers
    origins =
      kept(.origins, \.origins)
      ?? OriginMatcher(
        rule.origins, originCase: answers.originCase, anchoring: policy.style.anchoring)
    credentials = rule.credentials
    privateNetwork = rule.privateNetwork
    methods =
      kept(.methods, \.methods)
      ?? NameTest(
        rule.methods, folds: answers.methodCase == .fold, spelling: .asWritten, safelisted: [])
    headers =
      kept(.headers, \.headers)
      ?? NameTest(
        rule.headers, folds: true, spelling: answers.headersCase,
        safelisted: answers.headersValue == .listAndSafelisted ? Self.safelistedHeaders : [])
    exposeText = kept(.expose, \.exposeText) ?? rule.expose.text
    maxAgeText = rule.maxAge.seconds.map(String.init)
    timingText = kept(.timingAllowOrigin, \.timingText) ?? rule.timingAllowOrigin?.text
    reflectsStar =
      origins.sendsStar && rule.credentials && answers.starValue == .reflectWithCredentials
    self.owners = owners
    if let outer, outer.vary.isExplicit {
      vary = outer.vary
      return
    }
    vary = VaryTexts(
      policy.vary, answers: answers, rule: rule, sendsStar: origins.sendsStar && !reflectsStar,
      sendsSeveral: origins.sendsSeveralValues || reflectsStar)
  }

  /// Whether everybody alike gets a literal `*`.
  var sendsStar: Bool { origins.sendsStar && !reflectsStar }

  /// The names that some servers allow whether listed or not.
  private static let safelistedHeaders = [
    "Accept", "Accept-Language", "Content-Language", "Content-Type",
  ]

  /// Where a line comes from that a field of this rule causes.
  func source(_ field: AllowField, entry: Int? = nil) -> Provenance {
    .allow(field, entry: entry, of: owners[field] ?? .policy)
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
