import Documents
import Model

/// Says what is doubtful about a method or a request header that is allowed.
enum NameCheck {
  static func problems(ofMethod method: String, at path: String) -> [PolicyProblem] {
    guard method != "*" else { return [] }
    guard ASCII.isToken(method) else {
      return [notAToken(method, at: path)]
    }
    let upper = ASCII.uppercased(method)
    if Method.isForbidden(method) {
      return [
        PolicyProblem(
          .forbiddenMethod, at: path, "fetch() refuses to send \(upper). It cannot be allowed.")
      ]
    }
    guard upper != method else { return [] }
    return [
      PolicyProblem(
        .methodInLowerCase, at: path,
        "Methods are case-sensitive: \(quoted(method)) never matches \(upper). "
          + "Only GET, HEAD, POST, PUT, DELETE, OPTIONS are upper-cased by the browser.",
        suggestion: upper)
    ]
  }

  private static func notAToken(_ method: String, at path: String) -> PolicyProblem {
    guard let list = commaList(method) else {
      return PolicyProblem(.methodNotAToken, at: path, "\(quoted(method)) is not a method.")
    }
    return PolicyProblem(
      .methodNotAToken, at: path, "\(quoted(method)) is one string. Write \(list).",
      suggestion: list)
  }

  static func problems(ofRequestHeader name: HeaderName, at path: String) -> [PolicyProblem] {
    let spelling = excerpt(name.spelling)
    if name.canonical.hasPrefix("access-control-"),
      !name.canonical.hasPrefix("access-control-request-")
    {
      return [
        PolicyProblem(
          .responseHeaderAllowed, at: path,
          "\(spelling) is a response header. Servers send it, pages do not.")
      ]
    }
    guard name.isForbiddenToScript else { return [] }
    let reason = name == .cookie ? " Cookies are governed by credentials." : ""
    return [
      PolicyProblem(
        .forbiddenHeader, at: path,
        "Pages cannot set \(spelling), so it is never asked for.\(reason)")
    ]
  }

  /// Why a text is no header name, nil when it is one.
  static func problem(ofName name: String, at path: String) -> PolicyProblem? {
    if ASCII.isToken(name) { return nil }
    if name.contains(":") {
      return PolicyProblem(
        .headerNotAToken, at: path,
        "\(quoted(name)) is a whole header. Only the name goes here.",
        suggestion: name.prefix { $0 != ":" }.description)
    }
    if let list = commaList(name) {
      return PolicyProblem(
        .headerNotAToken, at: path, "\(quoted(name)) is one string. Write \(list).",
        suggestion: list)
    }
    return PolicyProblem(
      .headerNotAToken, at: path,
      name.isEmpty ? "A header name is missing." : "\(quoted(name)) is not a header name.")
  }

  /// The list that somebody wrote as one string, nil when it is none.
  private static func commaList(_ text: String) -> String? {
    let names = text.split { $0 == "," || $0 == " " }.map(String.init)
    guard names.count > 1, names.allSatisfy({ ASCII.isToken($0) }) else { return nil }
    return "[\(names.joined(separator: ", "))]"
  }
}
