package import Browser
import Model

/// A part of what a script asks for that a person can edit.
package enum RequestField: Hashable, Sendable {
  case client
  case method
  case url

  /// The header line at a position.
  case header(Int)

  /// A header line that does not exist yet.
  case newHeader
  case body
  case mode
  case credentials
  case redirect
  case cache
  case referrerPolicy
  case keepalive
  case uploadListener

  /// A setting of JEP 183's client.
  case java(JavaSetting)
  case page

  /// The settings of JEP 183's `setCORSParameters`.
  package enum JavaSetting: String, CaseIterable, Hashable, Sendable {
    case enable, omitCredentials, forcePreflight
  }

  /// The fields of a request, in the order in which a form shows them.
  package static func all(in call: ScriptCall) -> [RequestField] {
    [.client, .url, .method] + call.headers.indices.map(RequestField.header) + [.newHeader, .body]
      + settings(of: call.client) + [.page]
  }

  /// The settings that make sense for a client.
  package static func settings(of client: ScriptCall.Client) -> [RequestField] {
    switch client {
    case .fetch: [.mode, .credentials, .redirect, .cache, .referrerPolicy, .keepalive]
    case .xmlHttpRequest: [.credentials, .uploadListener]
    case .curl: []
    case .java: JavaSetting.allCases.map(RequestField.java)
    }
  }

  /// The name that a form shows.
  package var title: String {
    switch self {
    case .client: "API"
    case .method: "Method"
    case .url: "URL"
    case .header: "Header"
    case .newHeader: "New header"
    case .body: "Body"
    case .mode: "Mode"
    case .credentials: "Credentials"
    case .redirect: "Redirect"
    case .cache: "Cache"
    case .referrerPolicy: "Referrer"
    case .keepalive: "Keepalive"
    case .uploadListener: "Upload"
    case .java(.enable): "Enable CORS"
    case .java(.omitCredentials): "No cookies"
    case .java(.forcePreflight): "Always ask"
    case .page: "Page"
    }
  }

  /// One sentence on what the field does.
  package var explanation: String {
    switch self {
    case .client: "Who asks. Only browsers enforce anything."
    case .method: "Anything but GET, HEAD and POST makes the browser ask first."
    case .url: "Where the request goes; relative to the page."
    case .header, .newHeader: "Written as “Name: value”. Empty takes the line away."
    case .body: "What is sent with the request. Empty means none."
    case .mode: "Whether the request may cross origins, and on whose terms."
    case .credentials: "Whether cookies go along."
    case .redirect: "What happens when the server sends the request elsewhere."
    case .cache: "How the request uses the browser's HTTP cache."
    case .referrerPolicy: "How much of the page's address the server is told."
    case .keepalive: "Whether the request may outlive the page."
    case .uploadListener: "A listener for upload progress makes the browser ask first."
    case .java(.enable): "Whether the client takes part in CORS at all."
    case .java(.omitCredentials): "Whether cookies stay at home."
    case .java(.forcePreflight): "Whether it asks first even when it need not."
    case .page: "The document that asks: an origin, a URL, or null for an opaque origin."
    }
  }
}

// MARK: - Reading

extension RequestField {
  /// The value as text that ``applying(_:to:)`` understands.
  package func text(in call: ScriptCall) -> String {
    switch self {
    case .client: call.client.word
    case .method: call.method
    case .url: call.url
    case .header(let index):
      call.headers.indices.contains(index)
        ? "\(call.headers[index].name.spelling): \(call.headers[index].value)" : ""
    case .newHeader: ""
    case .body: call.body ?? ""
    case .mode: call.mode.rawValue
    case .credentials: call.credentials.rawValue
    case .redirect: call.redirect.rawValue
    case .cache: call.cache.rawValue
    case .referrerPolicy: call.referrerPolicy.rawValue
    case .keepalive: call.keepalive ? "true" : "false"
    case .uploadListener: call.hasUploadListener ? "true" : "false"
    case .java(let setting): call.client.value(of: setting) ? "true" : "false"
    case .page: call.page.text
    }
  }

  /// The values worth offering.
  package var choices: [FieldChoice] {
    switch self {
    case .client:
      [
        FieldChoice("fetch", "fetch() in a page"), FieldChoice("xhr", "XMLHttpRequest in a page"),
        FieldChoice("curl", "no browser: nothing is enforced"),
        FieldChoice("java", "JEP 183's client"),
      ]
    case .method:
      ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].map { FieldChoice($0) }
    case .newHeader:
      [
        FieldChoice("Content-Type: application/json"), FieldChoice("Content-Type: text/plain"),
        FieldChoice("Authorization: Bearer vanilla"), FieldChoice("X-Flavor: vanilla"),
      ]
    case .mode:
      [
        FieldChoice("cors", "across origins, if the server agrees"),
        FieldChoice("no-cors", "across origins, but the answer stays opaque"),
        FieldChoice("same-origin", "never across origins"),
      ]
    case .credentials:
      [
        FieldChoice("omit", "no cookies"),
        FieldChoice("same-origin", "cookies to the page's own origin only"),
        FieldChoice("include", "cookies to everybody"),
      ]
    case .redirect:
      [
        FieldChoice("follow", "go where it points"), FieldChoice("error", "fail"),
        FieldChoice("manual", "stop, with nothing to read"),
      ]
    case .cache: CacheMode.allCases.map { FieldChoice($0.rawValue) }
    case .referrerPolicy: ReferrerPolicy.allCases.map { FieldChoice($0.rawValue) }
    case .keepalive, .uploadListener, .java: [FieldChoice("false"), FieldChoice("true")]
    case .url, .header, .body, .page: []
    }
  }
}

// MARK: - Writing

extension RequestField {
  /// The request with another value in this field.
  package func applying(_ text: String, to call: ScriptCall) throws(FieldProblem) -> ScriptCall {
    var call = call
    switch self {
    case .client: call.client = try client(text, instead: call.client)
    case .method: call.method = text
    case .url: call.url = text
    case .header(let index):
      guard call.headers.indices.contains(index) else { break }
      if let header = try Self.header(text) {
        call.headers[index] = header
      } else {
        call.headers.remove(at: index)
      }
    case .newHeader:
      if let header = try Self.header(text) { call.headers.append(header) }
    case .body: call.body = text.isEmpty ? nil : text
    case .mode: call.mode = try word(text)
    case .credentials: call.credentials = try word(text)
    case .redirect: call.redirect = try word(text)
    case .cache: call.cache = try word(text)
    case .referrerPolicy: call.referrerPolicy = try word(text)
    case .keepalive: call.keepalive = try truth(text)
    case .uploadListener: call.hasUploadListener = try truth(text)
    case .java(let setting): call.client.set(setting, to: try truth(text))
    case .page: call.page = try Page.parse(text)
    }
    return call
  }

  private func word<Word: RawRepresentable>(_ text: String) throws(FieldProblem) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
      throw FieldProblem("There is no \(title.lowercased()) “\(text)”.")
    }
    return word
  }

  private func truth(_ text: String) throws(FieldProblem) -> Bool {
    switch text {
    case "true": return true
    case "false": return false
    default: throw FieldProblem("It is either true or false.")
    }
  }

  private func client(
    _ text: String, instead present: ScriptCall.Client
  ) throws(FieldProblem) -> ScriptCall.Client {
    switch text {
    case "fetch": return .fetch
    case "xhr": return .xmlHttpRequest
    case "curl": return .curl
    case "java":
      if case .java = present { return present }
      return .java(JavaParameters())
    default: throw FieldProblem("There is no API “\(text)”.")
    }
  }

  /// Reads a header line; nil when it is empty.
  private static func header(_ text: String) throws(FieldProblem) -> Header? {
    if text.allSatisfy(\.isWhitespace) { return nil }
    guard let colon = text.firstIndex(of: ":") else {
      throw FieldProblem("A header is written as “Name: value”; the colon is missing.")
    }
    let name = String(text[..<colon])
    let value = ASCII.trimming(String(text[text.index(after: colon)...]), where: ASCII.isTabOrSpace)
    return Header(HeaderName(name), value)
  }
}

extension ScriptCall.Client {
  /// The word by which scenarios and forms call the client.
  package var word: String {
    switch self {
    case .fetch: "fetch"
    case .xmlHttpRequest: "xhr"
    case .curl: "curl"
    case .java: "java"
    }
  }
}

extension ScriptCall.Client {
  fileprivate func value(of setting: RequestField.JavaSetting) -> Bool {
    guard case .java(let parameters) = self else { return false }
    return switch setting {
    case .enable: parameters.enable
    case .omitCredentials: parameters.omitCredentials
    case .forcePreflight: parameters.forcePreflight
    }
  }

  fileprivate mutating func set(_ setting: RequestField.JavaSetting, to value: Bool) {
    guard case .java(var parameters) = self else { return }
    switch setting {
    case .enable: parameters.enable = value
    case .omitCredentials: parameters.omitCredentials = value
    case .forcePreflight: parameters.forcePreflight = value
    }
    self = .java(parameters)
  }
}

extension Page {
  /// The document as a form shows it: its address, or `null` for an opaque origin without one.
  package var text: String {
    guard let url else { return "null" }
    return (origin.isOpaque ? "sandboxed " : "") + url.serialized
  }

  /// Reads what ``text`` writes.
  static func parse(_ text: String) throws(FieldProblem) -> Page {
    if text == "null" { return Page() }
    let isSandboxed = text.hasPrefix("sandboxed ")
    let address = isSandboxed ? String(text.dropFirst("sandboxed ".count)) : text
    guard let url = WebURL(address) else {
      throw FieldProblem("“\(address)” is no address; write https:// and a host, or null.")
    }
    return Page(url: url, isSandboxed: isSandboxed)
  }
}
