import Model

/// What the standard does with single header values.
package enum HeaderValue {
  /// The value without leading and trailing HTTP whitespace.
  ///
  /// https://fetch.spec.whatwg.org/#concept-header-value-normalize
  ///
  /// - R-HDR-01
  package static func normalize(_ value: String) -> String {
    ASCII.trimming(value, where: ASCII.isHTTPWhitespace)
  }

  /// Whether a normalised value is a header value: bytes only, and no NUL, LF or CR.
  ///
  /// https://fetch.spec.whatwg.org/#header-value
  ///
  /// - R-HDR-03
  package static func isValid(_ value: String) -> Bool {
    // In UTF-8 the code points above U+00FF are those with a byte above 0xC3.
    value.hasOnlyBytes { $0 <= 0xC3 && $0 != 0 && $0 != 0x0A && $0 != 0x0D }
  }

  /// The comma-separated parts of a value, commas inside quotes not counting.
  ///
  /// https://fetch.spec.whatwg.org/#header-value-get-decode-and-split
  package static func decodedAndSplit(_ value: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var isQuoted = false
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if scalar == ",", !isQuoted {
        parts.append(ASCII.trimming(part, where: ASCII.isTabOrSpace))
        part = ""
        continue
      }
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\", isQuoted {
        isEscaped = true
      } else if scalar == "\"" {
        isQuoted.toggle()
      }
      part.unicodeScalars.append(scalar)
    }
    return parts + [ASCII.trimming(part, where: ASCII.isTabOrSpace)]
  }
}
