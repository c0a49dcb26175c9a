package import Server

extension PolicyField {
  /// The fields that a form shows first, in its order.
  package static let main: [PolicyField] = [
    .origins, .methods, .headers, .expose, .credentials, .maxAge, .vary, .style, .chain,
  ]

  /// The fields that few people ever need.
  package static let further: [PolicyField] = [
    .routes, .answers, .raw, .privateNetwork, .timingAllowOrigin, .server, .name, .about,
  ]

  /// The policy with another value in this field.
  ///
  /// A comma at the end is the beginning of an item that is yet to be typed, and means nothing.
  func changed(_ text: String, in policy: Policy) throws(FieldProblem) -> Policy {
    switch applying(text.withoutOpenItem, to: policy) {
    case .success(let policy): return policy
    case .failure(let problem): throw FieldProblem(problem.message)
    }
  }

  /// The values that stand for a whole, and what each means.
  var wholes: [FieldChoice] {
    switch self {
    case .origins:
      [
        FieldChoice("none", "nobody"), FieldChoice("*", "everybody, without cookies"),
        FieldChoice("reflect", "any Origin: the open door"),
      ]
    case .methods, .headers:
      [
        FieldChoice("*", "a literal star"), FieldChoice("requested", "whatever is asked for"),
      ]
    case .expose: [FieldChoice("*", "everything, without cookies")]
    case .credentials, .privateNetwork: [FieldChoice("off"), FieldChoice("on")]
    case .maxAge:
      [
        FieldChoice("omit", "no header: browsers keep 5 s"),
        FieldChoice("0", "ask every time"), FieldChoice("600", "ten minutes"),
        FieldChoice("7200", "two hours, Chromium's limit"), FieldChoice("86400", "a day"),
      ]
    case .vary:
      [
        FieldChoice("auto", "as the style does it"),
        FieldChoice("none", "never: caches mix up who asked"), FieldChoice("Origin"),
      ]
    case .style:
      Style.allCases.map {
        FieldChoice(
          $0.rawValue, $0.isFittedToRecordings ? $0.title : "\($0.title); as documented")
      }
    case .chain:
      [
        FieldChoice("cors > app", "as it should be"), FieldChoice("app", "no CORS at all"),
        FieldChoice("auth > cors > app", "a login before CORS"),
        FieldChoice("cors > auth > app", "CORS before the login"),
        FieldChoice("redirect {to: https} > cors > app", "to https first"),
        FieldChoice("cors > cors > app", "two cooks"),
      ]
    case .name, .about, .server, .timingAllowOrigin, .answers, .routes, .raw: []
    }
  }
}

extension String {
  /// The text without a comma at its end.
  fileprivate var withoutOpenItem: String {
    let end = reversed().drop { $0 == " " }
    return end.first == "," ? String(end.dropFirst().reversed()) : self
  }
}
