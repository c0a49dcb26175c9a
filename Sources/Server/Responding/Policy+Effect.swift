extension Policy {
  /// The name of the side effect that a request has when it comes to its handler, nil when no route
  /// takes it.
  package func effect(of method: String, at path: String) -> String? {
    let application = Application(self)
    return application.route(for: path)
      .flatMap { application.method(method, route: $0, path: path)?.effect }
  }
}
