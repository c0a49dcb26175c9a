import Model

/// The layers that answer for themselves or let pass.
extension Walk {
  mutating func redirect(_ layer: RedirectLayer, at index: Int) -> Answer {
    let target = layer.target.correction(of: request.url)
    look(layer.target.condition, target == nil, actual: request.url.serialized)
    guard let target else { return pass(to: index + 1) }
    let source = Provenance.layer(index, .redirect)
    return Answer(
      status: layer.status, from: source,
      lines: [Answer.Line(.location, target.serialized, from: source)])
  }

  mutating func authenticate(_ layer: AuthLayer, at index: Int) -> Answer {
    if layer.exempt.contains(request.method) {
      look(
        Condition(
          "the method is exempt from authentication",
          else: "the method is not exempt from authentication"),
        true, actual: request.method)
      return pass(to: index + 1)
    }
    let isKnown =
      switch layer.scheme {
      case .cookie:
        require("the request carries a cookie", request.headers.contains(.cookie))
      case .bearer:
        require("the request carries a bearer token", request.carriesAuthorization("bearer"))
      case .basic:
        require(
          "the request carries a user name and password", request.carriesAuthorization("basic"))
      }
    if isKnown { return pass(to: index + 1) }
    let source = Provenance.layer(index, .auth)
    var answer = failure(layer.status, from: source, kind: .client)
    if layer.status == 401, let challenge = layer.scheme.challenge {
      answer.lines.append(Answer.Line(.wwwAuthenticate, challenge, from: source))
    }
    return answer
  }

  mutating func bar(_ layer: BarrierLayer, at index: Int) -> Answer {
    let source = Provenance.layer(index, Layer.barrier(layer).kind)
    switch layer.condition {
    case .size(let limit):
      let size = layer.status == 431 ? request.headerBytes : request.body?.utf8.count ?? 0
      let fits = require(
        layer.status == 431
          ? "the request's header lines are small enough" : "the request's body is small enough",
        size <= limit, actual: "\(size) bytes", expected: "\(limit) bytes")
      return fits ? pass(to: index + 1) : failure(layer.status, from: source, kind: .client)
    case .rate(let limit):
      let count = state.requestCount(layer: index)
      effects.append(.counted(layer: index))
      let fits = require(
        "fewer requests came before than the limit allows", count < limit, actual: "\(count)",
        expected: "fewer than \(limit)")
      return fits ? pass(to: index + 1) : failure(layer.status, from: source, kind: .client)
    case .filter(let blocked):
      let names = Lookup(request.headers.lines.map(\.name))
      let hit = blocked.first { $0 == request.method || names.contains(HeaderName($0)) }
      require("the firewall lets the request through", hit == nil, actual: hit)
      return hit == nil
        ? pass(to: index + 1) : failure(layer.status, from: source, kind: .client)
    case .outage(let path, let timeout):
      let delay = Instant.start.advanced(seconds: timeout ?? 0).milliseconds
      let isUp = require(
        "a server answers behind the gateway", !PathPattern(path).covers(request.url.path),
        actual: request.url.path)
      var answer = isUp ? pass(to: index + 1) : failure(layer.status, from: source, kind: .gateway)
      if isUp {
        guard answer.hangs else { return answer }
        require("the gateway gets an answer in time", false)
        answer = failure(504, from: source, kind: .gateway)
      }
      answer.delay = delay
      return answer
    }
  }
}

extension RedirectLayer.Target {
  /// What holds when a request is not redirected.
  fileprivate var condition: Condition {
    switch self {
    case .https:
      Condition(
        "the request comes over https, so that it is not redirected",
        else: "the request comes over http, so that it is redirected to https")
    case .slash:
      Condition(
        "the path ends with a slash, so that the request is not redirected",
        else: "the path does not end with a slash, so that the request is redirected")
    case .noslash:
      Condition(
        "the path does not end with a slash, so that the request is not redirected",
        else: "the path ends with a slash, so that the request is redirected")
    case .host:
      Condition(
        "the host starts with www, so that the request is not redirected",
        else: "the host does not start with www, so that the request is redirected")
    }
  }

  /// Where a URL is redirected to, nil when there is nothing to put right.
  fileprivate func correction(of url: WebURL) -> WebURL? {
    switch self {
    case .https:
      guard url.scheme == "http" else { return nil }
      return url.sanitized.with { parts in
        parts.scheme = "https"
        parts.port = nil
      }
    case .slash:
      return url.path.hasSuffix("/") ? nil : url.sanitized.with { $0.path += "/" }
    case .noslash:
      guard url.path.hasSuffix("/"), url.path != "/" else { return nil }
      return url.sanitized.with { $0.path.removeLast() }
    case .host:
      guard let host = url.host, !host.hasPrefix("www.") else { return nil }
      return url.sanitized.with { $0.host = "www." + host }
    }
  }
}

extension AuthLayer.Scheme {
  /// What `WWW-Authenticate` says, nil for cookies, which have no such scheme.
  fileprivate var challenge: String? {
    switch self {
    case .cookie: nil
    case .bearer: "Bearer"
    case .basic: "Basic realm=\"api\""
    }
  }
}

extension HTTPRequest {
  /// The bytes of the header lines, each with its colon, space and line end.
  fileprivate var headerBytes: Int {
    headers.lines.reduce(0) { sum, line in
      sum + line.name.spelling.unicodeScalars.count + line.value.unicodeScalars.count + 4
    }
  }
}
