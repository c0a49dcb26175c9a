import Browser
import Model
import Testing

@Suite("HTTP fetch")
struct HTTPFetchTests {
  @Test("Each hop is checked before it leads anywhere", arguments: tells)
  func hop(_ tell: Tell) { tell.check() }
}

extension HTTPFetchTests {
  private static let toOther: HeaderList = [.allowOrigin: "*", .location: Address.other]

  static let tells: [Tell] = [
    Tell(
      "R-CHK-08", "a redirect needs permission, before it is followed", .call(),
      [.redirect(Address.api, to: Address.other), .any([.allowOrigin: "*"])],
      .fails(.missingAllowOriginHeader), .sends("GET \(Address.api)")),
    Tell(
      "R-CHK-08", "with permission it is followed", .call(),
      [.at(Address.api, toOther, status: 302), .any([.allowOrigin: "*"])], .loads(.cors),
      .sends("GET \(Address.api)", "GET \(Address.other)")),
    Tell(
      "R-CHK-09 R-FLT-03", "a 304 inherits what was stored, and may widen it",
      .call(cache: .noCache),
      Network { request in
        request.headers.contains(.ifNoneMatch)
          ? HTTPResponse(status: 304, headers: [.exposeHeaders: "x-a"])
          : HTTPResponse(
            status: 200, headers: [.allowOrigin: "*", .eTag: "\"1\"", "X-A": "1"], body: "stored")
      }, after: [.ask(.call())], .sends("GET"), .requestSays(.ifNoneMatch, "\"1\""),
      .loads(.cors), .body("stored"), .reads("X-A", "1")),
    Tell(
      "R-RED-01", "mode error refuses a redirect", .call(redirect: .error),
      [.at(Address.api, toOther, status: 302)], .fails(.redirectModeError), .sends("GET")),
    Tell(
      "R-RED-01 R-CHK-08", "but the CORS check comes first", .call(redirect: .error),
      [.redirect(Address.api, to: Address.other)], .fails(.missingAllowOriginHeader)),
    Tell(
      "R-RED-01 R-FLT-08", "mode manual shows that there is a redirect and nothing else",
      .call(redirect: .manual), [.at(Address.api, toOther, status: 302)],
      .loads(.opaqueRedirect, status: 0), .reads(.location, nil), .address(Address.api),
      .redirected(false), .sends("GET")),
    Tell(
      "R-RED-01", "mode manual needs permission too", .call(redirect: .manual),
      [.redirect(Address.api, to: Address.other)], .fails(.missingAllowOriginHeader)),
    Tell(
      "R-RED-01", "mode manual does not mind a bad Location", .call(redirect: .manual),
      [.redirect(Address.api, to: "http://[", [.allowOrigin: "*"])],
      .loads(.opaqueRedirect, status: 0)),
    Tell(
      "R-RED-01", "other statuses lead nowhere", .call(),
      [.redirect(Address.api, to: Address.other, [.allowOrigin: "*"], status: 300)],
      .loads(.cors, status: 300), .sends("GET")),
    Tell(
      "R-RED-01", "nor does 304", .call(),
      [.redirect(Address.api, to: Address.other, [.allowOrigin: "*"], status: 304)],
      .loads(.cors, status: 304)),
    Tell(
      "R-CRP-02", "an answer may keep strangers out", .call(mode: .noCORS),
      [.any([.crossOriginResourcePolicy: "same-origin"])],
      .fails(.resourcePolicyBlocked, "same-origin"), .sends("GET")),
    Tell(
      "R-CRP-02", "which is no matter of CORS", .call(),
      [.any([.crossOriginResourcePolicy: "same-origin", .allowOrigin: "*"])], .loads(.cors)),
    Tell(
      "R-CRP-02", "a redirect may keep strangers out, too", .call(mode: .noCORS),
      [
        .redirect(Address.api, to: Address.own, [.crossOriginResourcePolicy: "same-origin"]),
        .any(),
      ],
      .fails(.resourcePolicyBlocked), .sends("GET")),
    Tell(
      "R-NOC-01", "mode no-cors drops a header and sends the request",
      .call(headers: [.authorization: "x", .accept: "text/html"], mode: .noCORS), [.any()],
      .requestSays(.authorization, nil), .requestSays(.accept, "text/html"), .sends("GET"),
      .loads(.opaque, status: 0)),
  ]
}
