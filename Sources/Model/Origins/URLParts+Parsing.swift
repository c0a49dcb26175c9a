// The parser works on bytes, because every delimiter of a URL is one byte.

extension URLParts {
  /// Parses a URL, against a base when the text is relative; nil when it is not a URL.
  ///
  /// https://url.spec.whatwg.org/#concept-basic-url-parser
  init?(_ text: String, base: URLParts?) {
    let input = Self.cleaned(text)
    let (body, fragment) = Self.cut(input, at: UInt8(ascii: "#"))
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
  private static func cleaned(_ text: String) -> ArraySlice<UInt8> {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    if bytes.contains(where: isTabOrNewline) { bytes.removeAll(where: isTabOrNewline) }
    return bytes
  }

  /// What stands before the first of some bytes, and what behind it; nil when there is none.
  private static func cut(
    _ text: ArraySlice<UInt8>, at mark: UInt8
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>?) {
    guard let index = text.firstIndex(of: mark) else { return (text, nil) }
    return (text[..<index], text[(index + 1)...])
  }

  private static func splitScheme(
    _ text: ArraySlice<UInt8>
  ) -> (scheme: String, rest: ArraySlice<UInt8>)? {
    let (scheme, rest) = cut(text, at: UInt8(ascii: ":"))
    guard let rest, let first = scheme.first, ASCII.isLower(first | 0x20),
      scheme.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
    else { return nil }
    return (ASCII.lowercased(String(decoding: scheme, as: UTF8.self)), rest)
  }

  private static func absolute(
    scheme: String, rest: ArraySlice<UInt8>, base: URLParts?
  ) -> URLParts? {
    var url = URLParts(scheme: scheme)
    if scheme == "file" { return file(rest, base: base?.scheme == "file" ? base : nil) }
    if url.isSpecial {
      let slashes = rest.prefix(while: isSlash).count
      if slashes < 2, let base, base.scheme == scheme {
        return relative(rest, base: base)
      }
      return url.readAuthority(rest.dropFirst(slashes)) ? url : nil
    }
    if rest.starts(with: [slash, slash]) {
      return url.readAuthority(rest.dropFirst(2)) ? url : nil
    }
    let (path, query) = cut(rest, at: UInt8(ascii: "?"))
    url.query = query.map { PercentEncoding.encode($0, .query) }
    if path.first == slash {
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
  private static func relative(_ text: ArraySlice<UInt8>, base: URLParts) -> URLParts? {
    var url = base
    url.fragment = nil
    let isSpecial = base.isSpecial
    let slashes = text.prefix { $0 == slash || (isSpecial && $0 == 0x5C) }.count
    if slashes >= 2 {
      if base.scheme == "file" { return file(text, base: base) }
      var fresh = URLParts(scheme: base.scheme)
      return fresh.readAuthority(text.dropFirst(isSpecial ? slashes : 2)) ? fresh : nil
    }
    let (path, query) = cut(text, at: UInt8(ascii: "?"))
    if path.isEmpty, query == nil { return url }
    url.query = query.map { PercentEncoding.encode($0, isSpecial ? .specialQuery : .query) }
    if path.isEmpty { return url }
    var full = path
    if slashes == 0 {
      let old = Array(base.path.utf8)
      full = (old.lastIndex(of: slash).map { old[...$0] } ?? [slash]) + path
    }
    url.path = normalizedPath(full, isSpecial: isSpecial)
    return url
  }

  /// Reads what follows `file:`, where a host comes after exactly two slashes.
  ///
  /// The drive letters of Windows are taken for names like all others.
  private static func file(_ rest: ArraySlice<UInt8>, base: URLParts?) -> URLParts? {
    guard rest.prefix(2).allSatisfy(isSlash), rest.count >= 2 else {
      return relative(rest, base: base ?? URLParts(fileHost: ""))
    }
    let text = rest.dropFirst(2)
    let end = text.firstIndex { isSlash($0) || $0 == 0x3F } ?? text.endIndex
    guard let host = end == text.startIndex ? "" : Host.parse(text[..<end]) else { return nil }
    var url = URLParts(fileHost: host == "localhost" ? "" : host)
    url.readPathAndQuery(text[end...])
    return url
  }

  private init(fileHost: String) {
    self.init(scheme: "file")
    host = fileHost
    path = "/"
  }

  /// Reads user, host, port, path and query; false when the host or the port is not one.
  private mutating func readAuthority(_ text: ArraySlice<UInt8>) -> Bool {
    let special = isSpecial
    let end =
      text.firstIndex { $0 == Self.slash || $0 == 0x3F || (special && $0 == 0x5C) }
      ?? text.endIndex
    var authority = text[..<end]
    if let at = authority.lastIndex(of: 0x40) {
      let (user, secret) = Self.cut(authority[..<at], at: UInt8(ascii: ":"))
      username = PercentEncoding.encode(user, .userinfo)
      password = secret.map { PercentEncoding.encode($0, .userinfo) } ?? ""
      authority = authority[(at + 1)...]
      if authority.isEmpty { return false }
    }
    guard readHostAndPort(authority) else { return false }
    readPathAndQuery(text[end...])
    return true
  }

  private mutating func readPathAndQuery(_ text: ArraySlice<UInt8>) {
    let (path, query) = Self.cut(text, at: UInt8(ascii: "?"))
    self.path = path.isEmpty && !isSpecial ? "" : Self.normalizedPath(path, isSpecial: isSpecial)
    self.query = query.map { PercentEncoding.encode($0, isSpecial ? .specialQuery : .query) }
  }

  private mutating func readHostAndPort(_ authority: ArraySlice<UInt8>) -> Bool {
    // The colons within an IPv6 address are none before a port.
    let bracket = authority.lastIndex(of: 0x5D) ?? authority.startIndex
    let (_, digits) = Self.cut(authority[bracket...], at: UInt8(ascii: ":"))
    let name = digits.map { authority[..<($0.startIndex - 1)] } ?? authority
    if name.isEmpty {
      guard !isSpecial, digits == nil else { return false }
      host = ""
      return true
    }
    guard let parsed = isSpecial ? Host.parse(name) : Host.parseOpaque(name) else { return false }
    host = parsed
    guard let digits, !digits.isEmpty else { return true }
    guard digits.allSatisfy(ASCII.isDigit),
      let number = UInt16(String(decoding: digits, as: UTF8.self))
    else { return false }
    port = number == WebURL.defaultPort(of: scheme) ? nil : number
    return true
  }

  /// The path with dot segments resolved and its characters percent-encoded.
  private static func normalizedPath(_ text: ArraySlice<UInt8>, isSpecial: Bool) -> String {
    if isNormalized(text, isSpecial: isSpecial) { return String(decoding: text, as: UTF8.self) }
    var segments: [String] = []
    var parts = text.split(omittingEmptySubsequences: false) {
      $0 == slash || (isSpecial && $0 == 0x5C)
    }
    if parts.first?.isEmpty == true { parts.removeFirst() }
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch ASCII.lowercased(String(decoding: part, as: UTF8.self)) {
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
  private static func isNormalized(_ text: ArraySlice<UInt8>, isSpecial: Bool) -> Bool {
    let encoded = PercentEncoding.EncodeSet.path
    var isAtSegmentStart = false
    for byte in text {
      if encoded.contains(byte) || (isSpecial && byte == 0x5C) { return false }
      // A segment that begins with a dot, perhaps a written-out one, may be a dot segment.
      if isAtSegmentStart, byte == 0x2E || byte == 0x25 { return false }
      isAtSegmentStart = byte == slash
    }
    return text.first == slash
  }

  private static func isTabOrNewline(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static let slash = UInt8(ascii: "/")

  private static func isSlash(_ byte: UInt8) -> Bool { byte == slash || byte == 0x5C }
}
