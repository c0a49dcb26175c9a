import Model

extension Fetching {
  /// Fetches a request from beginning to end and gives the script what it may see.
  ///
  /// https://fetch.spec.whatwg.org/#concept-fetch
  mutating func fetch(
    _ request: inout FetchRequest, error: ScriptError,
    presenting present: (ScriptResponse, FetchRequest, FetchResponse) -> ScriptResponse
  ) -> Outcome {
    // 13. If request's header list does not contain `Accept`, then append what fits its destination.
    if !request.headers.contains(.accept) {
      request.headers.append(.accept, request.destination.accept)
    }
    if profile.has(.knownHeaderNamesAreRespelt) { request.headers.respellKnownNames() }
    do throws(Failure) {
      let response = try mainFetch(&request)
      try requireExecutableType(request, response)
      let visible = present(filteredResponse(request, response), request, response)
      return settle(.response(visible), of: request)
    } catch let failure {
      return settle(.error(error, failure), of: request)
    }
  }

  /// The last moment: the console says what it has to say, and the script gets its result.
  ///
  /// - R-ERR-01, R-XHR-02
  mutating func settle(_ outcome: Outcome, of request: FetchRequest? = nil, hop: Int = 0)
    -> Outcome
  {
    host.begin(.scriptSettles, hop: request?.hop ?? hop)
    if let request {
      let finished = FinishedFetch(request: request, outcome: outcome, answer: lastAnswer)
      for line in ConsoleMessage.lines(about: finished, in: profile) {
        change(.consoleWritten(line))
      }
    }
    if let consequence = outcome.response?.consequence {
      note(.filteredResponse, "", consequence.clause)
    }
    change(.settled(outcome))
    return outcome
  }
}
