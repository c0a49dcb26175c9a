import Browser
import Documents
import Model
import Server
import Simulation

extension JSONValue {
  /// A change to the world, with the kind of change first.
  init(_ effect: Effect) {
    switch effect {
    case .browser(let effect): self.init(effect)
    case .server(let index, let effect):
      self = ["server": .integer(index), "change": JSONValue(effect)]
    case .canned(let effect): self = ["server": nil, "change": JSONValue(effect)]
    case .exchangeBegan(let exchange): self = ["exchangeBegan": JSONValue(exchange.request)]
    case .exchangeAnswered(_, let answer): self = ["exchangeAnswered": JSONValue(answer)]
    case .exchangeEnded(let id): self = ["exchangeEnded": ["preflight": .boolean(id.isPreflight)]]
    case .clockAdvanced(let instant): self = ["clockAdvanced": .integer(instant.milliseconds)]
    case .policyChanged(_, let policy):
      self = ["policyChanged": .string(policy.server.serialized)]
    }
  }

  private init(_ request: HTTPRequest) {
    self = [
      "method": .string(request.method),
      "url": .string(request.url.sanitized.serialized),
      "headers": .pairs(request.headers),
      "body": request.body.map(JSONValue.string) ?? .null,
    ]
  }

  private init(_ effect: ServerEffect) {
    switch effect {
    case .raised(let name): self = ["raised": .string(name)]
    case .counted(let layer): self = ["counted": .integer(layer)]
    case .stored(let layer, let answer):
      self = ["stored": .integer(layer), "url": .string(answer.key.url.serialized)]
    case .redeployed: self = ["redeployed": true]
    }
  }

  private init(_ effect: BrowserEffect) {
    switch effect {
    case .permissionStored(let entry): self = ["permissionStored": JSONValue(entry)]
    case .permissionsCleared(_, let origin, let url):
      self = ["permissionsCleared": ["origin": .string(origin), "url": .string(url.serialized)]]
    case .preflightCacheEmptied: self = ["cleared": "preflightCache"]
    case .cookieStored(let cookie):
      self = [
        "cookieStored": [
          "name": .string(cookie.name), "value": .string(cookie.value),
          "domain": .string(cookie.domain), "path": .string(cookie.path),
        ]
      ]
    case .cookiesEmptied: self = ["cleared": "cookies"]
    case .responseStored(let entry): self = ["responseStored": .string(entry.url.serialized)]
    case .responsesInvalidated(let url): self = ["responsesInvalidated": .string(url.serialized)]
    case .httpCacheEmptied: self = ["cleared": "httpCache"]
    case .consoleWritten(let line):
      self = ["consoleWritten": .string(line.text), "level": .string(line.level.rawValue)]
    case .settled(let outcome): self = ["settled": JSONValue(outcome)]
    }
  }

  private init(_ entry: PreflightCache.Entry) {
    let permission: (kind: String, name: String) =
      switch entry.key.permission {
      case .method(let name): ("method", name)
      case .header(let name): ("header", name)
      }
    self = [
      "origin": .string(entry.key.origin),
      "url": .string(entry.key.url.serialized),
      "credentials": .boolean(entry.key.credentials),
      "kind": .string(permission.kind),
      "name": .string(permission.name),
      "expiresAtMs": .integer(entry.expires.milliseconds),
    ]
  }
}
