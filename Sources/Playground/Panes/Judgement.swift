import Canvas
import Model
import Simulation

/// What the browser makes of an answer's headers, as far as it has looked.
struct Judgement {
  /// What is known about a header.
  enum Verdict: Hashable {
    /// The browser does not look at it.
    case ignored
    /// It will be looked at.
    case open
    case good
    /// It was fine, but the answer is turned down for another reason.
    case futile
    case bad

    /// The sign before a header, with a blank behind it.
    func sign(_ glyphs: Glyphs) -> StyledText {
      switch self {
      case .ignored: "  "
      case .open: StyledText(glyphs.undecided + " ", .undecided)
      case .good: StyledText(glyphs.allowed + " ", .allowed)
      // Next to a no, nothing else has a colour.
      case .futile: StyledText(glyphs.allowed + " ", .muted)
      case .bad: StyledText.refusal(glyphs) + " "
      }
    }
  }

  private let steps: ArraySlice<Step>
  private let id: Exchange.ID
  private let headers: HeaderList

  /// What is known about the answer to an exchange at the present step.
  init(_ scene: Scene, _ id: Exchange.ID) {
    self.id = id
    let end = scene.index.map { $0 + 1 } ?? 0
    let begin = min(end, scene.stepsBegin(of: id))
    steps = scene.trace.steps[begin..<end].drop { $0.id.hop != id.hop }
      .prefix { $0.id.stimulus == id.stimulus }
    let entry = scene.log.entry(of: id)
    headers = entry?.isAnswered == true ? entry?.exchange?.response?.headers ?? [:] : [:]
  }

  /// What is known about the status.
  var status: Verdict {
    guard id.isPreflight else { return .ignored }
    guard let step = step(.preflightStatusChecked) else { return .open }
    return step.failure == nil ? .good : .bad
  }

  /// What is known about a header.
  func verdict(on name: HeaderName) -> Verdict {
    guard let moment = moment(judging: name) else { return .ignored }
    guard let step = step(moment) else { return isOver ? .ignored : .open }
    guard let failure = step.failure else { return isRefused ? .futile : .good }
    return failure.blamed == name ? .bad : (failure.blamed == .allowCredentials ? .futile : .open)
  }

  /// The header that should have been there.
  var missing: [HeaderName] {
    guard let failure = steps.last(where: { $0.failure != nil })?.failure,
      failure.isOfPreflight == id.isPreflight || !failure.reason.isOfCORSCheck,
      let blamed = failure.blamed, !headers.contains(blamed)
    else { return [] }
    return [blamed]
  }

  private var isRefused: Bool { steps.contains { $0.failure != nil && $0.exchangeID == id } }

  private var isOver: Bool { steps.contains { $0.failure != nil || $0.moment == .scriptSettles } }

  private func step(_ moment: Moment) -> Step? {
    steps.first { $0.moment == moment && $0.id.hop == id.hop }
  }

  private func moment(judging name: HeaderName) -> Moment? {
    switch name {
    case .allowOrigin, .allowCredentials: id.isPreflight ? .preflightOriginChecked : .corsChecked
    case .allowMethods: id.isPreflight ? .preflightMethodsChecked : nil
    case .allowHeaders: id.isPreflight ? .preflightHeadersChecked : nil
    case .maxAge: id.isPreflight ? .preflightCached : nil
    case .exposeHeaders: id.isPreflight ? nil : .responseFiltered
    default: nil
    }
  }
}

extension Failure {
  /// The header of the answer that is to blame.
  var blamed: HeaderName? {
    switch reason {
    case .missingAllowOriginHeader, .wildcardOriginNotAllowed, .multipleAllowOriginValues,
      .invalidAllowOriginValue, .allowOriginMismatch:
      .allowOrigin
    case .invalidAllowCredentials: .allowCredentials
    case .invalidAllowMethods, .methodDisallowed: .allowMethods
    case .invalidAllowHeaders, .headerDisallowed: .allowHeaders
    default: nil
    }
  }
}
