import Model

/// How a form writes its fields into a body: the states of its `enctype` attribute.
///
/// https://html.spec.whatwg.org/#attr-fs-enctype
package enum FormEncoding: String, CaseIterable, Hashable, Sendable {
  case urlEncoded = "application/x-www-form-urlencoded"
  case multipart = "multipart/form-data"
  case plainText = "text/plain"

  /// The value of `Content-Type`.
  var contentType: String {
    self == .multipart ? "\(rawValue); boundary=\(Self.boundary)" : rawValue
  }

  /// The body that has these fields.
  func body(_ fields: [FormField]) -> String {
    switch self {
    case .urlEncoded: FormField.urlEncoded(fields)
    case .plainText: fields.map { "\($0.name)=\($0.value)\r\n" }.joined()
    case .multipart:
      fields.map { field in
        "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(field.multipartName)\""
          + "\r\n\r\n\(field.value)\r\n"
      }.joined() + "--\(Self.boundary)--\r\n"
    }
  }

  /// The line between two parts; browsers draw lots for it.
  private static let boundary = "----corslab"
}

/// A field of a form.
struct FormField: Hashable {
  let name: String
  let value: String

  /// The fields that a text such as `to=mallory&amount=100` names.
  ///
  /// https://url.spec.whatwg.org/#concept-urlencoded-parser
  static func fields(in text: String) -> [FormField] {
    text.split(separator: "&").map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return FormField(
        name: decoded(pair[0]), value: pair.count > 1 ? decoded(pair[1]) : "")
    }
  }

  /// The fields as a query.
  ///
  /// https://url.spec.whatwg.org/#concept-urlencoded-serializer
  static func urlEncoded(_ fields: [FormField]) -> String {
    fields.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
  }

  /// The name as a parameter in quotation marks.
  ///
  /// https://html.spec.whatwg.org/#escape-a-multipart-form-data-name
  fileprivate var multipartName: String {
    name.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\n": text += "%0A"
      case "\r": text += "%0D"
      case "\"": text += "%22"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(0x20)
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2)
        if digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case 0x20: result += "+"
      case _ where ASCII.isAlphanumeric(byte), UInt8(ascii: "*"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }
}
