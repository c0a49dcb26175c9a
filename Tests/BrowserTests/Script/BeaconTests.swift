import Browser
import Model
import Testing

@Suite("Beacons")
struct BeaconTests {
  @Test("They are sent as their data's type says", arguments: tells)
  func sending(_ tell: Tell) { tell.check() }

  private static let api = "https://api.example/x"
  private static let mine = "https://app.example"
  private static let json: HeaderList = [.contentType: "application/json"]
  private static let jar = [JarCookie(api, "none=1; SameSite=None; Secure")]

  private static func beacon(
    _ body: String? = "x", headers: HeaderList = [:], to url: String = api
  ) -> ScriptCall {
    .call(to: url, by: .beacon, from: .secure, headers: headers, body: body, credentials: .omit)
  }

  static let tells: [Tell] = [
    Tell(
      "R-NOC-04", "a text goes without asking", beacon(), [.any()], jar: jar, .sends("POST"),
      .loads(.opaque, status: 0), .requestSays(.contentType, "text/plain;charset=UTF-8"),
      .requestSays(.cookie, "none=1"), .requestSays(.origin, mine),
      .requestSays(.secFetchMode, "no-cors"), .requestSays(.secFetchDest, "empty")),
    Tell(
      "R-NOC-04", "no data have no type", beacon(nil), [.any()], .sends("POST"),
      .requestSays(.contentType, nil), .requestSays(.contentLength, "0")),
    Tell(
      "R-SAF-11", "JSON asks first", beacon(headers: json),
      [.any([.allowOrigin: mine, .allowCredentials: "true", .allowHeaders: "content-type"])],
      .sends("OPTIONS", "POST"), .loads(.opaque, status: 0), .preflightSays(.secFetchMode, "cors")),
    Tell(
      "R-PRE-10", "and stays at home where nobody agrees", beacon(headers: json), [.any()],
      .sends("OPTIONS"), .failsPreflight(.missingAllowOriginHeader), .throwing(.network)),
    Tell(
      "R-ERR-02", "other schemes are refused", beacon(to: "ftp://api.example/"), [.any()],
      .fails(.refusedByAPI), .throwing(.typeError), .sends()),
    Tell(
      "R-NOC-04", "64 KiB may outlive a page", beacon(.bytes(65_536)), [.any()], .sends("POST")),
    Tell(
      "R-NOC-04", "and not a byte more", beacon(.bytes(65_537)), [.any()],
      .fails(.keepaliveLimitExceeded, "65537"), .sends()),
  ]
}
