import Model
import Server

/// What holds for every policy that can be read.
enum PolicyLaws {
  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    let reading = PolicyReading(bytes)
    for problem in reading.problems {
      try DocumentLaws.isTold(problem.documentProblem, in: bytes)
      try demand("A path is harmless", problem.path.isHarmless, problem.path)
    }
    guard let policy = reading.policy else {
      return try demand("Somebody is told why there is no policy", reading.error != nil)
    }
    let text = PolicyWriter.yaml(policy)
    try demand(
      "A policy that was written is read as it was",
      PolicyReading(Array(text.utf8)).policy == policy, text)
    try fieldsStay(policy)
    try answers(policy)
  }

  /// Confirming a field without a change changes nothing.
  private static func fieldsStay(_ policy: Policy) throws(BrokenLaw) {
    for field in PolicyField.allCases {
      let text = field.text(in: policy)
      guard case .success(let same) = field.applying(text, to: policy) else { continue }
      try demandSame(
        "A field keeps what it shows: \(field)", field.text(in: same), text)
    }
  }

  /// The server answers everybody, and in the same way each time.
  private static func answers(_ policy: Policy) throws(BrokenLaw) {
    let responder = Responder(policy)
    let preflight: HeaderList = [
      .origin: "https://page.example", .requestMethod: "PUT", .requestHeaders: "x-a,content-type",
    ]
    let actual: HeaderList = [.origin: "https://page.example", .cookie: "a=b"]
    for path in ["/", "/a/b?c"] + policy.routes.map(\.path) {
      guard let url = WebURL(path, base: policy.server) else { continue }
      for (method, headers) in [("OPTIONS", preflight), ("GET", actual), ("PUT", actual)] {
        let request = HTTPRequest(method: method, url: url, headers: headers)
        let answer = responder.respond(to: request, state: ServerState(), at: .start)
        try demand(
          "A server answers the same each time",
          answer == responder.respond(to: request, state: ServerState(), at: .start))
      }
    }
  }
}
