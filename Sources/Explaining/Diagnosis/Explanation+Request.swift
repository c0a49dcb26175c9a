import Browser
import Model

/// Requests that never become CORS requests, or fail for other reasons.
extension Explanation {
  static func disallowedByMode() -> Explanation {
    Explanation(
      what: "The script asked for same-origin answers, and this is another origin.",
      why: "With mode same-origin a request never leaves the page's own origin.",
      fix: "Use mode cors in the script, if the other server is meant.",
      opens: .always("Nothing yet: the server still decides who may read."),
      rule: .mainFetch)
  }

  static func schemeWithoutCORS(_ facts: FailureFacts) -> Explanation {
    let scheme = facts.redirectTarget?.scheme ?? facts.url?.scheme ?? ""
    return Explanation(
      what: "\(facts.shown(scheme)): is not a scheme that CORS works with.",
      why: "CORS is a conversation in HTTP headers, so it needs http or https.",
      fix: "Put the resource on a server and ask for it by http or https.",
      beware: "Starting the browser with its checks off opens your files to every page.",
      rule: .mainFetch, mdn: .requestNotHTTP)
  }

  static func noCORSRedirect() -> Explanation {
    Explanation(
      what: "A no-cors request must follow redirects.",
      why: "Otherwise a page could find out where other sites redirect.",
      fix: "Leave redirect at follow, or use mode cors.",
      rule: .mainFetch)
  }

  static func mixedContent(_ failure: Failure, _ facts: FailureFacts) -> Explanation {
    let secure = (WebURL(failure.parameter) ?? facts.url)?.with { $0.scheme = "https" }
    return Explanation(
      what: "An https page asked for something by http, so the browser stopped it.",
      why: "What comes by http can be read and changed on the way. CORS plays no part.",
      fix: "Ask for \(facts.shown(secure?.serialized ?? "")) instead.",
      beware: "Serving the page itself by http gives the protection up for everybody.",
      rule: .mainFetch,
      repair: secure.map { .requestURL($0.serialized) })
  }

  mutating func refineRequest(_ diagnosis: Diagnosis, _ facts: FailureFacts) {
    switch diagnosis {
    case .redirectToHTTP:
      let isItself = facts.url?.host == facts.redirectTarget?.host
      what = "The server redirects an https request to http, so the browser stopped it."
      why =
        isItself
        ? "It does not know that it stands behind TLS, and writes addresses with http."
        : "What comes by http can be read and changed on the way. CORS plays no part."
      evidence = Evidence(.location, facts.answered(.location))
      fix =
        isItself
        ? "Tell the server that it is reached by https, as with X-Forwarded-Proto."
        : "Redirect to https, or ask the final URL directly."
    case .urlWithoutScheme(let url):
      let scheme = url.prefix { $0 != ":" }
      what = "\(facts.shown(facts.call.url)) has no scheme, so it is not what it seems."
      why = "Without http:// or https:// a browser takes the host for a scheme or a path."
      fix = "Write \(scheme):// before it: \(facts.shown(url))"
      (beware, mdn) = (nil, nil)
      repair = .writeScheme(url)
    default: break
    }
  }

  static func redirectWithPassword(_ facts: FailureFacts) -> Explanation {
    Explanation(
      what: "The redirect leads to a URL with a user name or password in it.",
      why: "Across origins such URLs are refused, so that nobody guesses passwords.",
      evidence: Evidence(.location, facts.answered(.location)),
      fix: "Redirect to the URL without user name and password.",
      rule: .httpRedirectFetch)
  }

  static func redirectModeError(_ facts: FailureFacts) -> Explanation {
    Explanation(
      what: "The server redirected, and the script had said not to.",
      why: "With redirect error a redirect counts as a failure.",
      evidence: Evidence(.location, facts.answered(.location)),
      fix: "Ask the final URL directly, or let redirect be follow.",
      rule: .httpFetch)
  }

  static func tooManyRedirects(_ facts: FailureFacts) -> Explanation {
    Explanation(
      what: "More than 20 redirects, probably in a circle.",
      why: "Browsers give up after the twentieth.",
      evidence: Evidence(.location, facts.answered(.location)),
      fix: "Find the two addresses on the server that point at each other.",
      rule: .httpRedirectFetch)
  }

  static func invalidRedirect(_ facts: FailureFacts) -> Explanation {
    let location = facts.answered(.location)
    return Explanation(
      what: "The redirect leads nowhere a browser can go.",
      why: "Location must be an http or https URL.",
      evidence: Evidence(
        .location, location, fault: location.map { 0..<$0.unicodeScalars.count }),
      fix: "Send a Location that is one.",
      rule: .httpRedirectFetch)
  }

  static func invalidResponse() -> Explanation {
    Explanation(
      what: "What came back is not a valid answer.",
      why: "A header value with a NUL byte is not valid, nor is a data: URL without a comma.",
      fix: "Send headers without control bytes.",
      rule: .httpNetworkFetch)
  }

  static func connectionFailed(_ failure: Failure, _ facts: FailureFacts) -> Explanation {
    Explanation(
      what: failure.isOfPreflight
        ? "Nobody answered the preflight at \(facts.serverOrigin)."
        : "Nobody answered at \(facts.serverOrigin).",
      why: "This is not about CORS: host name, network, certificate or server failed.",
      fix: "Open the URL by itself, or with curl, and get it to answer there first.",
      beware: "No header can repair a connection that does not exist.",
      rule: .httpNetworkFetch, mdn: .didNotSucceed)
  }

  static func blockedPort(_ failure: Failure, _ facts: FailureFacts) -> Explanation {
    Explanation(
      what: "Browsers never send requests to port \(facts.shown(failure.parameter)).",
      why: "It belongs to another protocol, whose servers might take HTTP for commands.",
      fix: "Let the server listen on another port, such as 8080.",
      rule: .mainFetch)
  }

  static func resourcePolicy(_ facts: FailureFacts) -> Explanation {
    let value = facts.answered(.crossOriginResourcePolicy)
    return Explanation(
      what: "Cross-Origin-Resource-Policy keeps the answer from this page.",
      why: "It applies to no-cors requests, which otherwise may load anything.",
      evidence: Evidence(
        .crossOriginResourcePolicy, value, fault: value.map { 0..<$0.unicodeScalars.count }),
      fix: "Use mode cors and be allowed to read, or send cross-origin there.",
      beware: "cross-origin lets every website embed the resource.",
      rule: .crossOriginResourcePolicyCheck)
  }

  static func notInCache() -> Explanation {
    Explanation(
      what: "The answer is not in the cache, and the script wanted no other.",
      why: "With cache only-if-cached a browser does not ask the server.",
      fix: "Use another cache mode, or fetch it once before.",
      rule: .httpNetworkOrCacheFetch)
  }

  static func mimeType(_ facts: FailureFacts) -> Explanation {
    Explanation(
      what: "What came is not served as JavaScript, so it is not run.",
      why: "Otherwise a page could run another site's data as code.",
      evidence: Evidence(.contentType, facts.answered(.contentType)),
      fix: "Content-Type: text/javascript, if it is meant to be code.",
      beware: "Whatever is served as code, every website may run.",
      rule: .mimeTypeBlocking)
  }

  static func keepaliveLimit() -> Explanation {
    Explanation(
      what: "The body is too large for a request that outlives its page.",
      why: "All such bodies together may have 65536 bytes. CORS plays no part.",
      fix: "Send less, or send it without keepalive.",
      rule: .httpNetworkOrCacheFetch)
  }
}
