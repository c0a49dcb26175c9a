import Model

/// The cache in front of a server.
extension Walk {
  mutating func cache(_ layer: CacheLayer, at index: Int) -> Answer {
    guard request.method == "GET" else { return pass(to: index + 1) }
    let source = Provenance.layer(index, .cache)
    let hit = state.cached(layer: index).last { $0.answers(request, at: now) }
    look(
      "The cache has an answer to this request", hit != nil, actual: request.url.serialized)
    if let hit {
      var answer = Answer(status: hit.status, from: source, lines: hit.lines, body: hit.body)
      let age = (now.milliseconds - hit.storedAt.milliseconds) / 1000
      answer.lines.append(Answer.Line("Age", "\(age)", from: source))
      return answer
    }
    let answer = pass(to: index + 1)
    let stored = store(answer, in: layer)
    look("The cache keeps the answer for later", stored != nil, weight: .note)
    if let stored { effects.append(.stored(layer: index, stored)) }
    return answer
  }

  /// What the cache keeps of an answer, nil when it keeps nothing.
  private func store(_ answer: Answer, in layer: CacheLayer) -> CachedAnswer? {
    let headers = HeaderList(answer.lines.map(\.header))
    let control = CacheControl(headers.get(.cacheControl) ?? "")
    guard Self.cacheableStatuses.contains(answer.status), !control.forbidsStoring else {
      return nil
    }
    if layer.isShared {
      let isPersonal =
        control.isPrivate || headers.contains(.setCookie)
        || request.headers.contains(.authorization) && !control.isPublic
      guard !isPersonal else { return nil }
    }
    let seconds = (layer.isShared ? control.sharedMaxAge : nil) ?? control.maxAge ?? layer.ttl
    guard seconds > 0 else { return nil }
    var names = layer.keyHeaders
    if layer.respectsVary, let vary = headers.get(.vary) {
      names += vary.split(separator: ",").map {
        ASCII.trimming(String($0), where: ASCII.isTabOrSpace)
      }
    }
    guard !names.contains("*") else { return nil }
    let key = CachedAnswer.Key(
      url: request.url,
      headers: Dictionary(
        names.map { (ASCII.lowercased($0), request.headers.get(HeaderName($0))) },
        uniquingKeysWith: { first, _ in first }))
    return CachedAnswer(
      key: key, status: answer.status, lines: answer.lines, body: answer.body, storedAt: now,
      expiresAt: now.advanced(seconds: seconds))
  }

  /// The statuses that may be kept without being told so.
  ///
  /// https://httpwg.org/specs/rfc9110.html#overview.of.status.codes
  private static let cacheableStatuses: Set = [
    200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501,
  ]
}

extension CachedAnswer {
  /// Whether the answer is still fresh and was given to a request like this one.
  fileprivate func answers(_ request: HTTPRequest, at now: Instant) -> Bool {
    now < expiresAt && key.url == request.url
      && key.headers.allSatisfy { request.headers.get(HeaderName($0.key)) == $0.value }
  }
}

/// The directives of `Cache-Control` that a cache in front of a server looks at.
private struct CacheControl {
  var forbidsStoring = false
  var isPrivate = false
  var isPublic = false
  var maxAge: Int?
  var sharedMaxAge: Int?

  init(_ value: String) {
    for part in value.split(separator: ",") {
      let directive = ASCII.lowercased(ASCII.trimming(String(part), where: ASCII.isTabOrSpace))
      switch directive {
      case "no-store", "no-cache": forbidsStoring = true
      case "private": isPrivate = true
      case "public": isPublic = true
      default:
        if directive.hasPrefix("max-age=") { maxAge = Int(directive.dropFirst(8)) }
        if directive.hasPrefix("s-maxage=") { sharedMaxAge = Int(directive.dropFirst(9)) }
      }
    }
  }
}
