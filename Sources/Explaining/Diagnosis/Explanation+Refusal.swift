import Browser
import Model

/// Calls that the API itself refuses, before anything is sent.
extension Explanation {
  static func refusedByAPI(_ failure: Failure, _ facts: FailureFacts) -> Explanation {
    let (why, fix) = refusal(of: failure.parameter, facts.call, facts)
    return Explanation(
      what: "The script's own call was refused, and nothing was sent.",
      why: why, fix: fix, rule: rule(facts.call, failure.parameter))
  }

  private static func refusal(of argument: String, _ call: ScriptCall, _ facts: FailureFacts)
    -> (why: String, fix: String)
  {
    let shown = facts.shown(argument)
    if argument == call.url {
      return WebURL(argument, base: call.page.url) == nil
        ? ("\(shown) is not a URL.", "Write one that a browser can parse.")
        : call.client == .beacon
          ? ("sendBeacon() takes http and https only.", "Ask by https.")
          : (
            "fetch() takes no URL with a user name or password in it.",
            "Send them in an Authorization header instead."
          )
    }
    if call.headers.contains(where: { !$0.name.isToken && $0.name.spelling == argument }) {
      return (
        "\"\(shown)\" cannot be the name of a header.",
        "Use letters, digits and hyphens only, without spaces."
      )
    }
    if let header = call.headers.first(where: { isRefused($0, argument) }) {
      return (
        "The value of \(facts.shown(header.name.spelling)) has bytes that no value may have.",
        "Keep line breaks, NUL and characters above U+00FF out of it."
      )
    }
    return refusal(ofMethod: argument, call, shown)
  }

  /// Whether a header's value is what was refused; the two APIs name it differently.
  private static func isRefused(_ header: Header, _ argument: String) -> Bool {
    let value = HeaderValue.normalize(header.value)
    return !HeaderValue.isValid(value)
      && (header.name.spelling == argument || value == argument)
  }

  private static func refusal(ofMethod method: String, _ call: ScriptCall, _ shown: String)
    -> (why: String, fix: String)
  {
    if method == CacheMode.onlyIfCached.rawValue {
      return (
        "cache only-if-cached works with mode same-origin alone.",
        "Use mode same-origin, or another cache mode."
      )
    }
    if method == RequestMode.navigate.rawValue {
      return (
        "Mode navigate belongs to the browser: only it takes a person elsewhere.",
        "Use mode cors, or a form if the page is to be left."
      )
    }
    if Method.isForbidden(method) {
      return (
        "Scripts may never use CONNECT, TRACE or TRACK.",
        "Use another method; these three could leak cookies."
      )
    }
    if !ASCII.isToken(method) {
      return ("\"\(shown)\" cannot be a method.", "Use letters only, without spaces.")
    }
    if call.mode == .noCORS, !Method.isSafelisted(method) {
      return (
        "Mode no-cors permits GET, HEAD and POST only, not \(shown).",
        "Use mode cors, which asks the server first."
      )
    }
    if call.body != nil, method == "GET" || method == "HEAD" {
      return ("A \(shown) request has no body.", "Leave the body out, or use POST.")
    }
    return ("The argument \"\(shown)\" is not allowed.", "Correct the call.")
  }

  /// The algorithm that refuses a call.
  private static func rule(_ call: ScriptCall, _ argument: String) -> Algorithm {
    switch call.client {
    case .xmlHttpRequest:
      let isHeader = call.headers.contains {
        $0.name.spelling == argument || isRefused($0, argument)
      }
      return isHeader ? .xhrSetRequestHeader : .xhrOpen
    case .image, .script: return .potentialCORSRequest
    case .font: return .fontFetch
    case .form: return .formSubmission
    case .beacon: return .sendBeacon
    case .fetch, .curl, .java: return .requestConstructor
    }
  }
}
