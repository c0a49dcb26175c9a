package import Browser
import Documents
package import Model

/// What a document says about a request; nil says nothing.
package struct RequestChange: Hashable, Sendable {
  package var api: API?
  package var url: String?
  package var page: Page?
  package var method: String?
  package var headers: [Header]?
  package var body: String?
  package var mode: RequestMode?
  package var credentials: CredentialsMode?
  package var redirect: RedirectMode?
  package var cache: CacheMode?
  package var referrerPolicy: ReferrerPolicy?
  package var keepalive: Bool?
  package var hasUploadListener: Bool?
  package var crossOrigin: CrossOriginAttribute?
  package var formEncoding: FormEncoding?
  package var java: JavaParameters?

  /// Whether a body that was there is taken away.
  package var dropsBody = false

  /// The request in which everything that is said is so.
  package func applied(to call: ScriptCall) -> ScriptCall {
    var call = call
    if let api, api != API(call.client) { call.client = api.client }
    if let java, case .java = call.client { call.client = .java(java) }
    call.url = url ?? call.url
    call.page = page ?? call.page
    call.method = method ?? call.method
    call.headers = headers ?? call.headers
    call.body = dropsBody ? nil : body ?? call.body
    call.mode = mode ?? call.mode
    call.credentials = credentials ?? call.credentials
    call.redirect = redirect ?? call.redirect
    call.cache = cache ?? call.cache
    call.referrerPolicy = referrerPolicy ?? call.referrerPolicy
    call.keepalive = keepalive ?? call.keepalive
    call.hasUploadListener = hasUploadListener ?? call.hasUploadListener
    call.crossOrigin = crossOrigin ?? call.crossOrigin
    call.formEncoding = formEncoding ?? call.formEncoding
    return call
  }
}

extension RequestChange {
  /// Reads what a document says about a request, all but the fields that stand around it.
  static func read(_ fields: inout MappingReader) throws(DocumentProblem) -> RequestChange {
    var change = RequestChange()
    change.api = try fields.choice("api")
    change.url = try fields.text("url")
    if let node = fields.take("page") {
      change.page = try PageReader.page(node, fields.path(of: "page"))
    }
    change.method = try fields.text("method")
    if let node = fields.take("headers") {
      change.headers = try HeadersReader.headers(node, fields.path(of: "headers"))
    }
    change.body = try fields.text("body")
    change.mode = try fields.choice("mode")
    change.credentials = try fields.choice("credentials")
    change.redirect = try fields.choice("redirect")
    change.hasUploadListener = try fields.boolean("uploadListener")
    change.crossOrigin = try fields.choice("crossorigin")
    change.formEncoding = try fields.choice("enctype")
    change.java = try java(&fields)
    try change.readInit(&fields)
    if var more = try fields.fields("init") {
      try change.readInit(&more)
      try more.finish()
    }
    return change
  }

  /// Reads a change of a request that is made again.
  static func read(_ node: Node, _ path: String) throws(DocumentProblem) -> RequestChange {
    let dropsBody = node.field("body")?.isNull ?? false
    let node = node.withoutNullFields
    var fields = try MappingReader(node, path: path)
    var change = try read(&fields)
    try fields.finish()
    if let api = change.api { try RequestShape(api).check(node, path) }
    change.dropsBody = dropsBody
    return change
  }

  /// Reads the rarer members of a request's init dictionary.
  private mutating func readInit(_ fields: inout MappingReader) throws(DocumentProblem) {
    cache = try fields.choice("cache") ?? cache
    keepalive = try fields.boolean("keepalive") ?? keepalive
    guard let node = fields.take("referrerPolicy") else { return }
    let path = fields.path(of: "referrerPolicy")
    // The empty policy is the page's own, which is the default.
    referrerPolicy =
      try node.text(path).isEmpty ? .default : try node.choice(of: ReferrerPolicy.self, path)
  }

  private static func java(
    _ fields: inout MappingReader
  ) throws(DocumentProblem) -> JavaParameters? {
    guard var flags = try fields.fields("java") else { return nil }
    var java = JavaParameters()
    java.enable = try flags.boolean("enable") ?? java.enable
    java.omitCredentials = try flags.boolean("omitCredentials") ?? java.omitCredentials
    java.forcePreflight = try flags.boolean("forcePreflight") ?? java.forcePreflight
    try flags.finish()
    return java
  }
}
