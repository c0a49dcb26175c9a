import Documents
import Model

/// What a request of each API can say; the rest would be a slip of its author's.
struct RequestShape {
  private let api: API

  init(_ api: API) {
    self.api = api
  }

  /// Objects to what does not go with the API, at its place.
  func check(_ node: Node, _ path: String) throws(DocumentProblem) {
    for entry in try node.mapping(path) {
      let path = "\(path).\(entry.key)"
      if let owners = Self.owners[entry.key], !owners.contains(api) {
        let others = owners.map(\.rawValue).joined(separator: ", ")
        throw DocumentProblem(
          "\(path) does not go with api: \(api.rawValue)\(reason(for: entry.key)); it is for "
            + "\(others).",
          at: entry.keyPlace)
      }
      switch entry.key {
      case "method": try checkMethod(entry.value, path)
      case "headers" where api == .beacon: try checkBeaconHeaders(entry.value, path)
      default: break
      }
    }
  }

  /// The keys that only some APIs have.
  private static let owners: [String: [API]] = [
    "headers": [.fetch, .xhr, .beacon, .curl, .java],
    "body": [.fetch, .xhr, .form, .beacon, .curl, .java],
    "crossorigin": [.img, .script],
    "enctype": [.form],
    "mode": programs, "credentials": programs, "redirect": programs, "cache": programs,
    "keepalive": programs, "init": programs,
    "uploadListener": programs,
    "java": programs,
  ]

  /// The APIs whose requests keep whatever their author says.
  private static let programs: [API] = [.fetch, .xhr, .curl, .java]

  private func reason(for key: String) -> String {
    switch (api, key) {
    case (.img, "headers"), (.script, "headers"), (.font, "headers"), (.form, "headers"):
      ", which sets no headers"
    case (.img, "body"), (.script, "body"), (.font, "body"): ", which sends none"
    case (.img, "mode"), (.script, "mode"), (.img, "credentials"), (.script, "credentials"):
      ", where crossorigin decides"
    case (.font, "crossorigin"): ", which always asks with CORS"
    default: ""
    }
  }

  private func checkMethod(_ node: Node, _ path: String) throws(DocumentProblem) {
    let methods: [String]
    switch api {
    case .img, .script, .font: methods = ["GET"]
    case .form: methods = ["GET", "POST"]
    case .beacon: methods = ["POST"]
    case .fetch, .xhr, .curl, .java: return
    }
    let method = try node.text(path)
    guard !methods.contains(ASCII.uppercased(method)) else { return }
    throw DocumentProblem(
      "\(path): api: \(api.rawValue) always sends \(methods.joined(separator: " or ")); other "
        + "methods are for fetch, xhr, curl, java.",
      at: node.place)
  }

  /// A beacon has one header of its author's: the type that its data are given.
  private func checkBeaconHeaders(_ node: Node, _ path: String) throws(DocumentProblem) {
    guard
      let header = try HeadersReader.headers(node, path).first(where: { $0.name != .contentType })
    else { return }
    throw DocumentProblem(
      "\(path): a beacon has no header \(quoted(header.name.spelling)), only the Content-Type of "
        + "its data.",
      at: node.place)
  }
}
