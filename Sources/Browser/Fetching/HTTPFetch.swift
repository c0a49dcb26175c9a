import Model

extension Fetching {
  /// Fetches over HTTP: asks for permission first where it is needed, checks the answer, and
  /// goes where a redirect leads.
  ///
  /// https://fetch.spec.whatwg.org/#http-fetch
  ///
  /// - R-PRE-01, R-CHK-08, R-CHK-09, R-CRP-02, R-NOC-04, R-RED-01
  mutating func httpFetch(_ request: inout FetchRequest, makeCORSPreflight: Bool = false)
    throws(Failure) -> FetchResponse
  {
    // 4.1. If makeCORSPreflight is true and the preflight cache does not know the answers:
    if makeCORSPreflight, !preflightCacheCovers(request) {
      // 4.1.1. and 4.1.2. Run CORS-preflight fetch; if it fails, so does this.
      try corsPreflightFetch(&request)
    }
    // 4.3. Set response to the result of running HTTP-network-or-cache fetch.
    var response = try httpNetworkOrCacheFetch(&request, as: .request)
    lastAnswer = response
    if request.responseTainting == .cors {
      // 4.4. If the response tainting is "cors" and a CORS check returns failure, then fail.
      host.begin(.corsChecked, hop: request.hop)
      do throws(Failure) {
        try corsCheck(request, response, isOfPreflight: false)
      } catch {
        if profile.has(.blockedResponseIsNotCached) { invalidateStoredResponses(request) }
        throw error
      }
    } else if request.responseTainting == .opaque {
      // 5. If the tainting is "opaque", run the cross-origin resource policy check.
      try crossOriginResourcePolicyCheck(request, response)
    }
    // 6. If the status is a redirect status:
    if response.isRedirect {
      host.begin(.redirectFollowed, hop: request.hop)
      switch request.redirect {
      case .error:
        // 6.3. "error": set response to a network error.
        try require(
          .httpFetch, "6.3", "the request may be redirected", actual: request.redirect.rawValue,
          false, else: Failure(.redirectModeError))
      case .manual:
        // 6.3. "manual": set response to an opaque-redirect filtered response.
        note(.httpFetch, "6.3", "the script wants to see redirects itself", actual: "manual")
        response.isOpaqueRedirect = true
      case .follow:
        // 6.3. "follow": set response to the result of running HTTP-redirect fetch.
        return try httpRedirectFetch(&request, response)
      }
    }
    return response
  }
}
