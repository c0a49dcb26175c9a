package import Model

/// What a server says to a request, and why.
package struct Answer: Hashable, Sendable {
  package var status: Int
  package var statusSource: Provenance

  /// The header lines in the order in which they go out; several values stay several lines.
  package var lines: [Line]

  /// The body as an isomorphic string.
  package var body: String

  /// Who answered: a layer of the chain, a route behind it, or a canned response.
  package var answeredBy: Provenance

  /// Whether the connection dies instead; there is no response then.
  package var isAborted = false

  /// How long the answer takes, in milliseconds of simulated time.
  package var delay = 0

  /// Every condition that the server looked at, in order.
  package var findings: [Finding] = []

  /// What the CORS code does not permit of the request, nil when it permits all that it looked at.
  package var denial: Denial?

  /// What the answer changes on the server.
  package var effects: [ServerEffect] = []

  /// What kind of error the answer is to the layers that it passes, nil when it is none.
  var errorKind: ErrorKind?

  /// Whether an answer only comes because somebody stops waiting for another.
  var hangs = false

  /// One header line and where it comes from.
  package struct Line: Hashable, Sendable {
    package var header: Header
    package var source: Provenance

    package init(_ name: HeaderName, _ value: String, from source: Provenance) {
      header = Header(name, value)
      self.source = source
    }
  }

  /// An answer; who gave it is where its status comes from unless somebody else is named.
  init(
    status: Int, from source: Provenance, by answerer: Provenance? = nil, lines: [Line] = [],
    body: String = ""
  ) {
    self.status = status
    statusSource = source
    answeredBy = answerer ?? source
    self.lines = lines
    self.body = body
  }

  /// The response as it goes over the wire, nil when the connection dies.
  package var response: HTTPResponse? {
    isAborted
      ? nil : HTTPResponse(status: status, headers: HeaderList(lines.map(\.header)), body: body)
  }
}
