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
  case crossOrigin
  case formEncoding

  /// A setting of JEP 183's client.
  case java(JavaSetting)
  case page

  /// The settings of JEP 183's `setCORSParameters`.
  package enum JavaSetting: String, CaseIterable, Hashable, Sendable {
    case enable, omitCredentials, forcePreflight
  }

  /// The fields of a request, in the order in which a form shows them.
  package static func all(in call: ScriptCall) -> [RequestField] {
    let client = call.client
    let headers = call.headers.indices.map(RequestField.header) + [.newHeader]
    return [.client, .url] + (client.hasMethod ? [.method] : [])
      + (client.hasHeaders ? headers : []) + (client.hasBody ? [.body] : [])
      + settings(of: client) + [.page]
  }

  /// The settings that make sense for a client.
  package static func settings(of client: ScriptCall.Client) -> [RequestField] {
    switch client {
    case .fetch: [.mode, .credentials, .redirect, .cache, .referrerPolicy, .keepalive]
    case .xmlHttpRequest: [.credentials, .uploadListener]
    case .image, .script: [.crossOrigin, .referrerPolicy]
    case .font, .beacon: [.referrerPolicy]
    case .form: [.formEncoding, .referrerPolicy]
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
    case .crossOrigin: "Crossorigin"
    case .formEncoding: "Enctype"
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
    case .header, .newHeader: "Written as \"Name: value\". Empty takes the line away."
    case .body: "What is sent with the request. Empty means none."
    case .mode: "Whether the request may cross origins, and on whose terms."
    case .credentials: "Whether cookies go along."
    case .redirect: "What happens when the server sends the request elsewhere."
    case .cache: "How the request uses the browser's HTTP cache."
    case .referrerPolicy: "How much of the page's address the server is told."
    case .keepalive: "Whether the request may outlive the page."
    case .uploadListener: "A listener for upload progress makes the browser ask first."
    case .crossOrigin: "Whether it asks with CORS, and whether cookies go along."
    case .formEncoding: "How the form writes its fields into the body of a POST."
    case .java(.enable): "Whether the client takes part in CORS at all."
    case .java(.omitCredentials): "Whether cookies stay at home."
    case .java(.forcePreflight): "Whether it asks first even when it need not."
    case .page: "Who asks: an origin, a URL, or null for an opaque origin."
    }
  }
}
