import Model
import Testing

@testable import Browser

/// A request that came to its end, put together by the parts that a console looks at.
struct FinishedFetchSample: CustomTestStringConvertible {
  var client = ScriptCall.Client.fetch
  var page = "http://app.example:8000/"

  /// The addresses visited, the last one last.
  var urls = ["http://api.example:9000/r"]
  var method = "GET"
  var headers: HeaderList = [:]
  var mode = RequestMode.cors
  var redirect = RedirectMode.follow
  var failure: Failure?
  var answer: HTTPResponse? = HTTPResponse(status: 200)

  var testDescription: String { "\(failure?.name ?? "none") \(answer?.status ?? 0) \(urls)" }

  /// The request's end; records an issue when an address is not one.
  func finished() throws -> FinishedFetch {
    let page = Page(url: try #require(WebURL(page)))
    let urls = try urls.map { try #require(WebURL($0)) }
    let call = ScriptCall(
      client: client, page: page, url: urls[0].serialized, method: method, mode: mode,
      redirect: redirect)
    var request = FetchRequest(call, url: urls[0], method: method, headers: headers, body: nil)
    for url in urls.dropFirst() { request.append(url) }
    let outcome: Outcome =
      if let failure {
        .error(.typeError, failure)
      } else {
        .response(
          ScriptResponse(
            kind: .cors, status: 0, isRedirected: false, url: "", headers: [], body: ""))
      }
    return FinishedFetch(
      request: request, outcome: outcome, answer: answer.map(FetchResponse.init))
  }

  /// The lines that a browser prints.
  func lines(in profile: BrowserProfile) throws -> [String] {
    ConsoleMessage.lines(about: try finished(), in: profile).map(\.text)
  }
}
