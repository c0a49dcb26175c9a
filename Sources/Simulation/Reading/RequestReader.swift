import Browser
import Documents

/// Reads one request of a script.
struct RequestReader {
  /// The scenario's page, nil when it names none.
  let page: Page?

  /// Reads a request.
  ///
  /// - Parameter node: The set of fields that `fields` reads.
  func call(
    _ node: Node, _ fields: inout MappingReader
  ) throws(DocumentProblem) -> ScriptCall {
    let said = try RequestChange.read(&fields)
    let api = said.api ?? .fetch
    try RequestShape(api).check(node, fields.path)
    guard let url = said.url else { throw fields.missing("url") }
    guard let page = said.page ?? page ?? (api.client.isInBrowser ? nil : Page()) else {
      throw DocumentProblem(
        "page is missing: which document asks? An origin, a URL, or \"null\" in quotes.",
        at: fields.place)
    }
    var call = ScriptCall(client: api.client, page: page, url: url)
    if api == .beacon { call.method = "POST" }
    return said.applied(to: call)
  }
}
