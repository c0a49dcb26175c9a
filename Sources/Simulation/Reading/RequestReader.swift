import Browser
import Documents
import Model

/// Reads one request of a script.
struct RequestReader {
  /// The scenario's page, nil when it names none.
  let page: Page?

  /// The names by which documents call the clients.
  private enum API: String, CaseIterable {
    case fetch, xhr, curl, java
  }

  /// Reads which client asks, nil when the field is not there.
  static func client(
    _ fields: inout MappingReader, _ key: String
  ) throws(DocumentProblem) -> ScriptCall.Client? {
    switch try fields.choice(key, of: API.self) {
    case nil: nil
    case .fetch: .fetch
    case .xhr: .xmlHttpRequest
    case .curl: .curl
    case .java: .java(JavaParameters())
    }
  }

  func call(_ fields: inout MappingReader) throws(DocumentProblem) -> ScriptCall {
    let client = try client(&fields)
    let url = try fields.require("url").text(fields.path(of: "url"))
    var call = ScriptCall(client: client, page: try page(&fields, client), url: url)
    call.method = try fields.text("method") ?? call.method
    call.headers =
      try fields.take("headers").map { node throws(DocumentProblem) in
        try HeadersReader.headers(node, fields.path(of: "headers"))
      } ?? []
    call.body = try fields.text("body")
    call.mode = try fields.choice("mode") ?? call.mode
    call.credentials = try fields.choice("credentials") ?? call.credentials
    call.redirect = try fields.choice("redirect") ?? call.redirect
    call.hasUploadListener = try fields.boolean("uploadListener") ?? false
    try readInit(&fields, into: &call)
    if var more = try fields.fields("init") {
      try readInit(&more, into: &call)
      try more.finish()
    }
    return call
  }

  private func client(_ fields: inout MappingReader) throws(DocumentProblem) -> ScriptCall.Client {
    let client = try Self.client(&fields, "api") ?? .fetch
    guard var flags = try fields.fields("java") else { return client }
    var java = JavaParameters()
    java.enable = try flags.boolean("enable") ?? java.enable
    java.omitCredentials = try flags.boolean("omitCredentials") ?? java.omitCredentials
    java.forcePreflight = try flags.boolean("forcePreflight") ?? java.forcePreflight
    try flags.finish()
    return client == .java(JavaParameters()) ? .java(java) : client
  }

  /// The page that asks; only a client without a browser can do without one.
  private func page(
    _ fields: inout MappingReader, _ client: ScriptCall.Client
  ) throws(DocumentProblem) -> Page {
    if let node = fields.take("page") { return try PageReader.page(node, fields.path(of: "page")) }
    if let page { return page }
    switch client {
    case .curl, .java: return Page()
    case .fetch, .xmlHttpRequest:
      throw DocumentProblem(
        "page is missing: which document asks? An origin, a URL, or \"null\" in quotes.",
        at: fields.place)
    }
  }

  /// Reads the rarer members of a request's init dictionary.
  private func readInit(
    _ fields: inout MappingReader, into call: inout ScriptCall
  ) throws(DocumentProblem) {
    call.cache = try fields.choice("cache") ?? call.cache
    call.referrerPolicy = try fields.choice("referrerPolicy") ?? call.referrerPolicy
    call.keepalive = try fields.boolean("keepalive") ?? call.keepalive
  }
}
