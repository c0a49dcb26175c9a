import Model

extension Fetching {
  /// Submits a form: a navigation, which no page may forbid and none may read.
  ///
  /// https://html.spec.whatwg.org/#form-submission-algorithm
  ///
  /// - R-MOD-07
  mutating func submitForm(_ call: ScriptCall) -> Outcome {
    host.begin(.scriptCalls, hop: 0)
    do throws(Failure) {
      var request = try navigationRequest(call)
      return fetch(&request, error: .network) { _, _, response in
        // A response without anything to show ends the navigation.
        let stays = response.status == 204 || response.status == 205
        return .unread(stays ? .pageStays : .pageLeft)
      }
    } catch {
      return settle(.error(.network, error))
    }
  }

  /// Makes the request of a form's fields.
  private func navigationRequest(_ call: ScriptCall) throws(Failure) -> FetchRequest {
    // 13. Parse the action.
    var url = try parseURL(call, .formSubmission, step: "13")
    let fields = FormField.fields(in: call.body ?? "")
    // 10. and 25. Every method but POST is GET; what happens then depends on it.
    let isPost = holds(
      .formSubmission, "25",
      Condition(
        "the form's method is POST", else: "the form's method is not POST"), actual: call.method,
      call.effectiveMethod == "POST")
    var headers = HeaderList()
    var body: String?
    if isPost {
      // Submit as entity body: the fields become the body.
      body = call.formEncoding.body(fields)
      headers.append(.contentType, call.formEncoding.contentType)
    } else if call.body != nil {
      // Mutate action URL: the fields become the query.
      url = url.with { $0.query = FormField.urlEncoded(fields) }
    }
    var request = FetchRequest(
      call, url: url, method: isPost ? "POST" : "GET", headers: headers, body: body)
    request.destination = .document
    request.unsafeRequestFlag = false
    request.mode = .navigate
    request.redirect = .follow
    request.cache = .default
    request.partition = Site.serialized(of: url.origin)
    return request
  }
}
