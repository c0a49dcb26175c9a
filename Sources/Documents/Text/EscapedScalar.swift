import Escaping

extension Unicode.Scalar {
  /// Whether a text that is read may have this character only as an escape.
  ///
  /// U+0085, U+2028 and U+2029 are ordinary characters in JSON and YAML 1.2, but line breaks in YAML
  /// 1.1 and for libyaml, which would change them silently.
  var needsEscape: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case ...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The character as an escape in a JSON string, or as two beyond U+FFFF: `\u001F`.
  var jsonEscape: String {
    String(self).utf16.map { "\\u\($0.hexadecimal(digits: 4))" }.joined()
  }

  /// The character as an escape in double-quoted YAML: `\x1F`, `\u2028` or `\U0001F366`.
  var yamlEscape: String {
    switch value {
    case ...0xFF: "\\x\(value.hexadecimal(digits: 2))"
    case ...0xFFFF: "\\u\(value.hexadecimal(digits: 4))"
    default: "\\U\(value.hexadecimal(digits: 8))"
    }
  }
}
