import Model

/// `data:` URLs, which carry their own response.
///
/// https://fetch.spec.whatwg.org/#data-urls
enum DataURL {
  /// The response in a `data:` URL, nil when it has no comma or bad base64.
  static func response(for url: WebURL) -> HTTPResponse? {
    let text = url.query.map { "\(url.path)?\($0)" } ?? url.path
    guard let comma = text.utf8.firstIndex(of: 0x2C) else { return nil }
    var type = ASCII.trimming(String(text[..<comma]), where: ASCII.isHTTPWhitespace)
    var bytes = PercentEncoding.decode(text.utf8[text.utf8.index(after: comma)...])
    if let bare = withoutBase64Mark(type) {
      type = bare
      guard let decoded = Base64.decode(bytes) else { return nil }
      bytes = decoded
    }
    if type.hasPrefix(";") { type = "text/plain" + type }
    let mimeType = MIMEType(type)?.serialized ?? "text/plain;charset=US-ASCII"
    return HTTPResponse(
      status: 200, headers: [.contentType: mimeType], body: String(decoding: bytes, as: UTF8.self))
  }

  private static func withoutBase64Mark(_ type: String) -> String? {
    guard ASCII.lowercased(type).hasSuffix("base64") else { return nil }
    let rest = ASCII.trimming(String(type.dropLast(6)), where: { $0 == 0x20 })
    return rest.hasSuffix(";") ? String(rest.dropLast()) : nil
  }
}
