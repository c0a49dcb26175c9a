package import Model

/// Answers that are given whatever a policy would say: the first that fits a request.
package struct CannedResponses: Sendable {
  package let responses: [CannedResponse]

  private let demands: Lookup<CannedResponse.Demand>

  /// Which parts of a request the responses look at, each combination once.
  private let kinds: Set<CannedResponse.Demand.Kind>

  package init(_ responses: [CannedResponse]) {
    self.responses = responses
    demands = Lookup(responses.map(\.demand))
    kinds = Set(demands.elements.map(\.kind))
  }

  /// What is said to a request, nil when no response fits it.
  package func respond(to request: HTTPRequest) -> Answer? {
    // Every demand that the request meets is looked up, however many there are.
    let fitting = kinds.compactMap { kind in
      demands.firstIndex(of: CannedResponse.Demand(request, kind))
    }
    guard let index = fitting.min() else { return nil }
    return responses[index].answer(to: request, at: index)
  }

  /// What is said when no response fits and no server has the origin: 404 without headers.
  package static func notFound(_ request: HTTPRequest) -> Answer {
    var answer = Answer(status: 404, from: .noCannedResponse)
    answer.findings = [
      Finding(
        .serverPolicy, "", Condition(rule: CannedResponse.fitting.holding),
        actual: request.method, comparing: .policy, holds: false, weight: .requirement)
    ]
    return answer
  }
}

extension CannedResponses: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.responses == right.responses }

  package func hash(into hasher: inout Hasher) { hasher.combine(responses) }
}

/// One canned answer, with the requests that it is given to.
package struct CannedResponse: Hashable, Sendable {
  /// The origin of the URL, nil for any.
  package var origin: Origin?

  /// The method exactly as it must be, nil for any.
  package var method: String?

  /// The path without query, nil for any.
  package var path: String?
  package var status: Int

  /// The lines exactly as they go out; `Content-Length` is added.
  package var headers: HeaderList
  package var body: String

  /// Whether the connection dies instead.
  package var abort: Bool

  package init(
    origin: Origin? = nil, method: String? = nil, path: String? = nil, status: Int = 200,
    headers: HeaderList = [:], body: String = "", abort: Bool = false
  ) {
    self.origin = origin
    self.method = method
    self.path = path
    self.status = status
    self.headers = headers
    self.body = body
    self.abort = abort
  }

  fileprivate var demand: Demand { Demand(origin: origin, method: method, path: path) }

  /// What a request must have; nil is anything.
  fileprivate struct Demand: Hashable, Sendable {
    let origin: Origin?
    let method: String?
    let path: String?

    /// Which parts of a request are looked at.
    struct Kind: Hashable, Sendable {
      let looksAtOrigin: Bool
      let looksAtMethod: Bool
      let looksAtPath: Bool
    }

    init(origin: Origin?, method: String?, path: String?) {
      self.origin = origin
      self.method = method
      self.path = path.map(PercentEncoding.canonicalPath)
    }

    /// What a request has of the parts that are looked at.
    init(_ request: HTTPRequest, _ kind: Kind) {
      origin = kind.looksAtOrigin ? request.url.origin : nil
      method = kind.looksAtMethod ? request.method : nil
      path = kind.looksAtPath ? PercentEncoding.canonicalPath(request.url.path) : nil
    }

    var kind: Kind {
      Kind(
        looksAtOrigin: origin != nil, looksAtMethod: method != nil, looksAtPath: path != nil)
    }
  }

  fileprivate static let fitting = Condition(
    "one of the responses fits the request", else: "none of the responses fits the request")

  fileprivate func answer(to request: HTTPRequest, at index: Int) -> Answer {
    let source = Provenance.canned(index)
    let hasNoContent = status == 204 || status == 304 || status < 200
    var answer = Answer(
      status: status, from: source,
      body: hasNoContent || request.method == "HEAD" ? "" : body)
    answer.isAborted = abort
    answer.lines.reserveCapacity(headers.lines.count + 1)
    for line in headers.lines {
      answer.lines.append(Answer.Line(line.name, line.value, from: source))
    }
    if !hasNoContent, !headers.contains(.contentLength) {
      answer.lines.append(Answer.Line(.contentLength, "\(body.utf8.count)", from: source))
    }
    answer.findings = [
      Finding(
        .serverPolicy, "", Self.fitting, actual: request.method, comparing: .policy,
        holds: true, weight: .branch)
    ]
    if !abort { answer.effects = [.raised("\(request.method) \(request.url.path)")] }
    return answer
  }
}
