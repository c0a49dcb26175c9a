import Documents

/// Where corslab knowingly differs from a vector or a recording, each with a reason.
struct KnownExceptions {
  private let reasons: [String: String]

  /// The exceptions of one set: `standard`, or a browser's name.
  init(of set: String) throws {
    var reasons: [String: String] = [:]
    for document in try Fixture.documents("known-exceptions.yaml")
    where document["set"]?.string == set {
      for exception in document["exceptions"]?.elements ?? [] {
        for id in exception["ids"]?.elements.compactMap(\.string) ?? [] {
          reasons[id] = exception["reason"]?.string ?? ""
        }
      }
    }
    self.reasons = reasons
  }

  var ids: Set<String> { Set(reasons.keys) }

  /// The exceptions that do not say why.
  var unexplained: [String] { reasons.filter { $0.value.count < 10 }.keys.sorted() }
}
