import Model

/// One run of the fetch algorithms: the browser that runs them and the record that they keep.
///
/// The algorithms are its methods, one file each, named as in the standard.
struct Fetching {
  let profile: BrowserProfile
  let host: any BrowserHost
  private(set) var state: BrowserState

  /// The answer that was looked at last, a preflight's included; consoles tell of it.
  var lastAnswer: FetchResponse?

  init(profile: BrowserProfile, state: BrowserState, host: any BrowserHost) {
    self.profile = profile
    self.state = state
    self.host = host
  }

  /// Looks at a condition that chooses what happens next, and remembers the answer.
  func holds(
    _ algorithm: Algorithm, _ step: String, _ question: Condition, of subject: String? = nil,
    actual: String? = nil, expected: String? = nil, comparing: Finding.Comparison = .values,
    _ answer: Bool
  ) -> Bool {
    host.record(
      Finding(
        algorithm, step, question, of: subject, actual: actual, expected: expected,
        comparing: comparing, holds: answer, weight: .branch))
    return answer
  }

  /// Looks at a condition that must hold, and remembers the answer; throws when it does not.
  func require(
    _ algorithm: Algorithm, _ step: String, _ rule: String, of subject: String? = nil,
    actual: String? = nil, expected: String? = nil, comparing: Finding.Comparison = .values,
    _ answer: Bool, else failure: @autoclosure () -> Failure
  ) throws(Failure) {
    host.record(
      Finding(
        algorithm, step, Condition(rule: rule), of: subject, actual: actual, expected: expected,
        comparing: comparing, holds: answer, weight: .requirement))
    guard answer else {
      let failure = failure()
      host.record(failure)
      throw failure
    }
  }

  /// Remembers a rule that is broken, and throws.
  func fail(
    _ algorithm: Algorithm, _ step: String, _ rule: String, of subject: String? = nil,
    actual: String? = nil, _ failure: Failure
  ) throws(Failure) -> Never {
    host.record(
      Finding(
        algorithm, step, Condition(rule: rule), of: subject, actual: actual, holds: false,
        weight: .requirement))
    host.record(failure)
    throw failure
  }

  /// Looks at a value that must be there, remembers whether it is, and gives it back.
  func unwrap<Value>(
    _ value: Value?, _ algorithm: Algorithm, _ step: String, _ rule: String,
    of subject: String? = nil, actual: String? = nil, else failure: @autoclosure () -> Failure
  ) throws(Failure) -> Value {
    guard let value else {
      try fail(algorithm, step, rule, of: subject, actual: actual, failure())
    }
    host.record(
      Finding(
        algorithm, step, Condition(rule: rule), of: subject, actual: actual, holds: true,
        weight: .requirement))
    return value
  }

  /// Remembers a fact on which nothing depends.
  func note(
    _ algorithm: Algorithm, _ step: String, _ fact: String, of subject: String? = nil,
    actual: String? = nil, expected: String? = nil
  ) {
    host.record(
      Finding(
        algorithm, step, Condition(rule: fact), of: subject, actual: actual, expected: expected,
        holds: true, weight: .note))
  }

  /// Changes the browser's state, and remembers the change.
  mutating func change(_ effect: BrowserEffect) {
    state.apply(effect, at: host.now)
    host.record(effect)
  }
}
