import Browser
import Documents
import Model

/// Reads who asks: an origin, a URL, `"null"`, or the long form.
enum PageReader {
  static func page(_ node: Node) throws(DocumentProblem) -> Page {
    try page(node, "page")
  }

  static func page(_ node: Node, _ path: String) throws(DocumentProblem) -> Page {
    guard case .mapping = node.value else { return try page(node, path, isSandboxed: false) }
    var fields = try MappingReader(node, path: path)
    let isSandboxed = try fields.boolean("sandboxed") ?? false
    let page = try page(fields.require("url"), fields.path(of: "url"), isSandboxed: isSandboxed)
    try fields.finish()
    return page
  }

  private static func page(
    _ node: Node, _ path: String, isSandboxed: Bool
  ) throws(DocumentProblem) -> Page {
    guard try node.text(path) != "null" else { return Page() }
    return Page(url: try url(node, path), isSandboxed: isSandboxed)
  }

  /// Reads an absolute URL.
  static func url(_ node: Node, _ path: String) throws(DocumentProblem) -> WebURL {
    let text = try node.text(path)
    if let url = WebURL(text), url.host != nil || !url.hasHTTPScheme { return url }
    guard let completed = completed(text) else {
      throw DocumentProblem(
        "\(path) is a full URL such as https://shop.example, not \(quoted(text)).", at: node.place)
    }
    throw DocumentProblem("\(path) is a full URL.", at: node.place, suggestion: completed)
  }

  /// The URL of a host that was written without a scheme, nil when the text is no host either.
  private static func completed(_ text: String) -> String? {
    let looksLikeHost = text.hasPrefix("localhost") || text.contains(".")
    guard looksLikeHost, !text.contains("/") else { return nil }
    let url = "https://" + text
    return WebURL(url) == nil ? nil : url
  }
}
