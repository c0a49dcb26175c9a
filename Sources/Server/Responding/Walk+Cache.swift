import Model

/// The cache in front of a server.
extension Walk {
  mutating func cache(_ layer: CacheLayer, at index: Int) -> Answer {
    guard request.method == "GET" else { return pass(to: index + 1) }
    let source = Provenance.layer(index, .cache)
    let hit = state.cached(layer: index).last { $0.answers(request, at: now) }
    look(
      Condition(
        "the cache has an answer to this request",
        else: "the cache has no answer to this request"), hit != nil, actual: request.url.serialized
    )
    if let hit {
      var answer = Answer(status: hit.status, from: source, lines: hit.lines, body: hit.body)
      let age = (now.milliseconds - hit.storedAt.milliseconds) / 1000
      answer.lines.append(Answer.Line("Age", "\(age)", from: source))
      return answer
    }
    let answer = pass(to: index + 1)
    let stored = store(answer, in: layer)
    note("the cache keeps the answer for later", stored != nil)
    if let stored { effects.append(.stored(layer: index, stored)) }
    return answer
  }

  /// What the cache keeps of an answer, nil when it keeps nothing.
  private func store(_ answer: Answer, in layer: CacheLayer) -> CachedAnswer? {
    let headers = HeaderList(answer.lines.map(\.header))
    let control = CacheControl(headers)
    guard Status.isHeuristicallyCacheable(answer.status), !control.has("no-store"),
      !control.has("no-cache")
    else { return nil }
    if layer.isShared {
      let isPersonal =
        control.has("private") || headers.contains(.setCookie)
        || request.headers.contains(.authorization) && !control.has("public")
      guard !isPersonal else { return nil }
    }
    let shared = layer.isShared ? control.seconds("s-maxage") : nil
    let seconds = shared ?? control.seconds("max-age") ?? layer.ttl
    guard seconds > 0 else { return nil }
    var names = layer.keyHeaders
    if layer.respectsVary, let vary = headers.get(.vary) {
      names += ASCII.elements(of: vary)
    }
    guard !names.contains("*") else { return nil }
    let counting = names.map { HeaderName($0) }
    let key = CachedAnswer.Key(
      url: request.url,
      headers: Dictionary(
        zip(counting.map(\.canonical), request.headers.values(of: counting)),
        uniquingKeysWith: { first, _ in first }))
    return CachedAnswer(
      key: key, status: answer.status, lines: answer.lines, body: answer.body, storedAt: now,
      expiresAt: now.advanced(seconds: seconds))
  }
}

extension CachedAnswer {
  /// Whether the answer is still fresh and was given to a request like this one.
  fileprivate func answers(_ request: HTTPRequest, at now: Instant) -> Bool {
    now < expiresAt && key.url == request.url
      && request.headers.values(of: key.headers.keys.map { HeaderName($0) })
        == Array(key.headers.values)
  }
}
