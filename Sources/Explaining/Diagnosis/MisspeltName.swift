import Model

/// Names of response headers that were meant to be one of CORS's six.
enum MisspeltName {
  /// The header that a name was meant to be, nil when it is right or means something else.
  static func meaning(of name: HeaderName) -> HeaderName? {
    guard !realNames.contains(name.canonical) else { return nil }
    return byDistance(name.canonical) ?? byWords(name.canonical)
  }

  private static let six: [HeaderName] = [
    .allowOrigin, .allowCredentials, .allowMethods, .allowHeaders, .exposeHeaders, .maxAge,
  ]

  /// Names that look like the six and mean something of their own.
  private static let realNames: Set<String> = Set(
    six.map(\.canonical) + [
      HeaderName.allowPrivateNetwork.canonical, HeaderName.timingAllowOrigin.canonical,
      "access-control-allow-local-network", "service-worker-allowed",
    ])

  /// The header from which a name differs by one or two letters.
  private static func byDistance(_ name: String) -> HeaderName? {
    six.first { editDistance(name, $0.canonical, atMost: 2) }
  }

  /// The header whose words a name has, whatever else it says: `Access-Allow-Origin`,
  /// `Access-Control-Request-Methods`, `Access-Control-With-Credentials`.
  private static func byWords(_ name: String) -> HeaderName? {
    let words = name.split(separator: "-")
    guard words.count > 1, let last = words.last,
      words.contains("access") || words.contains("cors") || words.contains("allow")
    else { return nil }
    return switch last {
    case "origin", "origins": .allowOrigin
    case "credentials", "credential": .allowCredentials
    case "methods", "method": .allowMethods
    case "headers", "header": words.contains("expose") ? .exposeHeaders : .allowHeaders
    default: nil
    }
  }

  /// Whether one text becomes another by this many insertions, deletions and replacements.
  static func editDistance(_ left: String, _ right: String, atMost limit: Int) -> Bool {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    guard abs(a.count - b.count) <= limit else { return false }
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count] <= limit
  }
}
