/// One of the things that a request passes on its way to the application.
///
/// A layer that answers ends the walk, and its answer passes back only through the layers outside
/// it. That single rule gives every error without CORS headers.
package enum Layer: Hashable, Sendable {
  case cors(CORSLayer)
  case app
  case redirect(RedirectLayer)
  case auth(AuthLayer)
  case proxy(ProxyLayer)
  case cache(CacheLayer)
  case barrier(BarrierLayer)

  /// The chain of a policy that names none.
  package static let defaultChain: [Layer] = [.cors(CORSLayer()), .app]

  /// What documents and provenance call the layer.
  package var kind: Kind {
    switch self {
    case .cors: .cors
    case .app: .app
    case .redirect: .redirect
    case .auth: .auth
    case .proxy: .proxy
    case .cache: .cache
    case .barrier(let barrier):
      switch barrier.condition {
      case .size: .limit
      case .rate: .rate
      case .outage: .gateway
      case .filter: .waf
      }
    }
  }

  /// The kinds of layers; the raw value is the key in documents.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case cors, app, redirect, auth, proxy, cache, limit, rate, gateway, waf
  }

  var redirectsToHTTPS: Bool {
    if case .redirect(let redirect) = self { redirect.target == .https } else { false }
  }
}
