import Model

extension Fetching {
  /// `XMLHttpRequest`: `open()`, `setRequestHeader()` and `send()`.
  ///
  /// https://xhr.spec.whatwg.org/#the-send()-method
  ///
  /// - R-XHR-01, R-XHR-02, R-XHR-03, R-XHR-05, R-XHR-06, R-MOD-02
  mutating func xmlHttpRequest(_ call: ScriptCall) -> Outcome {
    host.begin(.scriptCalls, hop: 0)
    var request: FetchRequest
    do throws(Refusal) {
      request = try openAndSend(call)
    } catch {
      return settle(.error(error.error, error.failure))
    }
    return fetch(&request, error: .network) { visible, _, _ in
      var response = visible
      response.kind = .xhr
      return response
    }
  }

  /// What a method of `XMLHttpRequest` throws.
  private struct Refusal: Error {
    let error: ScriptError
    let failure: Failure
  }

  private mutating func openAndSend(_ call: ScriptCall) throws(Refusal) -> FetchRequest {
    // open(), 2. If method is not a method, then throw a "SyntaxError".
    try check(
      "2", "the method is an HTTP token", call.method, ASCII.isToken(call.method), .syntaxError)
    // open(), 3. If method is a forbidden method, then throw a "SecurityError".
    try check(
      "3", "script may use the method", call.method, !Method.isForbidden(call.method),
      .securityError)
    // open(), 4. Normalize method.
    let method = Method.normalize(call.method)
    // open(), 5. and 6. Parse url; if that is failure, then throw a "SyntaxError".
    let url: WebURL
    do throws(Failure) {
      url = try parseURL(call, .xhrOpen, step: "6")
    } catch {
      throw Refusal(error: .syntaxError, failure: error)
    }
    var author = HeaderListBuilder(capacity: call.headers.count + 1)
    for header in call.headers { try setRequestHeader(header, in: &author) }
    var headers = author.list
    // send(), 3. If the method is `GET` or `HEAD`, then set body to null.
    let body = method == "GET" || method == "HEAD" ? nil : call.body
    if body != nil { setContentType(of: &headers) }
    var request = FetchRequest(call, url: url, method: method, headers: headers, body: body)
    // send(), 9. The request's mode is "cors", its credentials mode "include" or "same-origin".
    request.mode = .cors
    request.redirect = .follow
    // send(), 7. and 9. The use-CORS-preflight flag is set if an upload listener is registered.
    request.useCORSPreflightFlag = call.hasUploadListener
    return request
  }

  /// Sets a header as `setRequestHeader()` does.
  ///
  /// https://xhr.spec.whatwg.org/#the-setrequestheader()-method
  private mutating func setRequestHeader(_ header: Header, in headers: inout HeaderListBuilder)
    throws(Refusal)
  {
    // 3. Normalize value.
    let value = HeaderValue.normalize(header.value)
    // 4. If name is not a header name or value is not a header value, throw a "SyntaxError".
    try check(
      "4", "the header's name is an HTTP token", header.name.spelling, header.name.isToken,
      .syntaxError, .xhrSetRequestHeader)
    try check(
      "4", "the header's value is one line", value, HeaderValue.isValid(value),
      .syntaxError, .xhrSetRequestHeader)
    // 5. If the header is a forbidden request-header, then return.
    if isDropped(header.name, value: value) {
      if let line = ConsoleMessage.refusedHeader(header.name, in: profile) {
        change(.consoleWritten(line))
      }
      return
    }
    // 6. Combine (name, value) in the author request headers.
    headers.combine(header.name, value)
  }

  /// send(), 4: a text body brings its type along, or corrects the charset that the author named.
  private func setContentType(of headers: inout HeaderList) {
    guard let author = headers.get(.contentType) else {
      headers.append(.contentType, Self.textBodyType)
      return
    }
    // 4.6. If the author's type names a charset that is not UTF-8, then set it to UTF-8.
    guard var type = MIMEType(author), let charset = type[parameter: "charset"] else { return }
    if profile.has(.charsetIsSpelledUTF8) {
      headers.set(.contentType, replacing(charset, in: author, with: "UTF-8"))
      return
    }
    guard !ASCII.equalsIgnoringCase(charset, "UTF-8") else { return }
    type[parameter: "charset"] = "UTF-8"
    headers.set(.contentType, type.serialized)
  }

  /// The text with the last occurrence of a value replaced.
  private func replacing(_ value: String, in text: String, with replacement: String) -> String {
    var end = text.endIndex
    while end > text.startIndex {
      let head = text[..<end]
      if head.hasSuffix(value) { return head.dropLast(value.count) + replacement + text[end...] }
      end = text.index(before: end)
    }
    return text
  }

  private func check(
    _ step: String, _ condition: String, _ actual: String, _ answer: Bool, _ error: ScriptError,
    _ algorithm: Algorithm = .xhrOpen
  ) throws(Refusal) {
    do throws(Failure) {
      try require(
        algorithm, step, condition, actual: actual, answer, else: Failure(.refusedByAPI, actual))
    } catch let failure {
      throw Refusal(error: error, failure: failure)
    }
  }
}
