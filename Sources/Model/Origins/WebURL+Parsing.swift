extension WebURL {
  /// Parses a URL, against a base when the text is relative; nil when it is not a URL.
  ///
  /// https://url.spec.whatwg.org/#concept-basic-url-parser
  package init?(_ text: String, base: WebURL? = nil) {
    let input = Self.cleaned(text)
    let (body, fragment) = Self.cut(input, at: "#")
    if let (scheme, rest) = Self.splitScheme(body) {
      guard let url = Self.absolute(scheme: scheme, rest: rest, base: base) else { return nil }
      self = url
    } else {
      let isFragmentOnly = body.isEmpty && fragment != nil
      guard let base, !base.hasOpaquePath || isFragmentOnly,
        let url = Self.relative(body, base: base)
      else { return nil }
      self = url
    }
    self.fragment = fragment.map { PercentEncoding.encode($0, .fragment) }
  }

  /// The text without outer control characters and spaces, and without tabs and line breaks.
  private static func cleaned(_ text: String) -> Substring {
    let core = ASCII.trimming(text) { $0 <= 0x20 }
    guard core.utf8.contains(where: isTabOrNewline) else { return core[...] }
    return Substring(String(decoding: core.utf8.filter { !isTabOrNewline($0) }, as: UTF8.self))
  }

  private static func cut(_ text: Substring, at mark: UInt8Mark) -> (Substring, Substring?) {
    guard let index = text.utf8.firstIndex(of: mark.byte) else { return (text, nil) }
    return (text[..<index], text[text.utf8.index(after: index)...])
  }

  private static func splitScheme(_ text: Substring) -> (scheme: String, rest: Substring)? {
    guard let colon = text.utf8.firstIndex(of: 0x3A), let first = text.utf8.first,
      ASCII.isLower(first | 0x20)
    else { return nil }
    let scheme = text[..<colon]
    guard
      scheme.utf8.allSatisfy({
        ASCII.isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
      })
    else { return nil }
    return (ASCII.lowercased(String(scheme)), text[text.utf8.index(after: colon)...])
  }

  private static func absolute(scheme: String, rest: Substring, base: WebURL?) -> WebURL? {
    var url = WebURL(scheme: scheme)
    if scheme == "file" { return file(rest, base: base?.scheme == "file" ? base : nil) }
    if url.isSpecial {
      let slashes = rest.utf8.prefix { isSlash($0) }.count
      if slashes < 2, let base, base.scheme == scheme {
        return relative(rest, base: base)
      }
      return url.readAuthority(rest.dropFirstBytes(slashes)) ? url : nil
    }
    if rest.hasPrefix("//") { return url.readAuthority(rest.dropFirstBytes(2)) ? url : nil }
    let (path, query) = cut(rest, at: "?")
    url.query = query.map { PercentEncoding.encode($0, .query) }
    if path.hasPrefix("/") {
      url.path = normalizedPath(path, isSpecial: false)
    } else {
      url.hasOpaquePath = true
      // Outer spaces are gone by now, so that a query or a fragment follows a last space.
      url.path = PercentEncoding.encode(path, .control)
      if url.path.utf8.last == 0x20 { url.path = url.path.dropLast() + "%20" }
    }
    return url
  }

  /// Reads a URL against a base whose path is not opaque, or one that is a fragment only.
  private static func relative(_ text: Substring, base: WebURL) -> WebURL? {
    var url = base
    url.fragment = nil
    let slashes = text.utf8.prefix { $0 == 0x2F || (base.isSpecial && $0 == 0x5C) }.count
    if slashes >= 2 {
      if base.scheme == "file" { return file(text, base: base) }
      var fresh = WebURL(scheme: base.scheme)
      let skipped = base.isSpecial ? slashes : 2
      return fresh.readAuthority(text.dropFirstBytes(skipped)) ? fresh : nil
    }
    let (path, query) = cut(text, at: "?")
    if path.isEmpty, query == nil { return url }
    url.query = query.map { PercentEncoding.encode($0, base.isSpecial ? .specialQuery : .query) }
    if path.isEmpty { return url }
    let full: Substring
    if slashes == 1 {
      full = path
    } else {
      let folder = base.path.utf8.lastIndex(of: 0x2F).map { base.path[...$0] } ?? "/"
      full = folder + path
    }
    url.path = normalizedPath(full, isSpecial: base.isSpecial)
    return url
  }

  /// Reads what follows `file:`, where a host comes after exactly two slashes.
  ///
  /// The drive letters of Windows are taken for names like all others.
  private static func file(_ rest: Substring, base: WebURL?) -> WebURL? {
    guard rest.utf8.prefix(2).allSatisfy(isSlash), rest.utf8.count >= 2 else {
      return relative(rest, base: base ?? WebURL(fileHost: ""))
    }
    let text = rest.dropFirstBytes(2)
    let end = text.utf8.firstIndex { isSlash($0) || $0 == 0x3F } ?? text.endIndex
    guard let host = end == text.startIndex ? "" : Host.parse(text[..<end]) else { return nil }
    var url = WebURL(fileHost: host == "localhost" ? "" : host)
    url.readPathAndQuery(text[end...])
    return url
  }

  private init(fileHost: String) {
    self.init(scheme: "file")
    host = fileHost
    path = "/"
  }

  /// Reads user, host, port, path and query; false when the host or the port is not one.
  private mutating func readAuthority(_ text: Substring) -> Bool {
    let special = isSpecial
    let end = text.utf8.firstIndex { $0 == 0x2F || $0 == 0x3F || (special && $0 == 0x5C) }
    var authority = text[..<(end ?? text.endIndex)]
    let rest = text[(end ?? text.endIndex)...]
    if let at = authority.utf8.lastIndex(of: 0x40) {
      let (user, secret) = Self.cut(authority[..<at], at: ":")
      username = PercentEncoding.encode(user, .userinfo)
      password = secret.map { PercentEncoding.encode($0, .userinfo) } ?? ""
      authority = authority[authority.utf8.index(after: at)...]
      if authority.isEmpty { return false }
    }
    guard readHostAndPort(authority) else { return false }
    readPathAndQuery(rest)
    return true
  }

  private mutating func readPathAndQuery(_ text: Substring) {
    let (path, query) = Self.cut(text, at: "?")
    self.path = path.isEmpty && !isSpecial ? "" : Self.normalizedPath(path, isSpecial: isSpecial)
    self.query = query.map { PercentEncoding.encode($0, isSpecial ? .specialQuery : .query) }
  }

  private mutating func readHostAndPort(_ authority: Substring) -> Bool {
    var name = authority
    var digits: Substring?
    let bracket = authority.utf8.lastIndex(of: 0x5D) ?? authority.startIndex
    if let colon = authority[bracket...].utf8.firstIndex(of: 0x3A) {
      name = authority[..<colon]
      digits = authority[authority.utf8.index(after: colon)...]
    }
    if name.isEmpty {
      guard !isSpecial, digits == nil else { return false }
      host = ""
      return true
    }
    guard let parsed = isSpecial ? Host.parse(name) : Host.parseOpaque(name) else { return false }
    host = parsed
    guard let digits, !digits.isEmpty else { return true }
    guard digits.utf8.allSatisfy(ASCII.isDigit), let number = UInt16(digits) else { return false }
    port = number == Self.defaultPort(of: scheme) ? nil : number
    return true
  }

  /// The path with dot segments resolved and its characters percent-encoded.
  private static func normalizedPath(_ text: Substring, isSpecial: Bool) -> String {
    if isNormalized(text, isSpecial: isSpecial) { return String(text) }
    var segments: [String] = []
    var parts = text.utf8.split(omittingEmptySubsequences: false) {
      $0 == 0x2F || (isSpecial && $0 == 0x5C)
    }.map { Substring($0) }
    if parts.first == "" { parts.removeFirst() }
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch ASCII.lowercased(String(part)) {
      case "..", ".%2e", "%2e.", "%2e%2e":
        if !segments.isEmpty { segments.removeLast() }
        if isLast { segments.append("") }
      case ".", "%2e":
        if isLast { segments.append("") }
      default:
        segments.append(PercentEncoding.encode(part, .path))
      }
    }
    return "/" + segments.joined(separator: "/")
  }

  /// Whether a path has nothing to resolve and nothing to encode, as most have.
  private static func isNormalized(_ text: Substring, isSpecial: Bool) -> Bool {
    let encoded = PercentEncoding.EncodeSet.path
    var isAtSegmentStart = false
    for byte in text.utf8 {
      if encoded.contains(byte) || (isSpecial && byte == 0x5C) { return false }
      // A segment that begins with a dot, perhaps a written-out one, may be a dot segment.
      if isAtSegmentStart, byte == 0x2E || byte == 0x25 { return false }
      isAtSegmentStart = byte == 0x2F
    }
    return text.utf8.first == 0x2F
  }

  private static func isTabOrNewline(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }
}

/// A one-byte delimiter, written as a literal.
private struct UInt8Mark: ExpressibleByUnicodeScalarLiteral {
  let byte: UInt8

  init(unicodeScalarLiteral value: Unicode.Scalar) {
    byte = UInt8(truncatingIfNeeded: value.value)
  }
}

extension Substring {
  fileprivate func dropFirstBytes(_ count: Int) -> Substring {
    self[utf8.index(startIndex, offsetBy: count)...]
  }
}
