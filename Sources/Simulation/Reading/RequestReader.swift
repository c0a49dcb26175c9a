import Browser
import Documents
import Model

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
    let api = try fields.choice("api", of: API.self) ?? .fetch
    try RequestShape(api).check(node, fields.path)
    let url = try fields.require("url").text(fields.path(of: "url"))
    let page = try page(&fields, api)
    var call = ScriptCall(client: api.client, page: page, url: url)
    if api == .beacon { call.method = "POST" }
    try Self.read(&fields, into: &call)
    return call
  }

  /// Reads what becomes different in a request.
  static func change(
    _ node: Node, _ path: String, _ call: inout ScriptCall
  ) throws(DocumentProblem) {
    var fields = try MappingReader(node.withoutNullFields, path: path)
    if let api = try fields.choice("api", of: API.self), api != API(call.client) {
      call.client = api.client
    }
    try RequestShape(API(call.client)).check(node.withoutNullFields, path)
    call.url = try fields.text("url") ?? call.url
    if let node = fields.take("page") {
      call.page = try PageReader.page(node, fields.path(of: "page"))
    }
    try read(&fields, into: &call)
    try fields.finish()
  }

  /// Reads everything but who asks whom.
  private static func read(
    _ fields: inout MappingReader, into call: inout ScriptCall
  ) throws(DocumentProblem) {
    call.method = try fields.text("method") ?? call.method
    if let node = fields.take("headers") {
      call.headers = try HeadersReader.headers(node, fields.path(of: "headers"))
    }
    call.body = try fields.text("body") ?? call.body
    call.mode = try fields.choice("mode") ?? call.mode
    call.credentials = try fields.choice("credentials") ?? call.credentials
    call.redirect = try fields.choice("redirect") ?? call.redirect
    call.hasUploadListener = try fields.boolean("uploadListener") ?? call.hasUploadListener
    call.crossOrigin = try fields.choice("crossorigin") ?? call.crossOrigin
    call.formEncoding = try fields.choice("enctype") ?? call.formEncoding
    try readJava(&fields, into: &call)
    try readInit(&fields, into: &call)
    if var more = try fields.fields("init") {
      try readInit(&more, into: &call)
      try more.finish()
    }
  }

  private static func readJava(
    _ fields: inout MappingReader, into call: inout ScriptCall
  ) throws(DocumentProblem) {
    guard var flags = try fields.fields("java") else { return }
    let isJava: Bool
    var java = JavaParameters()
    if case .java(let present) = call.client {
      (isJava, java) = (true, present)
    } else {
      isJava = false
    }
    java.enable = try flags.boolean("enable") ?? java.enable
    java.omitCredentials = try flags.boolean("omitCredentials") ?? java.omitCredentials
    java.forcePreflight = try flags.boolean("forcePreflight") ?? java.forcePreflight
    try flags.finish()
    if isJava { call.client = .java(java) }
  }

  /// The page that asks; only a client without a browser can do without one.
  private func page(
    _ fields: inout MappingReader, _ api: API
  ) throws(DocumentProblem) -> Page {
    if let node = fields.take("page") { return try PageReader.page(node, fields.path(of: "page")) }
    if let page { return page }
    guard !api.client.isInBrowser else {
      throw DocumentProblem(
        "page is missing: which document asks? An origin, a URL, or \"null\" in quotes.",
        at: fields.place)
    }
    return Page()
  }

  /// Reads the rarer members of a request's init dictionary.
  private static func readInit(
    _ fields: inout MappingReader, into call: inout ScriptCall
  ) throws(DocumentProblem) {
    call.cache = try fields.choice("cache") ?? call.cache
    call.keepalive = try fields.boolean("keepalive") ?? call.keepalive
    // The empty policy is the page's own, which is the default.
    if let node = fields.take("referrerPolicy") {
      let path = fields.path(of: "referrerPolicy")
      call.referrerPolicy =
        try node.text(path).isEmpty ? .default : node.choice(of: ReferrerPolicy.self, path)
    }
  }
}
