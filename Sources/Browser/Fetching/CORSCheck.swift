import Model

extension Fetching {
  /// Checks whether the response says that the request's origin may read it.
  ///
  /// https://fetch.spec.whatwg.org/#cors-check
  ///
  /// - R-ABNF-05, R-CHK-01, R-CHK-02, R-CHK-03, R-CHK-04, R-CHK-05, R-CHK-06, R-CHK-07, R-CHK-10
  func corsCheck(_ request: FetchRequest, _ response: FetchResponse, isOfPreflight: Bool)
    throws(Failure)
  {
    // 1. Let origin be the result of getting `Access-Control-Allow-Origin`.
    let origin = response.headers.get(.allowOrigin)
    // 2. If origin is null, then return failure.
    try require(
      .corsCheck, "2", "Access-Control-Allow-Origin is there", actual: origin, origin != nil,
      else: Failure(.missingAllowOriginHeader, isOfPreflight: isOfPreflight))
    // 3. If request's credentials mode is not "include" and origin is `*`, return success.
    let isIncluding = isJudgedWithCredentials(request, response)
    if holds(
      .corsCheck, "3",
      Condition(
        "it is * and credentials are not included",
        else: "it is not *, or credentials are included", expectsNo: true), actual: origin,
      expected: "*", comparing: .origin,
      !isIncluding && origin == "*")
    {
      return
    }
    // 4. If the result of byte-serializing a request origin is not origin, return failure.
    let serialized = request.byteSerializedOrigin
    try require(
      .corsCheck, "4", "it is the page's origin, byte for byte", actual: origin,
      expected: serialized, comparing: .origin, origin == serialized,
      else: Failure(
        CORSCheckReason.of(allowOrigin: origin ?? "", isIncluding: isIncluding), origin ?? "",
        isOfPreflight: isOfPreflight))
    // 5. If request's credentials mode is not "include", then return success.
    if !holds(
      .corsCheck, "5",
      Condition(
        "credentials are included", else: "credentials are not included", expectsNo: true),
      actual: request.credentials.rawValue,
      expected: CredentialsMode.include.rawValue, comparing: .origin, isIncluding)
    {
      return
    }
    // 6. Let credentials be the result of getting `Access-Control-Allow-Credentials`.
    let credentials = response.headers.get(.allowCredentials)
    // 7. and 8. If credentials is `true`, then return success; otherwise failure.
    try require(
      .corsCheck, "7", "Access-Control-Allow-Credentials is true", actual: credentials,
      expected: "true", comparing: .answer, credentials == "true",
      else: Failure(.invalidAllowCredentials, credentials ?? "", isOfPreflight: isOfPreflight))
  }

  /// Whether the check demands what credentials demand.
  private func isJudgedWithCredentials(_ request: FetchRequest, _ response: FetchResponse) -> Bool {
    if request.credentials == .include { return true }
    return profile.has(.redirectIsJudgedWithCredentials) && response.isRedirect
      && request.credentials == .sameOrigin && request.hop > 0
      && request.originList[0] == request.origin
  }
}

/// Why a value of `Access-Control-Allow-Origin` is not the page's origin, in Chromium's classes.
enum CORSCheckReason {
  static func of(allowOrigin value: String, isIncluding: Bool) -> Failure.Reason {
    if value == "*", isIncluding { return .wildcardOriginNotAllowed }
    if value.utf8.contains(where: { $0 == 0x20 || $0 == 0x2C }) {
      return .multipleAllowOriginValues
    }
    if value == "null" || WebURL(value) != nil { return .allowOriginMismatch }
    return .invalidAllowOriginValue
  }
}
