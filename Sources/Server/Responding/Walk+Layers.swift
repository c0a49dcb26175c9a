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
      look("The method is exempt from authentication", true, actual: request.method)
      return pass(to: index + 1)
    }
    let isKnown =
      switch layer.scheme {
      case .cookie:
        look(
          "The request carries a cookie", request.headers.contains(.cookie), weight: .requirement)
      case .bearer:
        look(
          "The request carries a bearer token", request.carriesAuthorization("bearer"),
          weight: .requirement)
      case .basic:
        look(
          "The request carries a user name and password", request.carriesAuthorization("basic"),
          weight: .requirement)
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
      let fits = look(
        layer.status == 431
          ? "The request's header lines are small enough" : "The request's body is small enough",
        size <= limit, actual: "\(size) bytes", expected: "\(limit) bytes", weight: .requirement)
      return fits ? pass(to: index + 1) : failure(layer.status, from: source, kind: .client)
    case .rate(let limit):
      let count = state.requestCount(layer: index)
      effects.append(.counted(layer: index))
      let fits = look(
        "There were not too many requests before", count < limit, actual: "\(count)",
        expected: "fewer than \(limit)", weight: .requirement)
      return fits ? pass(to: index + 1) : failure(layer.status, from: source, kind: .client)
    case .filter(let blocked):
      let names = Lookup(request.headers.lines.map(\.name))
      let hit = blocked.first { $0 == request.method || names.contains(HeaderName($0)) }
      look(
        "The firewall has nothing against the request", hit == nil, actual: hit,
        weight: .requirement)
      return hit == nil
        ? pass(to: index + 1) : failure(layer.status, from: source, kind: .client)
    case .outage(let path, let timeout):
      let delay = Instant.start.advanced(seconds: timeout ?? 0).milliseconds
      let isUp = look(
        "Somebody answers behind the gateway", !PathPattern(path).covers(request.url.path),
        actual: request.url.path, weight: .requirement)
      var answer = isUp ? pass(to: index + 1) : failure(layer.status, from: source, kind: .gateway)
      if isUp {
        guard answer.hangs else { return answer }
        look("The gateway gets an answer in time", false, weight: .requirement)
        answer = failure(504, from: source, kind: .gateway)
      }
      answer.delay = delay
      return answer
    }
  }
}

extension RedirectLayer.Target {
  /// What holds when nobody is redirected.
  fileprivate var condition: String {
    switch self {
    case .https: "The request comes over https, so that it is not redirected"
    case .slash: "The path ends with a slash, so that the request is not redirected"
    case .noslash: "The path does not end with a slash, so that the request is not redirected"
    case .host: "The host starts with www, so that the request is not redirected"
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
