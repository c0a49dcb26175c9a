package import Model
package import Server

/// A row of the network log: a request on the wire, and what became of it.
package struct Exchange: Hashable, Sendable {
  /// What an exchange is called: the same in every run of a scenario in which it occurs.
  package struct ID: Hashable, Sendable {
    /// The position of the request in the scenario's script.
    package let stimulus: Int

    /// How many redirects were followed before.
    package let hop: Int
    package let isPreflight: Bool

    package init(stimulus: Int, hop: Int, isPreflight: Bool) {
      self.stimulus = stimulus
      self.hop = hop
      self.isPreflight = isPreflight
    }
  }

  /// What became of the request.
  package enum Fate: Hashable, Sendable {
    /// It is on its way, or the server is at work.
    case pending

    /// The server answered; every header tells where it comes from.
    case answered(Answer)

    /// The server had the request and cut the connection.
    case died

    /// No server is at that origin, so nobody ever saw the request.
    case unreachable

    /// What a server's answer makes of its request.
    init(_ answer: Answer) {
      self = answer.isAborted ? .died : .answered(answer)
    }
  }

  package let id: ID
  package let request: HTTPRequest
  package internal(set) var fate: Fate

  package init(id: ID, request: HTTPRequest, fate: Fate = .pending) {
    self.id = id
    self.request = request
    self.fate = fate
  }

  package var isPreflight: Bool { id.isPreflight }

  /// The server's answer with its provenance, nil when there is none.
  package var answer: Answer? {
    if case .answered(let answer) = fate { answer } else { nil }
  }

  /// The response on the wire, nil when there is none.
  package var response: HTTPResponse? { answer?.response }

  /// Whether a server saw the request.
  package var reachedServer: Bool { fate != .unreachable }
}
