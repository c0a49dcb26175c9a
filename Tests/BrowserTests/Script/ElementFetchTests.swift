import Browser
import Model
import Testing

@Suite("Elements")
struct ElementFetchTests {
  @Test("They ask as their attributes say", arguments: tells)
  func asking(_ tell: Tell) { tell.check() }

  @Test("What a page does with a response follows from how it came", arguments: consequences)
  func consequence(_ row: ConsequenceRow) {
    let response = Play(row.call, on: [row.answer]).outcome.response
    #expect(response?.consequence == row.consequence)
    #expect(response?.headers == [])
    #expect(response?.consequence?.isReadable == (response?.kind != .opaque))
  }

  /// - R-MOD-04
  @Test("A crossorigin attribute decides on mode and credentials")
  func crossOrigin() {
    for client in [ScriptCall.Client.image, .script] {
      var call = ScriptCall.call(by: client)
      #expect(call.effectiveCredentials == .include)
      call.crossOrigin = .anonymous
      #expect(call.effectiveCredentials == .sameOrigin)
      call.crossOrigin = .useCredentials
      #expect(call.effectiveCredentials == .include)
    }
  }

  @Test("They send nothing but what elements can send")
  func plain() {
    for client in [ScriptCall.Client.image, .script, .font] {
      let call = ScriptCall.call(
        "PUT", by: client, headers: ["X-A": "1"], body: "x", mode: .sameOrigin, credentials: .omit,
        redirect: .error, cache: .onlyIfCached, listens: true)
      let play = Play(call, on: [.any([.allowOrigin: "*"])])
      #expect(play.sent.map(\.request.method) == ["GET"])
      #expect(play.request?.body == nil)
      #expect(play.request?.headers.contains("X-A") == false)
    }
  }
}

extension ElementFetchTests {
  private static let api = "https://api.example/x"
  private static let mine = "https://app.example"
  private static let jar = [
    JarCookie("https://api.example/", "none=1; SameSite=None; Secure"),
    JarCookie("https://api.example/", "lax=1; SameSite=Lax"),
  ]

  static func call(
    _ client: ScriptCall.Client, to url: String = api,
    _ crossOrigin: CrossOriginAttribute = .absent, from page: Page = .secure
  ) -> ScriptCall {
    var call = ScriptCall.call(to: url, by: client, from: page)
    call.crossOrigin = crossOrigin
    return call
  }

  static let tells: [Tell] = [
    Tell(
      "R-MOD-03", "an image asks without CORS, with cookies", call(.image), [.any()], jar: jar,
      .sends("GET"), .loads(.opaque, status: 0), .requestSays(.origin, nil),
      .requestSays(.cookie, "none=1"), .requestSays(.secFetchMode, "no-cors"),
      .requestSays(.secFetchDest, "image"), .requestSays(.secFetchSite, "cross-site"),
      .requestSays(.accept, "image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"),
      .requestSays(.referer, "https://app.example/")),
    Tell(
      "R-MOD-03", "and so does a script", call(.script), [.any()], jar: jar, .sends("GET"),
      .loads(.opaque, status: 0), .requestSays(.origin, nil), .requestSays(.cookie, "none=1"),
      .requestSays(.secFetchDest, "script"), .requestSays(.accept, "*/*")),
    Tell(
      "R-MOD-04", "anonymous asks with CORS and without cookies", call(.image, .anonymous),
      [.any([.allowOrigin: "*"])], jar: jar, .loads(.cors), .requestSays(.origin, mine),
      .requestSays(.cookie, nil), .requestSays(.secFetchMode, "cors")),
    Tell(
      "R-MOD-04", "use-credentials asks with both", call(.script, .useCredentials),
      [.any([.allowOrigin: mine, .allowCredentials: "true"])], jar: jar, .loads(.cors),
      .requestSays(.cookie, "none=1")),
    Tell(
      "R-MOD-04", "and is judged with both", call(.image, .useCredentials),
      [.any([.allowOrigin: "*"])], .fails(.wildcardOriginNotAllowed), .throwing(.network)),
    Tell(
      "R-MOD-12", "an image with crossorigin needs permission to be shown",
      call(.image, .anonymous), [.any()], .fails(.missingAllowOriginHeader), .sends("GET")),
    Tell(
      "R-MOD-03", "an element's own origin is basic", call(.image, to: "https://app.example/i"),
      [.any()], .loads(.basic), .requestSays(.secFetchSite, "same-origin")),
    Tell(
      "R-TNT-06", "a font needs permission", call(.font), [.any()], jar: jar,
      .fails(.missingAllowOriginHeader), .sends("GET"), .requestSays(.origin, mine),
      .requestSays(.cookie, nil), .requestSays(.secFetchDest, "font")),
    Tell(
      "R-TNT-06", "and is content with a star", call(.font), [.any([.allowOrigin: "*"])],
      .loads(.cors)),
    Tell(
      "R-CRP-02", "an image may be kept from strangers", call(.image),
      [.any([.crossOriginResourcePolicy: "same-site"])], .fails(.resourcePolicyBlocked)),
    Tell(
      "R-CRP-02", "but not with permission", call(.image, .anonymous),
      [.any([.crossOriginResourcePolicy: "same-site", .allowOrigin: "*"])], .loads(.cors)),
    Tell(
      "R-MIX-01", "an image of an https page is asked for by https",
      call(.image, to: "http://api.example/x"), [.any()], .sends("GET https://api.example/x"),
      .loads(.opaque, status: 0)),
    Tell(
      "R-MIX-01", "unless its host is an address", call(.image, to: "http://10.0.0.1/x"), [.any()],
      .fails(.mixedContent), .sends()),
    Tell(
      "R-MIX-01", "and scripts are not", call(.script, to: "http://api.example/x"), [.any()],
      .fails(.mixedContent), .sends()),
    Tell(
      "R-TNT-02", "a redirect home does not make an image readable", call(.image),
      [.redirect(api, to: "https://app.example/i"), .any()], .loads(.opaque, status: 0)),
    Tell(
      "R-ERR-02", "an address that is none is never asked", call(.script, to: "http://["),
      [.any()], .fails(.refusedByAPI), .throwing(.network), .sends()),
    Tell(
      "R-ERR-02", "a font's neither", call(.font, to: "http://["), [.any()],
      .fails(.refusedByAPI), .throwing(.network), .sends()),
    Tell(
      "R-CRD-07", "an image's cookies are a stranger's", call(.image), [.any()], in: .webkit,
      jar: jar, .requestSays(.cookie, nil)),
  ]

  struct ConsequenceRow: CustomTestStringConvertible, Sendable {
    let call: ScriptCall
    let answer: Network.Line
    let consequence: Consequence
    var testDescription: String { "\(consequence)" }
  }

  static let consequences: [ConsequenceRow] = [
    ConsequenceRow(
      call: call(.image), answer: .any([.contentType: "image/png"]), consequence: .imageTaints),
    ConsequenceRow(call: call(.image), answer: .any(), consequence: .imageTaints),
    ConsequenceRow(
      call: call(.image), answer: .any([.contentType: "application/json"]),
      consequence: .imageBroken),
    ConsequenceRow(
      call: call(.image, .anonymous), answer: .any([.allowOrigin: "*"]), consequence: .imageShown),
    ConsequenceRow(call: call(.script), answer: .any(), consequence: .codeRanMuted),
    ConsequenceRow(call: call(.script), answer: .any(status: 404), consequence: .codeIgnored),
    ConsequenceRow(
      call: call(.script, .anonymous), answer: .any([.allowOrigin: "*"]), consequence: .codeRan),
    ConsequenceRow(
      call: call(.font), answer: .any([.allowOrigin: "*"]), consequence: .fontUsed),
    ConsequenceRow(call: call(.form), answer: .any(), consequence: .pageLeft),
    ConsequenceRow(call: call(.form), answer: .any(status: 204), consequence: .pageStays),
    ConsequenceRow(call: call(.beacon), answer: .any(), consequence: .beaconSent),
  ]
}
