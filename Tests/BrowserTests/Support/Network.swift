import Model

/// What the servers of a test answer; nil means that the connection dies.
struct Network: Sendable {
  let answer: @Sendable (HTTPRequest) -> HTTPResponse?

  init(answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse?) {
    self.answer = answer
  }
}

extension Network: ExpressibleByArrayLiteral {
  /// A table: the first line that fits a request answers it, and nobody is there for the others.
  init(arrayLiteral lines: Line...) {
    self.init { request in lines.first { $0.fits(request) }?.response }
  }

  /// Which requests get which answer.
  struct Line: Sendable {
    /// The method, nil for all of them.
    var method: String?

    /// The path or the whole URL, nil for all of them.
    var target: String?
    let response: HTTPResponse?

    func fits(_ request: HTTPRequest) -> Bool {
      guard method == nil || method == request.method else { return false }
      return target == nil || target == request.url.path || target == request.url.serialized
    }

    /// An answer to everything.
    static func any(_ headers: HeaderList = [:], status: Int = 200, body: String = "") -> Line {
      Line(response: HTTPResponse(status: status, headers: headers, body: body))
    }

    /// An answer to preflights.
    static func options(_ headers: HeaderList = [:], status: Int = 204, at target: String? = nil)
      -> Line
    {
      Line(
        method: "OPTIONS", target: target,
        response: HTTPResponse(status: status, headers: headers))
    }

    /// An answer to what goes to a path or a URL.
    static func at(
      _ target: String, _ headers: HeaderList = [:], status: Int = 200, body: String = ""
    ) -> Line {
      Line(
        target: target, response: HTTPResponse(status: status, headers: headers, body: body))
    }

    /// A redirect of what goes to a path or a URL.
    static func redirect(
      _ target: String, to location: String, _ headers: HeaderList = [:], status: Int = 302
    ) -> Line {
      var headers = headers
      headers.append(.location, location)
      return .at(target, headers, status: status)
    }
  }
}
