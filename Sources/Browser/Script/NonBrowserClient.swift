import Model

extension Fetching {
  /// A client without a browser, such as curl: it sends what it is told and shows what it gets.
  ///
  /// - R-ERR-03
  mutating func nonBrowserClient(_ call: ScriptCall) -> Outcome {
    host.begin(.scriptCalls, hop: 0)
    var hop = 0
    do throws(Failure) {
      var url = try parseURL(call, .nonBrowserClient, step: "")
      var message = HTTPRequest(method: call.method, url: url.sanitized, body: call.body)
      message.headers = HeaderList(call.headers)
      if !message.headers.contains(.accept) { message.headers.append(.accept, "*/*") }
      if url.includesCredentials, !message.headers.contains(.authorization) {
        let pair = Array("\(url.username):\(url.password)".utf8)
        message.headers.append(.authorization, "Basic \(Base64.encode(pair))")
      }
      if let body = message.body {
        message.headers.append(.contentLength, "\(body.utf8.count)")
      }
      while true {
        host.begin(.requestBuilt, hop: hop)
        note(.nonBrowserClient, "", "nothing is enforced: no preflight, no CORS check")
        let answer = try unwrap(
          host.exchange(message, isPreflight: false, hop: hop), .nonBrowserClient, "",
          "an answer arrived", else: Failure(.connectionFailed))
        let response = FetchResponse(answer)
        guard call.redirect == .follow, response.isRedirect,
          let location = response.headers.get(.location),
          let next = WebURL(location, base: url), next.hasHTTPScheme
        else {
          return settle(.response(everything(in: response, from: url, hop: hop)), hop: hop)
        }
        host.begin(.redirectFollowed, hop: hop)
        try require(
          .nonBrowserClient, "", "fewer than 50 redirects were followed", actual: "\(hop)",
          hop < 50, else: Failure(.tooManyRedirects))
        note(.nonBrowserClient, "", "the redirect is followed", actual: next.serialized)
        hop += 1
        if next.origin != url.origin { message.headers.delete(.authorization) }
        url = next
        message.url = next.sanitized
        if response.status <= 303, message.method == "POST" {
          message.method = "GET"
          message.body = nil
          message.headers.delete(.contentLength)
          message.headers.delete(.contentType)
        }
      }
    } catch {
      return settle(.error(.network, error), hop: hop)
    }
  }

  private func everything(in response: FetchResponse, from url: WebURL, hop: Int)
    -> ScriptResponse
  {
    ScriptResponse(
      kind: .basic, status: response.status, isRedirected: hop > 0,
      url: url.withoutFragment.serialized,
      headers: response.headers.sortedAndCombined().lines, body: response.body)
  }
}
