package import Browser
import Model

extension ScriptCall.Client {
  /// The value of a setting of the Java client.
  func value(of setting: RequestField.JavaSetting) -> Bool {
    guard case .java(let parameters) = self else { return false }
    return switch setting {
    case .enable: parameters.enable
    case .omitCredentials: parameters.omitCredentials
    case .forcePreflight: parameters.forcePreflight
    }
  }

  /// Changes a setting of the Java client.
  mutating func set(_ setting: RequestField.JavaSetting, to value: Bool) {
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
    return (isSandboxed ? "sandboxed " : "") + url.serialized
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
