import Browser
import Explaining
import Lessons
import Model
import Server
import Simulation

extension Scene {
  /// The field that is to blame for the failure and may be changed, nil when none is.
  ///
  /// It is where the header at fault was written, or what kept it from being written: a raw edit, a
  /// layer, what becomes of errors, or else the list that lacks something.
  var blamedField: Field? {
    guard let failure = failedStep?.failure else { return nil }
    let usual = policyPlace.flatMap { place in
      failure.blamed.flatMap(PolicyField.init(writing:)).map { Field.policy(place, $0) }
    }
    return [blamedRequestField, blamedPolicyField, usual].lazy.compactMap(\.self)
      .first(where: mayBeChanged)
  }

  private func mayBeChanged(_ field: Field) -> Bool {
    state.learning?.part.edit.permits(field.area) ?? true
  }

  /// The part of the request that is written wrongly, nil when none is.
  private var blamedRequestField: Field? {
    guard let request else { return nil }
    let position = scenario.editableIndex(ofStimulus: request.stimulus)
    switch explanation?.repair {
    case .writeScheme: return .request(position, .url)
    case .sendMethod: return .request(position, .method)
    case .dropRequestHeader(let name):
      let index = request.call.headers.firstIndex { $0.name == HeaderName(name) }
      return index.map { .request(position, .header($0)) }
    default: return nil
    }
  }

  /// The part of the policy that wrote what is at fault, or kept it from being written.
  private var blamedPolicyField: Field? {
    guard let place = policyPlace, let policy = scenario.policy(at: place),
      let answer = failedStep?.exchangeID.flatMap(exchange)?.answer
    else { return nil }
    if explanation?.diagnosis == .cachedForAnother { return .policy(place, .vary) }
    let name = explanation?.evidence?.name ?? failedStep?.failure?.blamed
    let sources = answer.lines.filter { $0.header.name == name }.map(\.source)
    if let source = sources.last(where: \.isUnusual) ?? sources.last {
      return Field(of: source, at: place)
    }
    if let name, policy.raw.contains(where: { $0.removes(name) }) { return .policy(place, .raw) }
    if let denial = answer.denial { return .policy(place, PolicyField(lacking: denial)) }
    switch answer.answeredBy {
    case .layer(_, .cors): break
    case .layer: return Field(of: answer.answeredBy, at: place)
    default: break
    }
    guard policy.chain.contains(where: { $0.kind == .cors }) else {
      return .layer(place, max(0, policy.chain.count - 1), isNew: true)
    }
    if policy.routes.contains(where: { !$0.isCovered }) { return .policy(place, .routes) }
    let losesHeaders = answer.status >= 400 && policy.answers.onErrors != OnErrors()
    return losesHeaders ? .policy(place, .answers) : nil
  }
}

extension Field {
  /// The field that decides what comes from a place of a policy, nil when no policy does.
  fileprivate init?(of source: Provenance, at place: PolicyPlace) {
    switch source {
    case .allow(let field, _, .policy):
      guard let field = PolicyField(rawValue: field.rawValue) else { return nil }
      self = .policy(place, field)
    case .allow(_, _, .layer(let index)), .layer(let index, _):
      self = .layer(place, index, isNew: false)
    case .allow(_, _, .route), .route, .noRoute: self = .policy(place, .routes)
    case .vary: self = .policy(place, .vary)
    case .answers: self = .policy(place, .answers)
    case .raw: self = .policy(place, .raw)
    case .canned, .noCannedResponse: return nil
    }
  }
}

extension Provenance {
  /// Whether something else wrote a line than what a policy permits.
  fileprivate var isUnusual: Bool {
    if case .allow = self { false } else { true }
  }
}

extension RawEdit {
  fileprivate func removes(_ name: HeaderName) -> Bool {
    if case .remove(let removed, _) = action { HeaderName(removed) == name } else { false }
  }
}

extension PolicyField {
  /// The list that lacks what is not permitted.
  fileprivate init(lacking denial: Denial) {
    self = denial.origin != nil ? .origins : denial.method != nil ? .methods : .headers
  }

  /// The field that makes a header.
  fileprivate init?(writing name: HeaderName) {
    switch name {
    case .allowOrigin: self = .origins
    case .allowMethods: self = .methods
    case .allowHeaders: self = .headers
    case .allowCredentials: self = .credentials
    default: return nil
    }
  }
}
