import Browser
import Explaining
import Model
import Simulation

/// The three questions, as far as they are answered at a step.
package struct Verdicts: Hashable, Sendable {
  /// An answer.
  package enum Answer: Hashable, Sendable {
    /// Nobody has looked yet.
    case open
    /// It is being found out.
    case asking
    case yes
    case no
    /// The question does not arise.
    case moot
  }

  /// An answer with what it rests on.
  package struct Verdict: Hashable, Sendable {
    package let answer: Answer

    /// The reason in a few words, empty when the answer says it all.
    package let reason: String

    /// The reason where there is room to say it.
    package let longReason: String

    init(_ answer: Answer, _ reason: String = "") {
      self.answer = answer
      self.reason = reason
      longReason = reason
    }

    /// A no because CORS has no say.
    init(_ exemption: Exemption) {
      self.init(exemption == .noBrowser ? .moot : .no, exemption.reason)
    }

    /// A no because of a failure.
    init(_ failure: Failure) {
      answer = .no
      reason = failure.shortReason
      longReason = failure.reasonClause
    }
  }

  package let isCORS: Verdict

  /// Why CORS has no say, nil when it has, or when nobody knows yet.
  let exemption: Exemption?
  package let maySend: Verdict
  package let mayRead: Verdict

  /// What is known at the step at a position.
  package init(_ map: RunMap, at index: Int?) {
    let trace = map.trace
    let begun = index.map { index in trace.requests.partition { $0.steps.lowerBound <= index } }
    guard let index, let begun, begun > 0 else {
      (isCORS, maySend, mayRead) = (Verdict(.open), Verdict(.open), Verdict(.open))
      exemption = nil
      return
    }
    let request = trace.requests[begun - 1]
    let steps = trace.steps[request.steps.lowerBound...min(index, request.steps.upperBound - 1)]
    let progress = Progress(
      steps: Array(steps), request: request, whole: trace.steps[request.steps])
    exemption = progress.exemption
    isCORS = exemption.map { Verdict($0) } ?? progress.isCORS
    maySend = progress.maySend
    mayRead = progress.mayRead
  }
}

/// What has happened of a request.
private struct Progress {
  let steps: [Step]
  let request: Trace.Request

  /// All steps of the request, those that are still to come included.
  let whole: ArraySlice<Step>

  private func has(_ moments: Moment...) -> Bool {
    steps.contains { moments.contains($0.moment) }
  }

  private var failure: Failure? { steps.last { $0.failure != nil }?.failure }

  /// The hops of which it has been looked at whether they are CORS.
  private var hops: Set<Int> { Set(steps.filter { $0.moment == .fetchDecides }.map(\.id.hop)) }

  /// Whether one of these hops asks for a permission, which later ones cannot undo.
  private var asksForPermission: Bool {
    let hops = hops
    return whole.contains { $0.moment == .preflightConsidered && hops.contains($0.id.hop) }
  }

  /// The failure that came before anybody had looked whether it is CORS.
  private var earlyFailure: Failure? {
    steps.last { $0.failure != nil && $0.moment == .fetchDecides }?.failure
  }

  var exemption: Exemption? {
    if let exemption = request.call.exemption { return exemption }
    guard has(.fetchDecides), earlyFailure == nil, !asksForPermission else { return nil }
    return request.call.exemption(isRedirected: hops.count > 1)
  }

  var isCORS: Verdicts.Verdict {
    if let earlyFailure { return Verdicts.Verdict(.moot, earlyFailure.shortReason) }
    if asksForPermission { return Verdicts.Verdict(.yes, "another origin") }
    return failure == nil ? Verdicts.Verdict(.open) : Verdicts.Verdict(.moot, "never asked")
  }

  var maySend: Verdicts.Verdict {
    if has(.requestTravels) { return Verdicts.Verdict(.yes) }
    if let failure { return Verdicts.Verdict(failure) }
    if has(.cacheConsulted, .requestBuilt) { return Verdicts.Verdict(.yes) }
    if has(.preflightBuilt) { return Verdicts.Verdict(.asking) }
    return Verdicts.Verdict(.open)
  }

  var mayRead: Verdicts.Verdict {
    if let failure {
      return has(.requestTravels) ? Verdicts.Verdict(failure) : Verdicts.Verdict(.no)
    }
    if has(.scriptSettles) { return settled }
    if has(.responseArrives) { return Verdicts.Verdict(.asking) }
    return Verdicts.Verdict(.open)
  }

  private var settled: Verdicts.Verdict {
    switch request.outcome {
    case .error(_, let failure): Verdicts.Verdict(failure)
    case .response(let response):
      switch response.kind {
      case .opaque: Verdicts.Verdict(.no, "the answer is opaque")
      case .opaqueRedirect: Verdicts.Verdict(.no, "a redirect, unread")
      case .basic, .cors, .xhr: Verdicts.Verdict(.yes)
      }
    }
  }
}

extension Origin {
  /// The host, which is what people call an origin, or the whole where there is none.
  package var shortName: String { host ?? serialized }
}
