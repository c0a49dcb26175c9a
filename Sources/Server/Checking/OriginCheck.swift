import Documents
import Model

/// Says what is doubtful about an origin that somebody wrote.
enum OriginCheck {
  static func problems(of text: String, at path: String, server: String, _ policy: Policy)
    -> [PolicyProblem]
  {
    if text == "null" || text == "*" { return [] }
    if text == server {
      return [
        PolicyProblem(
          .ownOriginAllowed, at: path,
          "That is this server's own origin; same-origin pages need no CORS.")
      ]
    }
    if text.contains("*") { return [wildcard(text, at: path)] }
    guard let mark = text.firstRange(of: "://") else {
      return [localScheme(text, at: path) ?? withoutScheme(text, at: path)]
    }
    if let problem = localScheme(text, at: path) { return [problem] }
    let sent = WebURL(text)?.origin.serialized
    let authority = text[mark.upperBound...].prefix { !"/?#".contains($0) }
    let scheme = text[..<mark.lowerBound]
    var problems: [PolicyProblem] = []
    if !authority.utf8.allSatisfy({ $0 < 0x80 }), let sent {
      problems.append(
        PolicyProblem(
          .originNotASCII, at: path, "Browsers send the punycode form: \(sent)",
          suggestion: sent))
    }
    let shape = "\(scheme)://\(authority)"
    if shape != text {
      let sent = sent ?? excerpt(shape)
      problems.append(
        PolicyProblem(
          .originWithPath, at: path,
          "An origin has no path. Browsers send \(sent), without the "
            + (text == shape + "/" ? "slash" : "rest") + "; this entry can never match.",
          suggestion: sent))
    }
    if shape.utf8.contains(where: ASCII.isUpper) {
      let sent = sent ?? excerpt(ASCII.lowercased(shape))
      problems.append(
        PolicyProblem(
          .originInUpperCase, at: path, "Browsers send origins in lower case. Write \(sent)",
          suggestion: sent,
          severity: policy.answers.originCase == .fold ? .note : .warning))
    }
    let port = authority.utf8.lastIndex(of: 0x3A).map { authority[authority.index(after: $0)...] }
    if let sent, let port, !authority.hasSuffix("]"),
      let number = UInt16(port),
      number == WebURL.defaultPort(of: ASCII.lowercased(String(scheme)))
    {
      problems.append(
        PolicyProblem(
          .originWithDefaultPort, at: path, "Browsers leave out the default port: \(sent)",
          suggestion: sent))
    }
    return problems
  }

  private static func wildcard(_ text: String, at path: String) -> PolicyProblem {
    let host = text.firstRange(of: "://").map { String(text[$0.upperBound...]) } ?? text
    let base = host.drop { $0 == "*" || $0 == "." }
    let isSuffix = host.hasPrefix("*") && !base.isEmpty && !base.contains("*")
    let advice = isSuffix ? "use {subdomains: \(excerpt(String(base)))}." : "list the origins."
    return PolicyProblem(
      .originWithWildcard, at: path,
      "\(excerpt(text)) is not an origin. CORS has no partial wildcard; \(advice)",
      suggestion: isSuffix ? "{subdomains: \(base)}" : nil)
  }

  private static func withoutScheme(_ text: String, at path: String) -> PolicyProblem {
    let host = text.prefix { $0 != ":" && $0 != "/" }
    let scheme = host == "localhost" || host == "127.0.0.1" ? "http" : "https"
    let origin = "\(scheme)://\(excerpt(text))"
    return PolicyProblem(
      .originWithoutScheme, at: path,
      "\(quoted(text)) is a host, not an origin. Write \(origin)", suggestion: origin)
  }

  /// What there is to say about schemes whose pages have no origin, or one of their own kind.
  private static func localScheme(_ text: String, at path: String) -> PolicyProblem? {
    let scheme = ASCII.lowercased(String(text.prefix { $0 != ":" }))
    if ["file", "data", "blob", "about"].contains(scheme), text.contains(":") {
      return PolicyProblem(
        .originOfLocalScheme, at: path, "Pages opened from \(scheme): have the origin \"null\".",
        suggestion: "null")
    }
    guard scheme.hasSuffix("-extension"), text.contains("://") else { return nil }
    return PolicyProblem(
      .originOfLocalScheme, at: path,
      "That is the origin of a browser's extension, which can do without CORS.", severity: .note)
  }
}
