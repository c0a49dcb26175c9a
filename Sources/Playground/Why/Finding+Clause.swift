package import Model

extension Finding {
  /// What was found, as a clause that is true whichever way it came out; of a requirement, the rule.
  package var clause: String {
    if isAboutNothing { return "\(actual ?? "the request") may have a body" }
    let named = expected.map { condition.naming($0) } ?? condition
    let isDenied = weight == .branch && !holds
    return (isDenied ? named.denied : named).withoutCapital
  }

  /// Whether the rule says something about other requests than this one.
  private var isAboutNothing: Bool {
    condition == "GET and HEAD come without a body" && actual != "GET" && actual != "HEAD"
  }

  /// Whether it is worth a line before anybody asks for everything: what decided, what was compared,
  /// and which way was taken, but not what hardly ever matters.
  ///
  /// - Parameter isOwn: Whether the script itself, and not the browser, wrote a request header.
  func isTelling(isOwn: (String) -> Bool) -> Bool {
    if isDecisive { return true }
    if let subject, isAboutRequestHeaders, !isOwn(subject) { return false }
    switch weight {
    case .requirement: return expected != nil || algorithm == .corsCheck
    case .branch: return holds || !Self.idleQuestions.contains(questionText)
    case .note: return actual != nil || subject != nil
    }
  }

  /// Whether the subject, if it is a header, goes along with the request.
  private var isAboutRequestHeaders: Bool {
    switch algorithm {
    case .filteredResponse, .serverPolicy, .setCookie, .cookieHeader: false
    default: subject?.hasPrefix("Access-Control-") == false
    }
  }

  private var questionText: String {
    subject.map { String(condition.dropFirst($0.count + 1)) } ?? condition
  }

  /// Questions to which “no” is what everybody expects.
  package static let idleQuestions: Set<String> = [
    "the caller asked for a preflight in any case",
    "forcePreflight asks for permission in any case",
    "credentials go along",
    "credentials are included",
    "it is * and credentials are not included",
    "the method never needs to be listed",
    "* covers the method, without credentials",
    "* exposes every header, without credentials",
    "may be read by script",
    "is for the browser alone to set",
    "It is a preflight, which is always OPTIONS",
    "omitCredentials keeps cookies and passwords back",
  ]
}

extension String {
  /// The rule with the value that it is about in place of the word for it.
  fileprivate func naming(_ value: String) -> String {
    for ending in [" names the method", " names the header"] where hasSuffix(ending) {
      return dropLast(ending.count) + " names \(value)"
    }
    return self
  }

  /// The clause turned into its contrary.
  fileprivate var denied: String {
    if let contrary = Self.contraries[self] { return contrary }
    for (verb, contrary) in Self.verbs {
      guard let range = firstRange(ofWords: verb) else { continue }
      return self[..<range.lowerBound] + contrary + self[range.upperBound...]
    }
    return "not: " + self
  }

  private static let contraries = [
    "the URL has the request's origin": "the URL has another origin",
    "it is * and credentials are not included": "it is not *, or credentials are included",
    "the method never needs to be listed": "the method needs to be listed",
    "* covers the method, without credentials": "no * covers the method",
    "* exposes every header, without credentials": "no * exposes every header",
    "credentials go along": "credentials stay behind",
    "some headers need permission": "no header needs permission",
    "a stored answer is still fresh": "the stored answer is no longer fresh",
    "the caller asked for a preflight in any case": "the caller did not ask for a preflight",
    "needs no permission": "needs permission",
  ]

  /// Verbs and their contraries; the first that occurs is turned.
  private static let verbs: [(String, String)] = [
    ("has a", "has no"), ("has an", "has no"), ("has the", "does not have the"),
    ("needs no", "needs"), ("could", "could not"), ("is", "is not"),
    ("are", "are not"), ("may", "may not"),
    ("becomes", "does not become"), ("keeps", "does not keep"), ("asks", "does not ask"),
    ("gets", "does not get"), ("names", "does not name"), ("permits", "does not permit"),
    ("answers", "does not answer"),
  ]

  /// Where words stand as whole words for the first time.
  private func firstRange(ofWords words: String) -> Range<Index>? {
    var start = startIndex
    while let range = range(of: words, from: start) {
      let isBegin = range.lowerBound == startIndex || self[index(before: range.lowerBound)] == " "
      let isEnd = range.upperBound == endIndex || self[range.upperBound] == " "
      if isBegin, isEnd { return range }
      start = range.upperBound
    }
    return nil
  }

  /// The condition without the capital of a sentence.
  fileprivate var withoutCapital: String {
    let openings: Set<String> = ["The", "It", "A", "An", "No", "Only", "Every", "This"]
    guard let word = split(separator: " ").first, openings.contains(String(word)) else {
      return self
    }
    return prefix(1).lowercased() + dropFirst()
  }
}
