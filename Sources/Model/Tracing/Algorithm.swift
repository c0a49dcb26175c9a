/// The algorithms that a run walks through, each with the place where it is defined.
package enum Algorithm: String, CaseIterable, Hashable, Sendable {
  case requestConstructor
  case xhrOpen
  case xhrSetRequestHeader
  case xhrSend
  case potentialCORSRequest
  case fontFetch
  case formSubmission
  case sendBeacon
  case mainFetch
  case httpFetch
  case corsPreflightFetch
  case httpNetworkOrCacheFetch
  case httpNetworkFetch
  case httpRedirectFetch
  case corsCheck
  case appendOriginHeader
  case determineReferrer
  case cookieHeader
  case setCookie
  case crossOriginResourcePolicyCheck
  case mimeTypeBlocking
  case filteredResponse
  case fetchMethod
  case serverPolicy
  case nonBrowserClient
  case javaClient
  case scenario

  /// The name that a person reads.
  package var title: String {
    switch self {
    case .requestConstructor: "Request constructor"
    case .xhrOpen: "open()"
    case .xhrSetRequestHeader: "setRequestHeader()"
    case .xhrSend: "send()"
    case .potentialCORSRequest: "create a potential-CORS request"
    case .fontFetch: "fetch a font"
    case .formSubmission: "form submission"
    case .sendBeacon: "sendBeacon()"
    case .mainFetch: "main fetch"
    case .httpFetch: "HTTP fetch"
    case .corsPreflightFetch: "CORS-preflight fetch"
    case .httpNetworkOrCacheFetch: "HTTP-network-or-cache fetch"
    case .httpNetworkFetch: "HTTP-network fetch"
    case .httpRedirectFetch: "HTTP-redirect fetch"
    case .corsCheck: "CORS check"
    case .appendOriginHeader: "append a request `Origin` header"
    case .determineReferrer: "determine request's referrer"
    case .cookieHeader: "cookies to send"
    case .setCookie: "cookies to store"
    case .crossOriginResourcePolicyCheck: "cross-origin resource policy check"
    case .mimeTypeBlocking: "should response be blocked due to its MIME type"
    case .filteredResponse: "filtered response"
    case .fetchMethod: "fetch()"
    case .serverPolicy: "the server's policy"
    case .nonBrowserClient: "a client that enforces nothing"
    case .javaClient: "the Java client"
    case .scenario: "the scenario"
    }
  }

  /// The standard that defines the algorithm, nil when it is corslab's own.
  package var standard: String? {
    switch self {
    case .xhrOpen, .xhrSetRequestHeader, .xhrSend: "XMLHttpRequest"
    case .potentialCORSRequest, .formSubmission: "HTML"
    case .fontFetch: "CSS Fonts"
    case .sendBeacon: "Beacon"
    case .determineReferrer: "Referrer Policy"
    case .cookieHeader, .setCookie: "HTTP cookies"
    case .javaClient: "JEP 183"
    case .serverPolicy, .nonBrowserClient, .scenario: nil
    default: "Fetch"
    }
  }

  /// The address of the definition, nil when it is corslab's own.
  package var link: String? {
    switch self {
    case .requestConstructor: "https://fetch.spec.whatwg.org/#dom-request"
    case .xhrOpen: "https://xhr.spec.whatwg.org/#the-open()-method"
    case .xhrSetRequestHeader: "https://xhr.spec.whatwg.org/#the-setrequestheader()-method"
    case .xhrSend: "https://xhr.spec.whatwg.org/#the-send()-method"
    case .potentialCORSRequest:
      "https://html.spec.whatwg.org/#create-a-potential-cors-request"
    case .fontFetch: "https://drafts.csswg.org/css-fonts-4/#font-fetching-requirements"
    case .formSubmission: "https://html.spec.whatwg.org/#form-submission-algorithm"
    case .sendBeacon: "https://w3c.github.io/beacon/#sendbeacon-method"
    case .mainFetch: "https://fetch.spec.whatwg.org/#main-fetch"
    case .httpFetch: "https://fetch.spec.whatwg.org/#http-fetch"
    case .corsPreflightFetch: "https://fetch.spec.whatwg.org/#cors-preflight-fetch"
    case .httpNetworkOrCacheFetch:
      "https://fetch.spec.whatwg.org/#http-network-or-cache-fetch"
    case .httpNetworkFetch: "https://fetch.spec.whatwg.org/#http-network-fetch"
    case .httpRedirectFetch: "https://fetch.spec.whatwg.org/#http-redirect-fetch"
    case .corsCheck: "https://fetch.spec.whatwg.org/#cors-check"
    case .appendOriginHeader: "https://fetch.spec.whatwg.org/#append-a-request-origin-header"
    case .determineReferrer:
      "https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer"
    case .cookieHeader, .setCookie: "https://fetch.spec.whatwg.org/#cookie-infrastructure"
    case .crossOriginResourcePolicyCheck:
      "https://fetch.spec.whatwg.org/#cross-origin-resource-policy-check"
    case .mimeTypeBlocking:
      "https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type?"
    case .filteredResponse: "https://fetch.spec.whatwg.org/#concept-filtered-response"
    case .fetchMethod: "https://fetch.spec.whatwg.org/#fetch-method"
    case .javaClient: "https://openjdk.org/jeps/183"
    case .serverPolicy, .nonBrowserClient, .scenario: nil
    }
  }
}
