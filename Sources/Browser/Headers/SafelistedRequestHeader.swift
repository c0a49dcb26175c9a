package import Model

/// Whether a request header needs the server's permission.
///
/// https://fetch.spec.whatwg.org/#cors-safelisted-request-header
package enum SafelistedRequestHeader {
  /// Why a header is not CORS-safelisted.
  package enum Objection: Hashable, Sendable {
    case tooLong(bytes: Int)
    case notSafelistedName
    case unsafeByte
    case notALanguageByte
    case notAFormType
    case notASimpleRange

    /// What is not true of the header, and what is true of it instead.
    package var condition: Condition {
      switch self {
      case .tooLong:
        Condition(
          "has a value of at most 128 bytes", else: "has a value of more than 128 bytes")
      case .notSafelistedName:
        Condition(
          "is a name that a form can send",
          else: "is a name that no form can send")
      case .unsafeByte:
        Condition("has a value without unsafe bytes", else: "has a value with unsafe bytes")
      case .notALanguageByte:
        Condition(
          "has a value made of language tags", else: "has a value that is not made of language tags"
        )
      case .notAFormType:
        Condition(
          "is a type that a form can send",
          else: "is a type that no form can send")
      case .notASimpleRange:
        Condition(
          "is a single range that has a start", else: "is not a single range that has a start")
      }
    }
  }

  /// The objection to a header, nil when it is CORS-safelisted.
  ///
  /// https://fetch.spec.whatwg.org/#cors-safelisted-request-header
  ///
  /// - R-SAF-01, R-SAF-02, R-SAF-03, R-SAF-04, R-SAF-06, R-SAF-08, R-SAF-13
  package static func objection(
    to name: HeaderName, value: String, in profile: BrowserProfile = .standard
  ) -> Objection? {
    // 1. If value's length is greater than 128, then return false.
    let length = Isomorphic.byteCount(value)
    if length > 128 { return .tooLong(bytes: length) }
    // 2. Byte-lowercase name and switch on the result:
    switch name.canonical {
    case "accept":
      return hasUnsafeByte(value, in: profile) ? .unsafeByte : nil
    case "accept-language", "content-language":
      return value.hasOnlyBytes(where: isLanguageByte) ? nil : .notALanguageByte
    case "content-type":
      if hasUnsafeByte(value, in: profile) { return .unsafeByte }
      if profile.has(.emptyParametersAreUnsafe), hasEmptyParameter(value) { return .notAFormType }
      return isFormType(MIMEType.essence(of: value)) ? nil : .notAFormType
    case "range":
      return isSimpleRange(value, ignoringCase: profile.has(.rangeUnitIgnoresCase))
        ? nil : .notASimpleRange
    default:
      return profile.has(.clientHintsAreSafelisted) && isClientHint(name, value: value)
        ? nil : .notSafelistedName
    }
  }

  /// Whether a byte is a CORS-unsafe request-header byte.
  ///
  /// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte
  ///
  /// - R-SAF-05
  package static func isUnsafeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09: false
    case 0x00..<0x20, 0x22, 0x28, 0x29, 0x3A, 0x3C, 0x3E, 0x3F, 0x40: true
    case 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x7F: true
    default: false
    }
  }

  private static func hasUnsafeByte(_ value: String, in profile: BrowserProfile) -> Bool {
    let countsHighBytes = profile.has(.nonASCIIIsUnsafe)
    return value.hasByte { isUnsafeByte($0) || (countsHighBytes && $0 > 0x7F) }
  }

  /// Whether nothing stands between two semicolons.
  private static func hasEmptyParameter(_ value: String) -> Bool {
    let parts = value.split(separator: ";", omittingEmptySubsequences: false)
    return parts.dropFirst().dropLast().contains {
      ASCII.trimming(String($0), where: ASCII.isHTTPWhitespace).isEmpty
    }
  }

  /// Whether a header tells about device and connection, as Chromium's own headers do.
  private static func isClientHint(_ name: HeaderName, value: String) -> Bool {
    switch name.canonical {
    case "save-data": ASCII.equalsIgnoringCase(value, "on")
    case "ect": ["slow-2g", "2g", "3g", "4g"].contains(value)
    case "device-memory", "dpr", "width", "viewport-width", "rtt", "downlink": Double(value) != nil
    default: false
    }
  }

  private static func isLanguageByte(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "0"..."9", "A"..."Z", "a"..."z", " ", "*", ",", "-", ".", ";", "=": true
    default: false
    }
  }

  private static func isFormType(_ essence: String?) -> Bool {
    switch essence {
    case "application/x-www-form-urlencoded", "multipart/form-data", "text/plain": true
    default: false
    }
  }

  /// Whether a value is `bytes=` with one range that has a start, and no start after its end.
  ///
  /// https://fetch.spec.whatwg.org/#simple-range-header-value
  private static func isSimpleRange(_ value: String, ignoringCase: Bool) -> Bool {
    guard (ignoringCase ? ASCII.lowercased(value) : value).hasPrefix("bytes=") else { return false }
    let range = value.dropFirst(6)
    guard let dash = range.utf8.firstIndex(of: 0x2D) else { return false }
    let start = range[..<dash]
    let end = range[range.utf8.index(after: dash)...]
    guard !start.isEmpty, start.utf8.allSatisfy(ASCII.isDigit), end.utf8.allSatisfy(ASCII.isDigit)
    else { return false }
    return end.isEmpty || isNotGreater(start, than: end)
  }

  /// Compares two numbers of any length.
  private static func isNotGreater(_ left: Substring, than right: Substring) -> Bool {
    let a = left.drop { $0 == "0" }
    let b = right.drop { $0 == "0" }
    return a.utf8.count == b.utf8.count ? a <= b : a.utf8.count < b.utf8.count
  }
}
