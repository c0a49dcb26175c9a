import Model

extension Fetching {
  /// Appends `Origin` where the standard asks for it.
  ///
  /// https://fetch.spec.whatwg.org/#append-a-request-origin-header
  ///
  /// - R-ORI-01, R-ORI-02, R-ORI-03, R-ORI-04, R-ORI-05
  func appendOriginHeader(_ request: FetchRequest, to httpRequest: inout HTTPRequest) {
    // 2. Let serializedOrigin be the result of byte-serializing a request origin.
    var serializedOrigin = request.byteSerializedOrigin
    // 3. If the response tainting is "cors", then append (`Origin`, serializedOrigin).
    if holds(
      .appendOriginHeader, "3",
      Condition(
        "the request is a CORS request, which always names its origin",
        else: "the request is no CORS request, so its method decides whether it names its origin"),
      actual: serializedOrigin, request.responseTainting == .cors)
    {
      httpRequest.headers.append(.origin, serializedOrigin)
      return
    }
    // 4. Otherwise, if the method is neither `GET` nor `HEAD`:
    let isKept = request.toldOrigin && profile.has(.originOutlivesSameOriginRedirects)
    guard
      holds(
        .appendOriginHeader, "4",
        Condition(
          "the method is neither GET nor HEAD", else: "the method is GET or HEAD"),
        actual: request.method,
        request.method != "GET" && request.method != "HEAD") || isKept
    else { return }
    // 4.1. If the mode is not "cors", the referrer policy may hide the origin.
    let isHidden = request.mode != .cors && isOriginHidden(request)
    let ignoresPolicy = request.mode == .noCORS && profile.has(.noCORSOriginIgnoresReferrerPolicy)
    if isHidden, !ignoresPolicy { serializedOrigin = "null" }
    // 4.2. Append (`Origin`, serializedOrigin).
    httpRequest.headers.append(.origin, serializedOrigin)
  }

  /// Step 4.1: the switch on the referrer policy.
  private func isOriginHidden(_ request: FetchRequest) -> Bool {
    switch request.referrerPolicy {
    case .noReferrer: true
    case .noReferrerWhenDowngrade, .strictOrigin, .strictOriginWhenCrossOrigin:
      request.origin.scheme == "https" && request.url.scheme != "https"
    case .sameOrigin: !request.origin.isSameOrigin(as: request.urlOrigin)
    case .origin, .originWhenCrossOrigin, .unsafeURL: false
    }
  }
}
