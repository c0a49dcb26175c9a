import Model

/// A server's CORS code that refuses, by a status or by leaving its headers out.
extension Explanation {
  /// The server's CORS code refuses, and it is known what.
  mutating func explainDenial(
    _ denial: Denial, _ failure: Failure, _ facts: FailureFacts
  ) {
    let parts = denial.parts.map(facts.shown)
    let words = parts.joined(separator: ", ")
    let place = failure.isOfPreflight ? "preflight" : "request"
    if denial.isByStatus {
      what = "The server's CORS code refuses the \(place): status \(facts.status)."
      why = "It does not permit \(words)."
    } else {
      let but = denial.origin == nil ? "permits the origin, but not" : "does not permit"
      what = "The server \(but) \(words), and sends no CORS header."
      why = "Such servers leave all CORS headers out when one thing is not permitted."
    }
    fix = parts.count == 1 ? Self.line(permitting: denial, facts) : "Permit \(words)."
    opens =
      denial.origin != nil
      ? .deed("\(facts.reading) and \(facts.askedMethod)", by: facts.askingOrigin)
      : denial.permitsEverybody ? .permission(words, for: nil) : facts.permission(words)
    if denial.origin == nil {
      beware = "Permitting whatever is asked for also permits what you never thought of."
    }
    repair = .permit(denial)
  }

  /// The header that permits the one thing that is not permitted.
  private static func line(permitting denial: Denial, _ facts: FailureFacts) -> String {
    if let origin = denial.origin { return "\(HeaderName.allowOrigin): \(facts.shown(origin))" }
    if let method = denial.method { return "\(HeaderName.allowMethods): \(facts.shown(method))" }
    let names = denial.headers.map { facts.shown(facts.authorSpelling(of: $0)) }
    return "\(HeaderName.allowHeaders): \(names.joined(separator: ", "))"
  }

  /// The server's CORS code refuses, and it is not known what.
  mutating func explainRefusal(_ failure: Failure, _ facts: FailureFacts) {
    let place = failure.isOfPreflight ? "preflight" : "request"
    let question =
      facts.question
      ?? PermissionQuestion(
        origin: facts.askingOrigin, method: facts.askedMethod, headers: [])
    what = "The server's CORS code refuses the \(place): status \(facts.status)."
    why = "It does not say what it does not permit: the origin, the method or a header."
    fix = "Permit whichever of these is not permitted yet: \(facts.shown(question.words))."
    opens = .deed("\(facts.reading) and \(facts.askedMethod)", by: facts.askingOrigin)
    repair = .allowOrigin(facts.askingOrigin)
  }
}
