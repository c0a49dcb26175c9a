import Browser
import Model

/// What holds for every line of `Set-Cookie`, on a page of https and of http.
enum CookieLaws {
  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    let line = Isomorphic.string(bytes)
    for text in ["https://a.shop.example/b/c", "http://a.b.localhost/", "http://192.0.2.1:8/x"] {
      guard let url = WebURL(text) else { continue }
      try isSound(line, from: url)
    }
  }

  private static func isSound(_ line: String, from url: WebURL) throws(BrokenLaw) {
    guard case .success(let cookie) = SetCookie.parse(line, from: url, at: .start) else { return }
    try demand("Every reader finds the same name", SetCookie.name(in: line) == cookie.name)
    try demand("There is a name or a value", !cookie.name.isEmpty || !cookie.value.isEmpty)
    try demand("A name holds no sign", !cookie.name.contains(where: { $0 == "=" || $0 == ";" }))
    try demand("A value holds no semicolon", !cookie.value.contains(";"))
    let host = url.host ?? ""
    try demand(
      "A cookie belongs to the host that sets it",
      cookie.isHostOnly ? cookie.domain == host : host.hasSuffix(cookie.domain),
      "\(cookie.domain) for \(host)")
    try demand("A path begins at the root", cookie.path.hasPrefix("/"), cookie.path)
    try demand(
      "What anybody may change is not secure",
      !cookie.isSecure || url.origin.isPotentiallyTrustworthy)
    try demand(
      "SameSite=None is for secure cookies", cookie.sameSite != .none || cookie.isSecure)

    guard !cookie.name.isEmpty else { return }
    var again = cookie
    // The moment of death has no way of writing that keeps its milliseconds.
    again.expires = nil
    let read = SetCookie.parse(text(again), from: url, at: .start)
    try demand("A cookie that is written is read as it was", read == .success(again), text(again))
  }

  private static func text(_ cookie: Cookie) -> String {
    var text = "\(cookie.name)=\(cookie.value); Path=\(cookie.path)"
    if !cookie.isHostOnly { text += "; Domain=\(cookie.domain)" }
    if cookie.isSecure { text += "; Secure" }
    if cookie.isHTTPOnly { text += "; HttpOnly" }
    if cookie.sameSite != .unspecified { text += "; SameSite=\(cookie.sameSite.rawValue)" }
    return text
  }
}
