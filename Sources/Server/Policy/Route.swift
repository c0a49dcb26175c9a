package import Model

/// What the application has at a path.
package struct Route: Hashable, Sendable {
  /// An exact path, or one that ends in `/*` and matches everything below.
  package var path: String

  /// The methods that the route defines, in the author's order.
  package var methods: [RouteMethod]

  /// What the application itself demands before it answers.
  package var auth = Authentication.none

  /// What this route permits differently.
  package var allow: AllowOverride?

  /// Whether CORS covers the route; false when somebody forgot to decorate it.
  package var isCovered = true

  /// The value of a `Set-Cookie` line on the route's answers.
  package var setCookie: String?

  package init(path: String, methods: [RouteMethod] = Route.readable) {
    self.path = path
    self.methods = methods
  }

  /// The methods of a route that names none: GET and HEAD, answered with an empty 200.
  package static let readable = [RouteMethod("GET"), RouteMethod("HEAD")]

  /// The route of a policy that names none.
  package static let everything = Route(path: "/*")

  /// What an application demands before it answers.
  package enum Authentication: String, CaseIterable, Hashable, Sendable {
    case none, cookie, bearer
  }
}

/// What a route answers to one method.
package struct RouteMethod: Hashable, Sendable {
  package var method: String

  /// The status that the author wrote, nil for the usual one.
  package var status: Int?
  package var headers: HeaderList

  /// The body as an isomorphic string.
  package var body: String

  /// How the handler fails instead of answering.
  package var error: Mishap?

  /// Where the handler redirects to.
  package var redirect: String?

  /// The media types of bodies that the handler takes, empty when it takes any.
  package var accepts: [String] = []

  /// The headers that the handler demands, each with the value that it must have, or with `*`.
  package var requires: HeaderList = [:]

  /// The name of the side effect that the answer has, nil for `METHOD path`.
  package var effect: String?

  package init(
    _ method: String, status: Int? = nil, headers: HeaderList = [:], body: String = "",
    error: Mishap? = nil, redirect: String? = nil, effect: String? = nil
  ) {
    self.method = method
    self.status = status
    self.headers = headers
    self.body = body
    self.error = error
    self.redirect = redirect
    self.effect = effect
  }

  /// How a handler fails.
  package enum Mishap: String, CaseIterable, Hashable, Sendable {
    /// It throws, and what catches that answers 500.
    case exception

    /// It never answers, and what waits for it answers 504.
    case timeout
  }
}
