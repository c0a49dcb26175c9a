package import Model

/// What a server's operator configured: who is allowed what, how the server says so, and what
/// else stands in the way.
///
/// A policy may be wrong. It keeps what its author wrote and runs exactly as written; what is
/// doubtful about it is said by ``PolicyCheck``.
package struct Policy: Hashable, Sendable {
  /// The title in lists, empty when there is none.
  package var name = ""

  /// One line for the learner.
  package var about = ""

  /// The server's own origin, as a URL with nothing behind it; a page of this origin is same-origin.
  package var server: WebURL

  /// The server product whose manner of answering ``answers`` started from.
  package private(set) var style: Style

  /// What is permitted: the CORS policy proper.
  package var allow = AllowRule()

  /// How this server says it: the style's answers with the author's changes.
  package var answers: Answers
  package var vary = VaryRule.auto

  /// What there is to ask for; the first route whose path matches is used.
  package var routes = [Route.everything]

  /// What a request passes through, outermost first.
  package var chain = Layer.defaultChain

  /// Header edits after everything else.
  package var raw: [RawEdit] = []

  package init(server: WebURL, style: Style = .standard) {
    self.server = server
    self.style = style
    answers = style.answers
  }

  /// Takes on another product's manner of answering; the author's changes to single axes stay.
  package mutating func adopt(_ newStyle: Style) {
    var adopted = newStyle.answers
    for axis in AnswerAxis.all where axis.differs(answers, style.answers) {
      axis.copy(from: answers, to: &adopted)
    }
    style = newStyle
    answers = adopted
  }

  /// The origins at which the server answers: its own, and plain http on the same host when a layer
  /// of the chain redirects to https.
  package var origins: [Origin] {
    guard server.scheme == "https", server.port == nil, let host = server.host,
      chain.contains(where: \.redirectsToHTTPS)
    else { return [server.origin] }
    return [server.origin, .tuple(scheme: "http", host: host, port: nil)]
  }

  /// Whether a request for this URL reaches the server.
  package func listens(to url: WebURL) -> Bool { origins.contains(url.origin) }
}

/// Which header names `Vary` carries.
package enum VaryRule: Hashable, Sendable {
  /// Whatever the style says.
  case auto

  /// Always exactly these; an empty list is the mistake of never sending `Vary`.
  case names([String])
}
