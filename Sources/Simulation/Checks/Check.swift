package import Browser
package import Model
package import Server

/// A statement about a run that holds or does not: the vocabulary of `expect` and of goals.
package indirect enum Check: Hashable, Sendable {
  // What reached the servers.
  case exchanges([ExchangePattern])
  case exchangesAtMost(Int)
  case preflight(PreflightUse)
  case effects([Count])

  /// How many requests with each method reached the servers in the whole run.
  case requests([Count])
  case cookiesSent([String])

  /// The value of the last `Origin` that a server saw, nil when it must not have seen one.
  case originSeen(String?)

  // What script got.
  case outcome(OutcomeKind)

  /// A failure's name, nil for none.
  case failure(String?)
  case status(Int)
  case visible([String])
  case hidden([String])
  case body(String)

  /// How much more than what it needs a policy may permit, in points.
  case opensAtMost(Int)

  /// The same request again under changes, and what must hold then.
  case replay([Replay], Check)

  /// What must hold of the request at a position of the run, counted from 1.
  case run(Int, Check)

  /// What must hold of every request of the run.
  case everyRun(Check)

  // Combinations.
  case all([Check])
  case any([Check])
  case not(Check)
}

extension Check {
  /// The number of the last request that the check names, counted from 1; nil when it names none.
  package var requestNumber: Int? {
    switch self {
    case .run(let number, _): number
    case .all(let checks), .any(let checks): checks.compactMap(\.requestNumber).max()
    case .not(let check): check.requestNumber
    default: nil
    }
  }
}

/// How a request used preflights.
package enum PreflightUse: String, CaseIterable, Hashable, Sendable {
  case sent
  case none

  /// One was needed, and the cache had the answer.
  case cached
}

/// What script got, roughly.
package enum OutcomeKind: String, CaseIterable, Hashable, Sendable {
  case readable

  /// Something reached a server, and script got nothing.
  case blocked

  /// Nothing reached a server.
  case notSent = "not-sent"
  case opaque
}

/// How often something happened: a side effect, or a method.
package struct Count: Hashable, Sendable {
  package let name: String
  package let count: Int
}

/// What an exchange must look like; nil asserts nothing.
package struct ExchangePattern: Hashable, Sendable {
  /// A header that must have a value, or be absent when the value is nil.
  package struct Field: Hashable, Sendable {
    package let name: HeaderName
    package let value: String?
  }

  package var method: String?
  package var path: String?
  package var headers: [Field] = []
  package var status: Int?
  package var answer: [Field] = []
}

/// What is different when a request is made again.
package enum Replay: Hashable, Sendable {
  case page(Page)
  case client(ScriptCall.Client)
  case after(milliseconds: Int)
  case browser(BrowserProfile)

  /// The request itself is another one.
  indirect case request(RequestChange)

  /// The request is made, a server is deployed again, and the request is made again.
  indirect case policy(Policy)
}
