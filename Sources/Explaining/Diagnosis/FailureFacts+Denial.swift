import Model

extension FailureFacts {
  /// What is known not to be permitted, from the server itself or from what its answer says.
  var knownDenial: Denial? {
    denial ?? response.flatMap { RefusalBody.starlette($0.body, question) }
  }

  /// Whether an error is seen to come from the server's CORS code: by what its body says, or because
  /// it depends on what only CORS code looks at.
  var betraysCORSCode: Bool {
    guard let response, response.status >= 400 else { return false }
    if RefusalBody.isOne(response.body) { return true }
    guard question != nil, response.status == 400 || response.status == 403 else { return false }
    let vary = ASCII.elements(of: response.headers.get(.vary) ?? "").map { HeaderName($0) }
    return vary.contains(.requestMethod) || vary.contains(.requestHeaders)
  }
}
