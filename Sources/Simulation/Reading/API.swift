package import Browser

/// The names by which documents call the clients.
package enum API: String, CaseIterable, Sendable {
  case fetch, xhr, img, script, font, form, beacon, curl, java

  /// The name of a client.
  package init(_ client: ScriptCall.Client) {
    self =
      switch client {
      case .fetch: .fetch
      case .xmlHttpRequest: .xhr
      case .image: .img
      case .script: .script
      case .font: .font
      case .form: .form
      case .beacon: .beacon
      case .curl: .curl
      case .java: .java
      }
  }

  /// The client of this name; Java's with all of its settings at rest.
  package var client: ScriptCall.Client {
    switch self {
    case .fetch: .fetch
    case .xhr: .xmlHttpRequest
    case .img: .image
    case .script: .script
    case .font: .font
    case .form: .form
    case .beacon: .beacon
    case .curl: .curl
    case .java: .java(JavaParameters())
    }
  }
}
