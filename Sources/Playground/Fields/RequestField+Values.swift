package import Browser
import Model
import Simulation

// MARK: - Reading

extension RequestField {
  /// The value as text that ``applying(_:to:)`` understands.
  package func text(in call: ScriptCall) -> String {
    switch self {
    case .client: API(call.client).rawValue
    case .method: call.effectiveMethod
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
    case .crossOrigin: call.crossOrigin.rawValue
    case .formEncoding: call.formEncoding.rawValue
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
        FieldChoice("img", "an <img>: shown from anywhere"),
        FieldChoice("script", "a <script src>: run from anywhere"),
        FieldChoice("font", "@font-face: always with CORS"),
        FieldChoice("form", "a <form>: the page is left"),
        FieldChoice("beacon", "navigator.sendBeacon()"),
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
    case .crossOrigin:
      [
        FieldChoice("none", "no such attribute: cookies, but nothing to read"),
        FieldChoice("anonymous", "with CORS, without cookies for others"),
        FieldChoice("use-credentials", "with CORS and cookies"),
      ]
    case .formEncoding: FormEncoding.allCases.map { FieldChoice($0.rawValue) }
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
    case .crossOrigin: call.crossOrigin = try word(text)
    case .formEncoding: call.formEncoding = try word(text)
    case .java(let setting): call.client.set(setting, to: try truth(text))
    case .page: call.page = try Page.parse(text)
    }
    return call
  }

  private func word<Word: RawRepresentable>(_ text: String) throws(FieldProblem) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
      throw FieldProblem("There is no \(title.lowercased()) \"\(text)\".")
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
    guard let api = API(rawValue: text) else {
      throw FieldProblem("There is no API \"\(text)\".")
    }
    return api == API(present) ? present : api.client
  }

  /// Reads a header line; nil when it is empty.
  private static func header(_ text: String) throws(FieldProblem) -> Header? {
    if text.allSatisfy(\.isWhitespace) { return nil }
    guard let colon = text.firstIndex(of: ":") else {
      throw FieldProblem("A header is written as \"Name: value\"; the colon is missing.")
    }
    let name = String(text[..<colon])
    let value = ASCII.trimming(String(text[text.index(after: colon)...]), where: ASCII.isTabOrSpace)
    return Header(HeaderName(name), value)
  }
}
