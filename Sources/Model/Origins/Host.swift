/// Hosts: names, IPv4 and IPv6 addresses, in their serialised form.
///
/// https://url.spec.whatwg.org/#host-parsing
package enum Host {
  /// Whether a serialised host is an IP address.
  package static func isAddress(_ host: String) -> Bool {
    host.hasPrefix("[") || parseIPv4(host) == .address(host)
  }

  /// Whether a serialised host is this machine: `localhost`, `*.localhost`, 127.0.0.0/8 or `::1`.
  package static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]"
      || (host.hasPrefix("127.") && isAddress(host))
  }

  /// The serialised host for the text of a special URL, nil when it is not a host.
  static func parse(_ text: ArraySlice<UInt8>) -> String? {
    if text.first == UInt8(ascii: "[") {
      guard text.last == UInt8(ascii: "]") else { return nil }
      let address = String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
      return IPv6.parse(address[...]).map { "[\(IPv6.serialize($0))]" }
    }
    guard let decoded = decoded(text), let ascii = domainToASCII(decoded), !ascii.isEmpty,
      !ascii.hasByte(where: isForbiddenInDomain)
    else { return nil }
    switch parseIPv4(ascii) {
    case .address(let address): return address
    case .notAnAddress: return ascii
    case .failure: return nil
    }
  }

  /// The text with every `%XX` undone, nil when the bytes are not UTF-8.
  private static func decoded(_ text: ArraySlice<UInt8>) -> String? {
    guard text.contains(0x25) else { return String(decoding: text, as: UTF8.self) }
    return String(validating: PercentEncoding.decode(text), as: UTF8.self)
  }

  /// The serialised host for the text of a URL whose scheme is not special, nil when it is none.
  static func parseOpaque(_ text: ArraySlice<UInt8>) -> String? {
    if text.first == UInt8(ascii: "[") { return parse(text) }
    guard !text.contains(where: isForbiddenInHost) else { return nil }
    return PercentEncoding.encode(text, .control)
  }

  /// A domain in its ASCII form.
  ///
  /// Upper case, full-width letters and ideographic stops are mapped; the rest of the mapping
  /// table of UTS 46 is left out, because pages with such hosts do not occur in lessons.
  private static func domainToASCII(_ domain: String) -> String? {
    if domain.hasOnlyBytes(where: { $0 < 0x80 }) { return ASCII.lowercased(domain) }
    let mapped = domain.unicodeScalars.map { scalar -> String in
      switch scalar.value {
      case 0x3002, 0xFF0E, 0xFF61: "."
      case 0x00AD, 0x200B, 0x2060, 0xFEFF: ""
      case 0xFF01...0xFF5E:
        Unicode.Scalar(scalar.value - 0xFEE0).map { ASCII.lowercased(String($0)) } ?? ""
      default: scalar.properties.lowercaseMapping
      }
    }.joined()
    let labels = mapped.split(separator: ".", omittingEmptySubsequences: false).map { label in
      let scalars = label.unicodeScalars.map(\.value)
      if scalars.allSatisfy({ $0 < 0x80 }) { return String(label) as String? }
      return Punycode.encode(scalars).map { "xn--" + $0 }
    }
    let known = labels.compactMap(\.self)
    return known.count == labels.count ? known.joined(separator: ".") : nil
  }

  private static func isForbiddenInHost(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0x09, 0x0A, 0x0D, 0x20, 0x23, 0x2F, 0x3A, 0x3C, 0x3E, 0x3F, 0x40: true
    case 0x5B, 0x5C, 0x5D, 0x5E, 0x7C: true
    default: false
    }
  }

  private static func isForbiddenInDomain(_ byte: UInt8) -> Bool {
    byte <= 0x1F || byte == 0x25 || byte == 0x7F || isForbiddenInHost(byte)
  }

  /// What a host turned out to be when read as an IPv4 address.
  enum IPv4Reading: Equatable {
    case address(String)
    case notAnAddress
    case failure
  }

  /// Reads a host as an IPv4 address in any of its forms (decimal, octal, hexadecimal, short).
  ///
  /// https://url.spec.whatwg.org/#concept-ipv4-parser
  static func parseIPv4(_ host: String) -> IPv4Reading {
    guard endsInNumber(host) else { return .notAnAddress }
    var parts = host.split(separator: ".", omittingEmptySubsequences: false)
    if parts.last == "" { parts.removeLast() }
    guard parts.count <= 4 else { return .failure }
    let numbers = parts.compactMap(parseIPv4Number)
    guard numbers.count == parts.count, let final = numbers.last,
      numbers.dropLast().allSatisfy({ $0 <= 255 }),
      final < 1 << (8 * (5 - numbers.count))
    else { return .failure }
    var address = final
    for (index, number) in numbers.dropLast().enumerated() {
      address += number << (8 * (3 - index))
    }
    let bytes = [24, 16, 8, 0].map { String(address >> $0 & 0xFF) }
    return .address(bytes.joined(separator: "."))
  }

  /// Whether a host's last label is a number, a dot behind it not counting.
  ///
  /// https://url.spec.whatwg.org/#ends-in-a-number-checker
  private static func endsInNumber(_ host: String) -> Bool {
    let labels = host.utf8.last == 0x2E ? host.utf8.dropLast() : host.utf8[...]
    let start = labels.lastIndex(of: 0x2E).map(labels.index(after:)) ?? labels.startIndex
    let last = Substring(labels[start...])
    guard let first = last.utf8.first, ASCII.isDigit(first) else { return false }
    return last.utf8.allSatisfy(ASCII.isDigit)
      || isHexadecimal(last)
        && last.utf8.dropFirst(2).allSatisfy { PercentEncoding.hexValue($0) != nil }
  }

  private static func isHexadecimal(_ part: Substring) -> Bool {
    part.hasPrefix("0x") || part.hasPrefix("0X")
  }

  private static func parseIPv4Number(_ part: Substring) -> Int? {
    if isHexadecimal(part) {
      let digits = part.dropFirst(2)
      return digits.isEmpty ? 0 : unsigned(digits, radix: 16)
    }
    if part.count > 1, part.first == "0" { return unsigned(part.dropFirst(), radix: 8) }
    return unsigned(part, radix: 10)
  }

  private static func unsigned(_ digits: Substring, radix: Int) -> Int? {
    guard digits.utf8.allSatisfy({ ASCII.isAlphanumeric($0) }) else { return nil }
    return Int(digits, radix: radix)
  }
}
