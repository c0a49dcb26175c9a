import Browser
import Model

extension CORSPreflightFetchTests {
  /// A preflight's answer and a real answer that anybody may read.
  private static func answering(_ headers: HeaderList, status: Int = 204) -> Network {
    [
      .options(headers, status: status),
      .any([.allowOrigin: "http://app.example:8000", .allowCredentials: "true"]),
    ]
  }

  private static let mine = "http://app.example:8000"

  static let answers: [Tell] = [
    Tell(
      "R-PRE-09", "the request's own credentials mode is judged",
      .call("PUT", credentials: .include),
      answering([.allowOrigin: mine, .allowMethods: "PUT"]),
      .failsPreflight(.invalidAllowCredentials, ""), .sends("OPTIONS")),
    Tell(
      "R-PRE-09 R-CHK-05", "* does not do for a request with credentials",
      .call("PUT", credentials: .include),
      answering([.allowOrigin: "*", .allowCredentials: "true", .allowMethods: "PUT"]),
      .failsPreflight(.wildcardOriginNotAllowed, "*")),
    Tell(
      "R-PRE-09", "an answer that names no origin", .call("PUT"), answering([.allowMethods: "PUT"]),
      .failsPreflight(.missingAllowOriginHeader)),
    Tell(
      "R-PRE-10", "the origin is judged before the status", .call("PUT"),
      answering([:], status: 404), .failsPreflight(.missingAllowOriginHeader)),
    Tell(
      "R-PRE-10 R-SRV-04", "a server that wants OPTIONS to log in", .call("PUT"),
      answering([.allowOrigin: mine, .allowMethods: "PUT"], status: 401),
      .failsPreflight(.preflightInvalidStatus), .sends("OPTIONS")),
    Tell(
      "R-PRE-08", "a preflight goes nowhere else", .call("PUT"),
      [
        .redirect("/x", to: Address.other, [.allowOrigin: mine, .allowMethods: "PUT"], status: 301)
      ], .failsPreflight(.preflightDisallowedRedirect), .sends("OPTIONS")),
    Tell(
      "R-PRE-11 R-ABNF-01", "one bad method blocks a request that needs none",
      .call(headers: ["X-A": "1"]),
      answering([.allowOrigin: "*", .allowMethods: "GET, Bad name", .allowHeaders: "x-a"]),
      .failsPreflight(.invalidAllowMethods, "Bad name")),
    Tell(
      "R-PRE-11 R-ABNF-01", "one bad name blocks although the other is what is needed",
      .call(headers: ["X-A": "1"]), answering([.allowOrigin: "*", .allowHeaders: "x-a,bad name"]),
      .failsPreflight(.invalidAllowHeaders, "bad name")),
    Tell(
      "R-PRE-12", "GET never needs to be listed", .call(headers: ["X-A": "1"]),
      answering([.allowOrigin: "*", .allowMethods: "PUT", .allowHeaders: "x-a"]), .loads(.cors)),
    Tell(
      "R-PRE-12 R-MET-02", "PUT needs to be listed", .call("PUT"), answering([.allowOrigin: "*"]),
      .failsPreflight(.methodDisallowed, "PUT"), .sends("OPTIONS")),
    Tell(
      "R-PRE-12 R-MET-03", "methods are compared byte for byte", .call("patch"),
      answering([.allowOrigin: "*", .allowMethods: "PATCH"]),
      .failsPreflight(.methodDisallowed, "patch")),
    Tell(
      "R-PRE-12 R-MET-03", "put is made upper case before it is compared", .call("put"),
      answering([.allowOrigin: "*", .allowMethods: "PUT"]), .loads(.cors)),
    Tell(
      "R-PRE-12 R-MET-03", "put in the answer does not permit PUT", .call("put"),
      answering([.allowOrigin: "*", .allowMethods: "put"]),
      .failsPreflight(.methodDisallowed, "PUT")),
    Tell(
      "R-PRE-12", "* permits every method without credentials", .call("CHICKEN"),
      answering([.allowOrigin: "*", .allowMethods: "*"]), .loads(.cors)),
    Tell(
      "R-PRE-12 R-XHR-03", "a preflight that was asked for needs no list of methods",
      .call("POST", by: .xmlHttpRequest, body: "x", listens: true), answering([.allowOrigin: mine]),
      .sends("OPTIONS", "POST"), .loads(.xhr)),
    Tell(
      "R-PRE-12", "a list of methods is binding even then, but not for POST",
      .call("PUT", by: .xmlHttpRequest, listens: true),
      answering([.allowOrigin: mine, .allowMethods: "DELETE"]),
      .failsPreflight(.methodDisallowed, "PUT")),
    Tell(
      "R-PRE-15", "with credentials * is a method of that name",
      .call("PUT", credentials: .include),
      answering([.allowOrigin: mine, .allowCredentials: "true", .allowMethods: "*"]),
      .failsPreflight(.methodDisallowed, "PUT")),
    Tell(
      "R-PRE-15", "and permits just that", .call("*", headers: ["*": "1"], credentials: .include),
      answering([
        .allowOrigin: mine, .allowCredentials: "true", .allowMethods: "*", .allowHeaders: "*",
      ]), .loads(.cors)),
    Tell(
      "R-PRE-15 R-PRE-14", "with credentials * covers no header",
      .call(headers: ["X-A": "1"], credentials: .include),
      answering([.allowOrigin: mine, .allowCredentials: "true", .allowHeaders: "*"]),
      .failsPreflight(.headerDisallowed, "x-a")),
    Tell(
      "R-PRE-13 R-NWC-01", "* does not cover Authorization",
      .call(headers: [.authorization: "x"], credentials: .omit),
      answering([.allowOrigin: "*", .allowHeaders: "*"]),
      .failsPreflight(.headerDisallowed, "authorization")),
    Tell(
      "R-PRE-13", "Authorization beside * does",
      .call(headers: [.authorization: "x"], credentials: .omit),
      answering([.allowOrigin: "*", .allowHeaders: "*, Authorization"]), .loads(.cors)),
    Tell(
      "R-NWC-01", "* covers a name that only sounds like it", .call(headers: ["X-Auth": "x"]),
      answering([.allowOrigin: "*", .allowHeaders: "*"]), .loads(.cors)),
    Tell(
      "R-PRE-14", "names are compared without case",
      .call("POST", headers: [.contentType: "application/json"], body: "{}"),
      answering([.allowOrigin: "*", .allowHeaders: "Content-type"]), .loads(.cors)),
    Tell(
      "R-PRE-14", "each unsafe name needs to be listed", .call(headers: ["X-A": "1", "X-B": "1"]),
      answering([.allowOrigin: "*", .allowHeaders: "x-a"]),
      .failsPreflight(.headerDisallowed, "x-b")),
    Tell(
      "R-PRE-14 R-SAF-02", "so does a safelisted name with a long value",
      .call(headers: ["Accept": .bytes(129)]), answering([.allowOrigin: "*"]),
      .preflightSays(.requestHeaders, "accept"), .failsPreflight(.headerDisallowed, "accept")),
    Tell(
      "R-ABNF-02", "empty elements mean nothing", .call(headers: ["X-Print": "1", "Y-Print": "1"]),
      answering([.allowOrigin: "*", .allowHeaders: ",y-lol,x-PriNT, ,,,Y-PRINT"]), .loads(.cors)),
    Tell(
      "R-ABNF-04", "two lines are one list", .call(headers: ["X-A": "1", "X-B": "1"]),
      answering([.allowOrigin: "*", .allowHeaders: "x-a", .allowHeaders: "x-b"]), .loads(.cors)),
    Tell(
      "R-ABNF-04", "an empty list of methods is a list",
      .call("PUT", by: .xmlHttpRequest, listens: true),
      answering([.allowOrigin: mine, .allowMethods: ""]),
      .failsPreflight(.methodDisallowed, "PUT")),
    Tell(
      "R-PRE-16", "nobody sees the preflight's body, nor what it exposes", .call("PUT"),
      [
        Network.Line(
          method: "OPTIONS",
          response: HTTPResponse(
            status: 200,
            headers: [.allowOrigin: "*", .allowMethods: "PUT", .exposeHeaders: "x-secret"],
            body: "preflight")),
        .any([.allowOrigin: "*", "X-Secret": "1"], body: "real"),
      ], .body("real"), .reads("X-Secret", nil)),
    Tell(
      "R-PRE-17 R-ERR-03", "the real answer needs a permission of its own",
      .call("PUT", body: "vanilla"),
      [.options([.allowOrigin: "*", .allowMethods: "PUT"]), .any()],
      .sends("OPTIONS", "PUT"), .fails(.missingAllowOriginHeader), .throwing(.typeError)),
    Tell(
      "R-PRE-18", "Allow says nothing about CORS", .call("PUT"),
      answering([.allowOrigin: "*", "Allow": "PUT"]), .failsPreflight(.methodDisallowed, "PUT")),
    Tell(
      "R-SAF-01", "a name that is not on the list needs permission",
      .call(headers: ["X-Requested-With": "XMLHttpRequest"]), answering([.allowOrigin: "*"]),
      .failsPreflight(.headerDisallowed, "x-requested-with")),
    Tell(
      "R-FOR-01", "an answer's header that a page sends by mistake needs permission",
      .call(headers: [.allowOrigin: "*"]), answering([.allowOrigin: "*"]),
      .failsPreflight(.headerDisallowed, "access-control-allow-origin")),
    Tell(
      "R-FOR-01", "so does User-Agent", .call(headers: [.userAgent: "me"]),
      answering([.allowOrigin: "*"]), .failsPreflight(.headerDisallowed, "user-agent")),
    Tell(
      "R-SAF-13", "an empty value of another name needs permission", .call(headers: ["X-A": ""]),
      answering([.allowOrigin: "*"]), .failsPreflight(.headerDisallowed, "x-a")),
    Tell(
      "R-SRV-04", "a preflight that nobody answers", .call("PUT"), [],
      .failsPreflight(.connectionFailed),
      .sends("OPTIONS")),
  ]
}
