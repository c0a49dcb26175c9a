/// The standard's distinctions between methods.
///
/// https://fetch.spec.whatwg.org/#methods
package enum Method {
  /// Whether a method is CORS-safelisted: `GET`, `HEAD` or `POST`.
  ///
  /// https://fetch.spec.whatwg.org/#cors-safelisted-method
  ///
  /// - R-MET-02
  package static func isSafelisted(_ method: String) -> Bool {
    method == "GET" || method == "HEAD" || method == "POST"
  }

  /// Whether script may never use a method: `CONNECT`, `TRACE` or `TRACK` in any case.
  ///
  /// https://fetch.spec.whatwg.org/#forbidden-method
  ///
  /// - R-MET-04
  package static func isForbidden(_ method: String) -> Bool {
    ASCII.equalsIgnoringCase(method, "CONNECT") || ASCII.equalsIgnoringCase(method, "TRACE")
      || ASCII.equalsIgnoringCase(method, "TRACK")
  }

  /// The method with the six that browsers know made upper case; `patch` stays `patch`.
  ///
  /// https://fetch.spec.whatwg.org/#concept-method-normalize
  ///
  /// - R-MET-01, R-MET-03
  package static func normalize(_ method: String) -> String {
    switch method {
    case "GET", "POST", "PUT", "HEAD", "DELETE", "OPTIONS": return method
    default:
      let upper = ASCII.uppercased(method)
      switch upper {
      case "DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT": return upper
      default: return method
      }
    }
  }
}
