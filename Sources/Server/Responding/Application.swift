import Model

/// The routes of a policy made ready for answering.
struct Application: Sendable {
  private let routes: [CompiledRoute]
  private let paths: PathTable
  private let headIsGet: Bool

  /// A route with everything that does not depend on the request.
  private struct CompiledRoute: Sendable {
    let methods: [RouteMethod]

    /// What each method's answers raise, nil when it depends on the request's path.
    let effects: [String?]
    let allow: String
  }

  init(_ policy: Policy) {
    let headIsGet = policy.answers.headIsGet
    self.headIsGet = headIsGet
    routes = policy.routes.map { route in
      let path = PathPattern(route.path)
      var allowed = route.methods.map(\.method)
      if headIsGet, allowed.contains("GET"), !allowed.contains("HEAD") { allowed.append("HEAD") }
      return CompiledRoute(
        methods: route.methods,
        effects: route.methods.map { method in
          method.effect ?? (path.isPrefix ? nil : "\(method.method) \(route.path)")
        },
        allow: allowed.joined(separator: ", "))
    }
    paths = PathTable(policy.routes.map(\.path))
  }

  /// The position of the first route that has a path.
  func route(for path: String) -> Int? { paths.firstMatch(path) }

  /// What a route has for a method, with the name of its side effect.
  func method(_ name: String, route: Int, path: String) -> (RouteMethod, effect: String)? {
    let methods = routes[route].methods
    var index = methods.firstIndex { $0.method == name }
    if index == nil, name == "HEAD", headIsGet {
      index = methods.firstIndex { $0.method == "GET" }
    }
    guard let index else { return nil }
    return (methods[index], routes[route].effects[index] ?? "\(name) \(path)")
  }

  /// What `Allow` says about a route.
  func allow(route: Int) -> String { routes[route].allow }
}
