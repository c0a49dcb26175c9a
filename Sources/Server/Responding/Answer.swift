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

  /// What the answer changes on the server.
  package var effects: [ServerEffect] = []

  /// One header line and where it comes from.
  package struct Line: Hashable, Sendable {
    package var header: Header
    package var source: Provenance

    package init(_ name: HeaderName, _ value: String, from source: Provenance) {
      header = Header(name, value)
      self.source = source
    }
  }

  init(status: Int, from source: Provenance, lines: [Line] = [], body: String = "") {
    self.status = status
    statusSource = source
    answeredBy = source
    self.lines = lines
    self.body = body
  }

  /// The response as it goes over the wire, nil when the connection dies.
  package var response: HTTPResponse? {
    isAborted
      ? nil : HTTPResponse(status: status, headers: HeaderList(lines.map(\.header)), body: body)
  }
}
