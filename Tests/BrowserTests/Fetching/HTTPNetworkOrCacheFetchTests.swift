import Browser
import Model
import Testing

@Suite("HTTP-network-or-cache fetch")
struct HTTPNetworkOrCacheFetchTests {
  @Test("The browser completes the headers", arguments: tells)
  func headers(_ tell: Tell) { tell.check() }

  /// - R-SEC-01, R-SEC-02
  @Test(
    "The relation to the page is the worst on the way",
    arguments: [
      (["https://app.example/a"], "same-origin"), (["https://shop.app.example/"], "same-site"),
      (["https://app.example:8443/"], "same-site"), (["https://api.example/"], "cross-site"),
      (["https://app.example/a", "https://api.example/"], "cross-site"),
      (["https://api.example/", "https://app.example/a"], "cross-site"),
      (["https://shop.app.example/", "https://app.example/a"], "same-site"),
      (["http://localhost:3000/"], "cross-site"),
    ])
  func site(_ chain: [String], _ site: String) {
    let network = Network { request in
      guard let index = chain.firstIndex(of: request.url.serialized), index + 1 < chain.count else {
        return HTTPResponse(status: 200, headers: [.allowOrigin: "*"])
      }
      return HTTPResponse(
        status: 302, headers: [.allowOrigin: "*", .location: chain[index + 1]])
    }
    let play = Play(.call(to: chain[0], from: .secure), on: network)
    #expect(play.outcome.failure == nil)
    #expect(play.request?.headers.get("Sec-Fetch-Site") == site)
    #expect(play.request?.headers.get("Sec-Fetch-Mode") == "cors")
    #expect(play.request?.headers.get("Sec-Fetch-Dest") == "empty")
  }
}

extension HTTPNetworkOrCacheFetchTests {
  private static let open: Network = [
    .any([.allowOrigin: "*", .allowMethods: "*", .allowHeaders: "*"])
  ]

  static let tells: [Tell] = [
    Tell(
      "R-SAF-10", "a body has a length, in bytes", .call("POST", to: Address.own, body: "ü"), open,
      .requestSays(.contentLength, "2"), .uploads("ü")),
    Tell(
      "R-SAF-10", "POST and PUT have one even without a body", .call("PUT", to: Address.own), open,
      .requestSays(.contentLength, "0"), .uploads(nil)),
    Tell(
      "R-SAF-10", "other methods have not", .call("DELETE", to: Address.own), open,
      .requestSays(.contentLength, nil)),
    Tell(
      "R-SAF-10", "Accept is */* unless the author sets it", .call(to: Address.own), open,
      .requestSays(.accept, "*/*")),
    Tell(
      "R-SAF-10", "and one line if he does", .call(to: Address.own, headers: ["accept": "a"]), open,
      .requestSays(.accept, "a")),
    Tell(
      "R-HDR-07 R-SAF-07", "repeated headers go as one line",
      .call(headers: [.accept: .bytes(100), .accept: .bytes(100)]), open, .sends("GET"),
      .requestSays(.accept, "\(String.bytes(100)), \(String.bytes(100))")),
    Tell(
      "R-HDR-07", "XMLHttpRequest joins them before anybody looks",
      .call(by: .xmlHttpRequest, headers: [.accept: .bytes(100), .accept: .bytes(100)]), open,
      .sends("OPTIONS", "GET"), .preflightSays(.requestHeaders, "accept")),
    Tell(
      "R-SEC-03 R-FOR-02", "script cannot tell lies about it",
      .call(to: "https://api.example/", from: .secure, headers: ["Sec-Fetch-Site": "same-origin"]),
      open, .requestSays("Sec-Fetch-Site", "cross-site")),
    Tell(
      "R-SEC-01", "a target that is not trustworthy is told nothing",
      .call(headers: ["Sec-Fetch-Site": "same-origin"]), open, .requestSays("Sec-Fetch-Site", nil)),
    Tell(
      "R-SEC-01", "the mode is told",
      .call(to: "https://api.example/", from: .secure, mode: .noCORS),
      open, .requestSays("Sec-Fetch-Mode", "no-cors")),
    Tell(
      "R-CRD-06", "a stranger's 401 is the answer, and nobody is asked for a password",
      .call(credentials: .include),
      [
        .any(
          [
            .allowOrigin: "http://app.example:8000", .allowCredentials: "true",
            "WWW-Authenticate": "Basic",
          ], status: 401)
      ], .sends("GET"), .loads(.cors, status: 401)),
    Tell(
      "R-CHK-11", "user name and password of a URL are not sent in it",
      .call(to: "http://u:p@app.example:8000/x#f", by: .xmlHttpRequest), open,
      .sends("GET http://app.example:8000/x"), .requestSays(.authorization, nil)),
  ]
}
