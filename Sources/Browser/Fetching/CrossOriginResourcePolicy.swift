import Model

extension Fetching {
  /// Checks whether a response lets itself be embedded by another origin.
  ///
  /// https://fetch.spec.whatwg.org/#cross-origin-resource-policy-check
  ///
  /// - R-CRP-01, R-CRP-02
  func crossOriginResourcePolicyCheck(_ request: FetchRequest, _ response: FetchResponse)
    throws(Failure)
  {
    let policy = response.headers.get(.crossOriginResourcePolicy)
    let target = request.urlOrigin
    let isPermitted =
      switch policy {
      case "same-origin": request.origin == target
      case "same-site":
        Site.isSchemelesslySameSite(request.origin, target)
          && (request.origin.scheme == "https" || target.scheme != "https")
      default: true
      }
    try require(
      .crossOriginResourcePolicyCheck, "", "Cross-Origin-Resource-Policy permits this page",
      actual: policy, isPermitted, else: Failure(.resourcePolicyBlocked, policy ?? ""))
  }
}
