import Browser
import Model

extension FailureFacts {
  /// The URL with the scheme that it lacks, nil when it lacks none: `localhost:3000` is read as a
  /// scheme, and `127.0.0.1:3000` as a path.
  var urlWithScheme: String? {
    let place = call.url.prefix { !"/?#".contains($0) }
    let parts = place.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      !Self.schemesBeforeNumbers.contains(ASCII.lowercased(String(parts[0]))),
      parts[1].utf8.allSatisfy(ASCII.isDigit), let guess = WebURL("http://\(call.url)"),
      let host = guess.host
    else { return nil }
    let isLocal = Host.isLoopback(host) || Host.isAddress(host)
    let scheme = call.page.url?.scheme == "https" && !isLocal ? "https" : "http"
    return "\(scheme)://\(call.url)"
  }

  /// Schemes behind whose colon a number may stand.
  private static let schemesBeforeNumbers: Set<String> = [
    "about", "blob", "data", "file", "javascript", "mailto", "sms", "tel", "urn",
  ]
}
