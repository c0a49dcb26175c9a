import Model

/// A proxy that changes the headers of what comes back.
extension Walk {
  mutating func proxy(_ layer: ProxyLayer, at index: Int) -> Answer {
    let source = Provenance.layer(index, .proxy)
    var answer: Answer
    if let status = layer.answersOptions {
      let isOptions = look(
        Condition(
          "the method is OPTIONS, which the proxy answers itself",
          else: "the method is not OPTIONS, so the proxy passes the request on"),
        request.method == "OPTIONS",
        actual: request.method)
      answer = isOptions ? Answer(status: status, from: source) : pass(to: index + 1)
    } else {
      answer = pass(to: index + 1)
    }
    guard let templates = compiled.proxies[index] else { return answer }
    templates.hideLines(of: &answer)
    let applies =
      layer.when == .always
      || look(
        Condition(
          "the proxy adds its headers to answers with this status",
          else: "the proxy adds no headers to answers with this status"),
        Self.nginxStatuses.contains(answer.status), actual: "\(answer.status)")
    if applies { templates.addLines(to: &answer, source: source, request: self) }
    return answer
  }

  /// The statuses on which nginx's `add_header` works without `always`.
  private static let nginxStatuses: Set = [200, 201, 204, 206, 301, 302, 303, 304, 307, 308]
}
