import Model

extension Walk {
  /// Asks the application, which everything else stands in front of.
  mutating func askApplication() -> Answer {
    guard let route else {
      require("a route has the path", false, actual: request.url.path)
      return failure(404, from: .noRoute, kind: .notFound)
    }
    look(
      Condition("a route has the path", else: "no route has the path"), true,
      actual: request.url.path, expected: policy.routes[route].path)
    let application = compiled.application
    guard
      let (method, effect) = application.method(
        request.method, route: route, path: request.url.path)
    else { return methodNotAllowed(route) }
    look(Self.routeHasMethod, true, actual: request.method)
    guard isAuthenticated(policy.routes[route].auth) else {
      return failure(401, from: .route(route), kind: .client)
    }
    if let refusal = refusal(method, route: route) { return refusal }
    effects.append(.raised(effect))
    var answer = run(method, route: route)
    if let cookie = policy.routes[route].setCookie {
      answer.lines.append(Answer.Line(.setCookie, cookie, from: .route(route)))
    }
    return answer
  }

  private mutating func run(_ method: RouteMethod, route: Int) -> Answer {
    let source = Provenance.route(route)
    switch method.error {
    case .exception:
      require("the handler answers without an exception", false)
      return failure(500, from: source, kind: .exception)
    case .timeout:
      require("the handler answers in time", false)
      var answer = failure(504, from: source, kind: .gateway)
      answer.hangs = true
      return answer
    case nil: break
    }
    var answer = Answer(
      status: method.status ?? (method.redirect == nil ? 200 : 302), from: source,
      body: request.method == "HEAD" ? "" : method.body)
    answer.lines.reserveCapacity(method.headers.lines.count + 6)
    for line in method.headers.lines {
      answer.lines.append(Answer.Line(line.name, line.value, from: source))
    }
    if let target = method.redirect {
      answer.lines.append(Answer.Line(.location, target, from: source))
    }
    if answer.status >= 400 { answer.errorKind = .client }
    return answer
  }

  private static let routeHasMethod = Condition(
    "the route has the method", else: "the route does not have the method")

  private mutating func methodNotAllowed(_ route: Int) -> Answer {
    let allow = compiled.application.allow(route: route)
    let isOptions = request.method == "OPTIONS"
    let status = isOptions ? policy.answers.appOptions : policy.answers.unknownMethod
    if status >= 400 {
      require(Self.routeHasMethod.holding, false, actual: request.method, expected: allow)
    } else {
      look(Self.routeHasMethod, false, actual: request.method, expected: allow)
    }
    var answer = failure(
      status, from: isOptions ? .answers(.appOptions) : .route(route), kind: .methodNotAllowed)
    if status == 405 || status < 300 {
      answer.lines.append(Answer.Line(.allow, allow, from: .route(route)))
    }
    if status < 400 { answer.errorKind = nil }
    answer.answeredBy = .route(route)
    return answer
  }

  /// What the handler answers to a request that lacks what it demands, nil when nothing is missing.
  private mutating func refusal(_ method: RouteMethod, route: Int) -> Answer? {
    if !method.accepts.isEmpty {
      let type = request.headers.get(.contentType)
      let accepts = method.accepts.joined(separator: ", ")
      let isTaken = require(
        "the body has a type that the handler takes", method.takes(type), actual: type,
        expected: accepts)
      if !isTaken { return failure(415, from: .route(route), kind: .client) }
    }
    let demands = method.requires.lines
    for (demand, value) in zip(demands, request.headers.values(of: demands.map(\.name))) {
      let isMet = require(
        "the request has the header \(demand.name.spelling) that the handler demands",
        value != nil && (demand.value == "*" || demand.value == value), actual: value,
        expected: demand.value)
      if !isMet { return failure(403, from: .route(route), kind: .client) }
    }
    return nil
  }

  private mutating func isAuthenticated(_ auth: Route.Authentication) -> Bool {
    switch auth {
    case .none: true
    case .cookie:
      require(
        "the request carries a cookie, which the route demands", request.headers.contains(.cookie))
    case .bearer:
      require(
        "the request carries a bearer token, which the route demands",
        request.carriesAuthorization("bearer"))
    }
  }

  /// An answer with an error status and nothing else.
  func failure(_ status: Int, from source: Provenance, kind: ErrorKind) -> Answer {
    var answer = Answer(status: status, from: source)
    answer.errorKind = kind
    return answer
  }
}

extension RouteMethod {
  /// Whether the handler takes bodies of a type, whose parameters do not matter.
  fileprivate func takes(_ type: String?) -> Bool {
    let essence = ASCII.trimming(
      String((type ?? "").prefix { $0 != ";" }), where: ASCII.isTabOrSpace)
    return accepts.contains { ASCII.equalsIgnoringCase($0, essence) }
  }
}

extension HTTPRequest {
  /// Whether `Authorization` has this scheme and something behind it.
  func carriesAuthorization(_ scheme: String) -> Bool {
    guard let value = headers.get(.authorization) else { return false }
    return value.utf8.count > scheme.utf8.count + 1
      && ASCII.equalsIgnoringCase(String(value.prefix(scheme.count + 1)), scheme + " ")
  }
}
