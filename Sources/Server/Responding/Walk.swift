import Model

/// The way of one request through the chain and of its answer back.
struct Walk {
  let compiled: CompiledPolicy
  let request: HTTPRequest
  let state: ServerState
  let now: Instant

  /// The position of the route that has the request's path, nil when none has.
  let route: Int?

  // The request headers that CORS looks at.
  let origin: String?
  let requestedMethod: String?
  let requestedHeaders: String?
  let asksForPrivateNetwork: Bool

  /// What the CORS code has found not to be permitted so far.
  var denial = Denial()
  var findings: [Finding] = []
  var effects: [ServerEffect] = []

  var policy: Policy { compiled.policy }

  init(_ compiled: CompiledPolicy, request: HTTPRequest, state: ServerState, now: Instant) {
    self.compiled = compiled
    self.request = request
    self.state = state
    self.now = now
    // To most servers an empty Origin is none.
    origin = request.headers.get(.origin).flatMap { $0.isEmpty ? nil : $0 }
    requestedMethod = request.headers.get(.requestMethod)
    requestedHeaders = request.headers.get(.requestHeaders)
    asksForPrivateNetwork = request.headers.contains(.requestPrivateNetwork)
    route = compiled.application.route(for: request.url.path)
    findings.reserveCapacity(12)
  }

  /// Lets the request walk in and its answer walk out.
  mutating func answer() -> Answer {
    var answer = pass(to: 0)
    if !compiled.edits.isEmpty {
      var lines = LineTable(answer.lines)
      for (index, edit) in compiled.edits.enumerated() {
        edit.apply(to: &lines, source: .raw(index), request: self)
      }
      answer.lines = lines.lines
    }
    answer.findings = findings
    if !denial.isEmpty { answer.denial = denial }
    answer.effects = effects
    return answer
  }

  /// Hands the request to a layer and gives back what comes out of it.
  mutating func pass(to index: Int) -> Answer {
    guard index < policy.chain.count else { return askApplication() }
    switch policy.chain[index] {
    case .app: return askApplication()
    case .cors: return cors(at: index)
    case .redirect(let layer): return redirect(layer, at: index)
    case .auth(let layer): return authenticate(layer, at: index)
    case .proxy(let layer): return proxy(layer, at: index)
    case .cache(let layer): return cache(layer, at: index)
    case .barrier(let layer): return bar(layer, at: index)
    }
  }

  /// Looks at a condition that chooses what happens next, remembers the answer, and gives it back.
  @discardableResult
  mutating func look(
    _ question: Condition, _ holds: Bool, actual: String? = nil, expected: String? = nil
  ) -> Bool {
    remember(question, holds, actual: actual, expected: expected, weight: .branch)
    return holds
  }

  /// Looks at a rule that must be kept, or the server refuses; remembers and says whether it is.
  @discardableResult
  mutating func require(
    _ rule: String, _ holds: Bool, actual: String? = nil, expected: String? = nil
  ) -> Bool {
    remember(
      Condition(rule: rule), holds, actual: actual, expected: expected, weight: .requirement)
    return holds
  }

  /// Remembers a fact on which nothing depends, or a rule that is broken without a consequence.
  mutating func note(
    _ fact: String, _ holds: Bool = true, actual: String? = nil, expected: String? = nil
  ) {
    remember(Condition(rule: fact), holds, actual: actual, expected: expected, weight: .note)
  }

  private mutating func remember(
    _ question: Condition, _ holds: Bool, actual: String?, expected: String?,
    weight: Finding.Weight
  ) {
    findings.append(
      Finding(
        .serverPolicy, "", question, actual: actual, expected: expected, comparing: .policy,
        holds: holds, weight: weight))
  }
}
