import Browser
import Model
import Testing

@Suite("Forms")
struct FormSubmissionTests {
  @Test("They are sent wherever they point", arguments: tells)
  func sending(_ tell: Tell) { tell.check() }

  @Test("Nothing of the answer comes back")
  func unread() {
    let play = Play(Self.form(), on: [.any([.allowOrigin: "*", "X-A": "1"], body: "secret")])
    #expect(play.outcome.response?.body == "")
    #expect(play.outcome.response?.headers == [])
    #expect(play.outcome.response?.url == "")
    #expect(!play.isOfCORS)
  }

  private static let bank = "https://bank.example/transfer"

  static func form(
    _ method: String = "POST", to url: String = bank, from page: Page = .secure,
    fields: String? = "to=mallory&amount=100", _ encoding: FormEncoding = .urlEncoded,
    policy: ReferrerPolicy = .default
  ) -> ScriptCall {
    var call = ScriptCall.call(
      method, to: url, by: .form, from: page, body: fields, referrerPolicy: policy)
    call.formEncoding = encoding
    return call
  }

  private static let jar = [
    JarCookie(bank, "none=1; SameSite=None; Secure"), JarCookie(bank, "lax=1; SameSite=Lax"),
    JarCookie(bank, "strict=1; SameSite=Strict"), JarCookie(bank, "plain=1"),
  ]

  static let tells: [Tell] = [
    Tell(
      "R-MOD-07", "a POST goes without asking, and tells its origin", form(), [.any()],
      .sends("POST"), .loads(.opaque, status: 0), .requestSays(.origin, "https://app.example"),
      .requestSays(.contentType, "application/x-www-form-urlencoded"),
      .uploads("to=mallory&amount=100"), .requestSays(.contentLength, "21"),
      .requestSays(.secFetchMode, "navigate"), .requestSays(.secFetchDest, "document"),
      .requestSays(.secFetchSite, "cross-site"),
      .requestSays(
        .accept, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")),
    Tell(
      "R-MOD-07", "as text it can say nearly anything",
      form(fields: #"{"to":"mallory","x":"=1"}"#, .plainText), [.any()], .sends("POST"),
      .requestSays(.contentType, "text/plain"), .uploads("{\"to\":\"mallory\",\"x\":\"=1\"}\r\n")),
    Tell(
      "R-MOD-07", "in parts it names its boundary", form(fields: "a=1", .multipart), [.any()],
      .requestSays(.contentType, "multipart/form-data; boundary=----corslab")),
    Tell(
      "R-MOD-07", "a GET puts its fields into the address", form("get"), [.any()],
      .sends("GET https://bank.example/transfer?to=mallory&amount=100"), .uploads(nil),
      .requestSays(.origin, nil), .requestSays(.contentType, nil)),
    Tell(
      "R-MOD-07", "every other method is GET", form("DELETE", fields: nil), [.any()],
      .sends("GET https://bank.example/transfer")),
    Tell(
      "R-ORI-04", "a page may hide where a form comes from", form(policy: .noReferrer), [.any()],
      .requestSays(.origin, "null"), .requestSays(.referer, nil)),
    Tell(
      "R-ORI-04", "in every engine", form(policy: .noReferrer), [.any()], in: .chromium,
      .requestSays(.origin, "null")),
    Tell(
      "R-ORI-03", "a sandboxed page asks as null", form(from: .sandboxed), [.any()],
      .requestSays(.origin, "null")),
    Tell(
      "R-CRD-05", "a POST takes along what is meant for strangers", form(), [.any()],
      in: .chromium, jar: jar, .requestSays(.cookie, "none=1")),
    Tell(
      "R-CRD-05", "a GET takes Lax cookies along as well", form("GET"), [.any()], in: .chromium,
      jar: jar, .requestSays(.cookie, "none=1; lax=1; plain=1")),
    Tell(
      "R-CRD-07", "a page that is left blocks no cookies as a third party's", form("GET"), [.any()],
      in: .webkit, jar: jar, .requestSays(.cookie, "none=1; lax=1; plain=1")),
    Tell(
      "R-CRD-03", "the answer may set any cookie", form(),
      [.any([.setCookie: "s=1; SameSite=Strict"])], .jar(["s"])),
    Tell(
      "R-RED-07", "a redirect makes the POST a GET", form(),
      [.redirect("/transfer", to: "/done"), .any()], .sends("POST", "GET"),
      .requestSays(.contentType, nil), .loads(.opaque, status: 0)),
    Tell(
      "R-RED-05", "and a detour makes its origin null", form(),
      [.redirect("/transfer", to: "https://other.example/", status: 307), .any()],
      .sends("POST", "POST"), .requestSays(.origin, "null")),
    Tell(
      "R-MIX-01", "an https page may be left for http", form(to: "http://bank.example/"), [.any()],
      .sends("POST"), .requestSays(.origin, "null")),
    Tell(
      "R-ERR-02", "an address that is none is not submitted to", form(to: "http://["), [.any()],
      .fails(.refusedByAPI), .sends()),
    Tell(
      "R-ERR-03", "where nobody is there the person sees an error", form(), [],
      .fails(.connectionFailed), .throwing(.network)),
  ]
}

@Suite("How forms write their fields")
struct FormEncodingTests {
  /// What the server gets for some fields.
  private func body(_ fields: String, _ encoding: FormEncoding) -> String? {
    Play(FormSubmissionTests.form(fields: fields, encoding), on: [.any()]).request?.body
  }

  @Test(
    "Fields are read as a query and written as one",
    arguments: [
      ("a=1&b=2", "a=1&b=2"), ("a", "a="), ("", ""), ("&&a=1&", "a=1"), ("a=b=c", "a=b%3Dc"),
      ("q=ice+cream%21", "q=ice+cream%21"), ("a=100%", "a=100%25"), ("ü=%C3%BC", "%C3%BC=%C3%BC"),
      ("a=x*-._~", "a=x*-._%7E"), ("a=%+f%-1", "a=%25+f%25-1"),
    ])
  func urlEncoded(_ fields: String, _ expected: String) {
    #expect(body(fields, .urlEncoded) == expected)
  }

  @Test("Text has a line for each field")
  func text() {
    #expect(body("a=1&b=x+y", .plainText) == "a=1\r\nb=x y\r\n")
  }

  @Test("Parts are set apart by a boundary, and names cannot break out of their quotes")
  func multipart() {
    let expected =
      "------corslab\r\nContent-Disposition: form-data; name=\"a%22%0A\"\r\n\r\n1\r\n"
      + "------corslab--\r\n"
    #expect(body("a\"%0A=1", .multipart) == expected)
  }
}
