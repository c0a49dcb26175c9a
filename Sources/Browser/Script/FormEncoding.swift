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
package struct FormField: Hashable {
  package let name: String
  package let value: String

  /// The fields that a text such as `to=mallory&amount=100` names.
  ///
  /// https://url.spec.whatwg.org/#concept-urlencoded-parser
  package static func fields(in text: String) -> [FormField] {
    text.split(separator: "&").map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return FormField(
        name: PercentEncoding.decodeForm(pair[0]),
        value: pair.count > 1 ? PercentEncoding.decodeForm(pair[1]) : "")
    }
  }

  /// The fields as a query.
  ///
  /// https://url.spec.whatwg.org/#concept-urlencoded-serializer
  static func urlEncoded(_ fields: [FormField]) -> String {
    fields.map { "\(PercentEncoding.encodeForm($0.name))=\(PercentEncoding.encodeForm($0.value))" }
      .joined(separator: "&")
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
}
