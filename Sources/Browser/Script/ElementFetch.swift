import Model

extension Fetching {
  /// An `<img>`: shown whatever its origin, but read by a canvas only with permission.
  ///
  /// https://html.spec.whatwg.org/#update-the-image-data
  ///
  /// - R-MOD-03, R-MOD-12
  mutating func imageElement(_ call: ScriptCall) -> Outcome {
    embed(call, as: .image) { request, response in
      let type = response.headers.get(.contentType).flatMap(MIMEType.essence)
      guard type?.hasPrefix("image/") != false else { return .imageBroken }
      return request.responseTainting == .opaque ? .imageTaints : .imageShown
    }
  }

  /// A classic `<script src>`: run with all rights of the page, whatever its origin.
  ///
  /// https://html.spec.whatwg.org/#fetch-a-classic-script
  ///
  /// - R-MOD-03
  mutating func scriptElement(_ call: ScriptCall) -> Outcome {
    embed(call, as: .script) { request, response in
      guard Status.isOK(response.status) else { return .codeIgnored }
      return request.responseTainting == .opaque ? .codeRanMuted : .codeRan
    }
  }

  /// A font that `@font-face` names, which is always asked for with CORS.
  ///
  /// https://drafts.csswg.org/css-fonts-4/#font-fetching-requirements
  mutating func fontFace(_ call: ScriptCall) -> Outcome {
    host.begin(.scriptCalls, hop: 0)
    do throws(Failure) {
      let url = try parseURL(call, .fontFetch, step: "")
      var request = elementRequest(call, url, for: .font)
      note(.fontFetch, "", "fonts always ask with CORS, without credentials for other origins")
      request.mode = .cors
      return fetch(&request, error: .network) { visible, _, _ in visible.embedded(.fontUsed) }
    } catch {
      return settle(.error(.network, error))
    }
  }

  /// Fetches what an element with a `crossorigin` attribute embeds.
  private mutating func embed(
    _ call: ScriptCall, as destination: Destination,
    consequence: (FetchRequest, FetchResponse) -> Consequence
  ) -> Outcome {
    host.begin(.scriptCalls, hop: 0)
    do throws(Failure) {
      let url = try parseURL(call, .potentialCORSRequest, step: "")
      var request = potentialCORSRequest(call, url, for: destination)
      return fetch(&request, error: .network) { visible, request, response in
        visible.embedded(consequence(request, response))
      }
    } catch {
      return settle(.error(.network, error))
    }
  }

  /// Makes the request of an element by its `crossorigin` attribute.
  ///
  /// https://html.spec.whatwg.org/#create-a-potential-cors-request
  ///
  /// - R-MOD-03, R-MOD-04
  private func potentialCORSRequest(_ call: ScriptCall, _ url: WebURL, for destination: Destination)
    -> FetchRequest
  {
    var request = elementRequest(call, url, for: destination)
    // 1. Let mode be "no-cors" if the attribute's state is No CORS, and "cors" otherwise.
    let asksForPermission = holds(
      .potentialCORSRequest, "1",
      Condition(
        "the element has a crossorigin attribute", else: "the element has no crossorigin attribute"),
      actual: call.crossOrigin.rawValue, call.crossOrigin != .absent)
    request.mode = asksForPermission ? .cors : .noCORS
    // 3. and 4. Let credentialsMode be "include", or "same-origin" if the state is Anonymous.
    note(
      .potentialCORSRequest, "4", "the credentials mode", actual: request.credentials.rawValue)
    return request
  }

  /// A request that an element makes: a GET without a wish of its author's but the address.
  private func elementRequest(_ call: ScriptCall, _ url: WebURL, for destination: Destination)
    -> FetchRequest
  {
    var request = FetchRequest(call, url: url, method: "GET", headers: HeaderList(), body: nil)
    request.destination = destination
    request.unsafeRequestFlag = false
    request.redirect = .follow
    request.cache = .default
    return request
  }
}

extension ScriptResponse {
  /// The response as an element embeds it: nobody reads its headers.
  fileprivate func embedded(_ consequence: Consequence) -> ScriptResponse {
    var response = self
    response.headers = []
    response.consequence = consequence
    return response
  }
}
