/// How an entry of the list of origins is written in one line.
enum OriginText {
  static func text(of entry: OriginEntry) -> String {
    switch entry {
    case .exact(let text): text
    case .suffix(let text): "{suffix: \(text)}"
    case .prefix(let text): "{prefix: \(text)}"
    case .contains(let text): "{contains: \(text)}"
    case .glob(let text): "{glob: \(text)}"
    case .regex(let text, let anchored):
      "{regex: \(text)" + (anchored.map { ", anchored: \($0.rawValue)}" } ?? "}")
    case .subdomains(let host, let scheme, let port):
      "{subdomains: \(host)" + (scheme == "https" ? "" : ", scheme: \(scheme)")
        + (port.map { ", port: \($0)}" } ?? "}")
    }
  }
}
