import Browser
import Model
import TestSupport

/// A call, the servers it meets and what came before, all made from one number.
struct GeneratedRun {
  var call: ScriptCall
  var network: Network
  let profile: BrowserProfile
  let jar: [JarCookie]
  let before: [Deed]

  /// The run of a number, which is the same every time.
  init(seed: Int, in profile: BrowserProfile? = nil) {
    var generator = SeededGenerator(seed: UInt64(seed))
    call = Self.call(using: &generator)
    network = Self.network(seed: seed)
    self.profile =
      profile ?? BrowserProfile.allCases.randomElement(using: &generator) ?? .standard
    jar = Pieces.targets.compactMap { target in
      Bool.random(using: &generator)
        ? JarCookie(target, Pieces.one(of: Pieces.cookies, using: &generator)) : nil
    }
    var deeds: [Deed] = []
    if Bool.random(using: &generator) {
      var earlier = Bool.random(using: &generator) ? call : Self.call(using: &generator)
      earlier.url = call.url
      deeds = [.ask(earlier), .wait(milliseconds: Int.random(in: 0...7000, using: &generator))]
    }
    before = deeds
  }

  var play: Play { Play(call, on: network, in: profile, jar: jar, after: before) }

  private static func call(using generator: inout SeededGenerator) -> ScriptCall {
    let pages: [Page] = [.app, .app, .app, .secure, .secure, .sandboxed, Page()]
    var headers = HeaderList()
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      headers.lines.append(Pieces.one(of: Pieces.requestHeaders, using: &generator))
    }
    let method = Pieces.one(of: Pieces.methods, using: &generator)
    let hasBody = method != "GET" && Bool.random(using: &generator)
    return ScriptCall(
      client: Pieces.one(of: Pieces.clients, using: &generator),
      page: Pieces.one(of: pages, using: &generator),
      url: Pieces.one(of: Pieces.targets, using: &generator), method: method,
      headers: headers.lines, body: hasBody ? "vanilla" : nil,
      mode: Pieces.one(of: [.cors, .cors, .cors, .noCORS, .sameOrigin], using: &generator),
      credentials: Pieces.one(of: CredentialsMode.allCases, using: &generator),
      redirect: Pieces.one(of: [.follow, .follow, .follow, .error, .manual], using: &generator),
      cache: Pieces.one(of: CacheMode.allCases, using: &generator),
      referrerPolicy: Pieces.one(of: ReferrerPolicy.allCases, using: &generator),
      hasUploadListener: Int.random(in: 0..<5, using: &generator) == 0)
  }

  /// Servers whose answer to a method and a URL is made from the number, too.
  private static func network(seed: Int) -> Network {
    Network { request in
      var generator = SeededGenerator(
        seed: UInt64(seed) ^ Pieces.hash("\(request.method) \(request.url)"))
      if Int.random(in: 0..<30, using: &generator) == 0 { return nil }
      var headers = HeaderList()
      for choices in Pieces.responseHeaders {
        headers.lines += Pieces.one(of: choices, using: &generator)
      }
      if headers.get(.allowOrigin) == "(asker)" {
        headers.set(.allowOrigin, request.headers.get(.origin) ?? "*")
      }
      let status = Pieces.one(
        of: [200, 200, 200, 200, 204, 404, 302, 303, 307, 304], using: &generator)
      return HTTPResponse(status: status, headers: headers, body: "body")
    }
  }
}

/// What generated runs are made of: the values that tell engines apart.
private enum Pieces {
  static let targets = [
    Address.api, Address.api, Address.own, Address.own, Address.other,
    "http://app.example:8001/x", "https://api.example/x", "https://app.example/x",
    "http://localhost:3000/x", "data:,x", "http://api.example:25/", "http://u:p@api.example:9000/x",
    "ftp://api.example/",
  ]
  static let methods = [
    "GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "put", "patch", "OPTIONS",
    "CHICKEN", "TRACE", "A B",
  ]
  static let clients: [ScriptCall.Client] = [
    .fetch, .fetch, .fetch, .xmlHttpRequest, .xmlHttpRequest, .java(JavaParameters()), .curl,
    .image, .script, .font, .form, .beacon,
  ]
  static let cookies = [
    "a=1", "b=2; SameSite=Strict", "c=3; SameSite=Lax", "d=4; SameSite=None; Secure",
  ]
  static let requestHeaders: [Header] = [
    Header("X-A", "1"), Header("x-a", "2"), Header("X-B", ""), Header(.authorization, "x"),
    Header(.contentType, "application/json"), Header(.contentType, "text/plain"),
    Header(.accept, "a\"b"), Header(.accept, .bytes(129)), Header("Origin", "http://x"),
    Header("Cookie", "a=b"), Header("a b", "1"), Header(.range, "bytes=0-"), Header("DPR", "2"),
    Header(.ifNoneMatch, "\"0\""),
  ]
  static let responseHeaders: [[[Header]]] = [
    values(
      .allowOrigin,
      [
        "*", "*", "(asker)", "(asker)", "http://app.example:8000", "null", "http://x.example",
        "a, b",
      ]),
    values(.allowCredentials, ["true", "true", "TRUE"]),
    values(.allowMethods, ["*", "PUT, DELETE, patch", "PUT", "GET", "bad name"]),
    values(.allowHeaders, ["*", "x-a, x-b, authorization, content-type", "X-A", "bad name"]),
    values(.maxAge, ["600", "0", "-1", "junk", "99999"]),
    values(.exposeHeaders, ["*", "x-a, set-cookie", "bad name"]),
    values(.cacheControl, ["max-age=60", "no-store", "no-cache"]),
    values(.vary, ["Origin", "*"]),
    values(.setCookie, ["s=1", "t=2; SameSite=None; Secure", "__Host-u=3"]),
    values(.crossOriginResourcePolicy, ["same-origin", "same-site", "cross-origin"]),
    values(.location, ["/y", Address.api, Address.other, Address.own, "http://[", "data:,x"]),
    values("X-A", ["1", "a\u{0}"]), values(.eTag, ["\"1\""]),
  ]

  /// Each value as a line of its own, and nothing at all.
  private static func values(_ name: HeaderName, _ values: [String]) -> [[Header]] {
    values.map { [Header(name, $0)] } + [[]]
  }

  static func one<Value>(of values: [Value], using generator: inout SeededGenerator) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  /// A number that a text always has (FNV-1a).
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
