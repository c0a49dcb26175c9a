import Model

/// An ``OriginEntry`` made ready for comparing.
enum OriginTest: Hashable, Sendable {
  /// The entry `*` of a list.
  case anything
  case exact(String)
  case suffix(String)
  case prefix(String)
  case contains(String)
  case glob(Glob)
  case pattern(Pattern, Anchoring)
  case subdomains(scheme: String, labels: [Substring], port: String)

  /// A pattern that does not compile.
  case never

  init(_ entry: OriginEntry, anchoring: Anchoring) {
    switch entry {
    case .exact("*"): self = .anything
    case .exact(let text): self = .exact(text)
    case .suffix(let text): self = .suffix(text)
    case .prefix(let text): self = .prefix(text)
    case .contains(let text): self = .contains(text)
    case .glob(let text): self = .glob(Glob(text))
    case .regex(let source, let anchored):
      do {
        self = .pattern(try Pattern(source), anchored ?? anchoring)
      } catch {
        self = .never
      }
    case .subdomains(let host, let scheme, let port):
      self = .subdomains(
        scheme: scheme, labels: host.split(separator: ".", omittingEmptySubsequences: false),
        port: port.map { ":\($0)" } ?? "")
    }
  }

  var acceptsOneValueOnly: Bool {
    if case .exact = self { true } else { false }
  }

  func verdict(on origin: String, foldsCase: Bool) -> Pattern.Verdict {
    if case .pattern(let pattern, let anchoring) = self {
      return pattern.matches(origin, anchored: anchoring)
    }
    return matches(origin, foldsCase: foldsCase) ? .match : .noMatch
  }

  private func matches(_ origin: String, foldsCase: Bool) -> Bool {
    switch self {
    case .anything: true
    case .exact(let text):
      foldsCase ? ASCII.equalsIgnoringCase(origin, text) : origin == text
    case .suffix(let text): origin.utf8.reversed().starts(with: text.utf8.reversed())
    case .prefix(let text): origin.utf8.starts(with: text.utf8)
    case .contains(let text): origin.contains(text)
    case .glob(let glob): glob.matches(origin)
    case .subdomains(let scheme, let labels, let port):
      Self.isSubdomain(origin, scheme: scheme, labels: labels, port: port)
    case .pattern, .never: false
    }
  }

  /// Whether an origin's host has all of the labels at its end and at least one proper label more.
  private static func isSubdomain(
    _ origin: String, scheme: String, labels: [Substring], port: String
  ) -> Bool {
    let start = scheme + "://"
    guard origin.hasPrefix(start), origin.hasSuffix(port) else { return false }
    let host = origin.dropFirst(start.count).dropLast(port.count)
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > labels.count && parts.suffix(labels.count).elementsEqual(labels)
      && parts.dropLast(labels.count).allSatisfy(isLabel)
  }

  private static func isLabel(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
  }
}
