import Browser
import Model
import Testing

@Suite("The Java client")
struct JavaClientTests {
  @Test("Programs take part in CORS as they are set up", arguments: tells)
  func setUps(_ tell: Tell) { tell.check() }

  private static let on = ScriptCall.Client.java(JavaParameters())
  private static let off = ScriptCall.Client.java(JavaParameters(enable: false))
  private static let careful = ScriptCall.Client.java(
    JavaParameters(omitCredentials: true, forcePreflight: true))
  private static let mine = "http://app.example:8000"

  static let tells: [Tell] = [
    Tell(
      "R-CHK-02", "with CORS an answer needs permission", .call(by: on), [.any()],
      .fails(.missingAllowOriginHeader), .throwing(.network), .requestSays(.origin, mine)),
    Tell(
      "R-CHK-05", "with credentials as well", .call(by: on, credentials: .omit),
      [.any([.allowOrigin: "*"])], .fails(.wildcardOriginNotAllowed)),
    Tell(
      "R-CHK-06", "which the server has to allow", .call(by: on),
      [.any([.allowOrigin: mine, .allowCredentials: "true"])], .loads(.cors)),
    Tell(
      "R-CHK-01", "credentials can be kept back", .call(by: careful, credentials: .include),
      [.any([.allowOrigin: "*"])], jar: [JarCookie(Address.api, "a=1")], .loads(.cors),
      .requestSays(.cookie, nil), .sends("OPTIONS", "GET")),
    Tell(
      "R-PRE-12", "a forced preflight needs no list of methods", .call("PUT", by: careful),
      [.any([.allowOrigin: "*"])], .sends("OPTIONS", "PUT"), .loads(.cors)),
    Tell(
      "R-MET-03", "methods are sent as written", .call("put", by: on),
      [.any([.allowOrigin: mine, .allowCredentials: "true", .allowMethods: "PUT"])],
      .failsPreflight(.methodDisallowed, "put")),
    Tell(
      "R-FOR-01", "forbidden headers are dropped",
      .call(by: on, headers: ["Origin": "x", "Sec-A": "1"]),
      [.any([.allowOrigin: mine, .allowCredentials: "true"])], .sends("GET"),
      .requestSays(.origin, mine), .requestSays("Sec-A", nil)),
    Tell(
      "R-ERR-02", "a method that is none", .call("A B", by: on), [.any()],
      .fails(.refusedByAPI, "A B"), .sends(), .throwing(.network)),
    Tell(
      "R-ERR-02 R-HDR-04", "a header's name that is none", .call(by: on, headers: ["a b": "1"]),
      [.any()], .fails(.refusedByAPI, "a b"), .sends(), .throwing(.network)),
    Tell(
      "R-ERR-02 R-HDR-03", "a header's value of two lines",
      .call(by: on, headers: ["X-A": "1\n2"]), [.any()], .fails(.refusedByAPI, "X-A"), .sends()),
    Tell(
      "R-ERR-02", "Java is given a URL that is none", .call(to: "http://[", by: on), [.any()],
      .fails(.refusedByAPI, "http://["), .sends()),
    Tell(
      "R-ERR-03", "without CORS everything is shown",
      .call("PUT", by: off, headers: ["Origin": "x"]), [.any(["X-A": "1"])], .sends("PUT"),
      .requestSays(.origin, "x"), .reads("X-A", "1"), .loads(.basic)),
  ]
}
