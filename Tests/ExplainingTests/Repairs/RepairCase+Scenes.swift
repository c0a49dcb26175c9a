import Simulation

/// Failures of the address, and those that take more than one change.
extension RepairCase {
  static let addresses: [RepairCase] = [
    RepairCase(
      title: "a 304 that the script asked for",
      request: "{url: https://b.example/x, headers: {If-None-Match: a}}",
      responses: """
        - method: OPTIONS
          status: 204
          headers:
            Access-Control-Allow-Origin: https://a.example
            Access-Control-Allow-Headers: If-None-Match
        - {status: 304}
        """, says: "set If-None-Match itself", toDo: "with the 304, too"),
    RepairCase(
      title: "two stars behind a redirect",
      responses: """
        - path: /x
          status: 302
          headers: {Access-Control-Allow-Origin: "*", Location: https://c.example/y}
        - path: /y
          headers: [[Access-Control-Allow-Origin, "*"], [Access-Control-Allow-Origin, "*"]]
        """, says: "names its reader twice", toDo: "Let one layer send"),
    RepairCase(
      title: "a server that does not know of TLS",
      responses: """
        - status: 307
          headers: {Access-Control-Allow-Origin: "*", Location: http://b.example/x/}
        """, says: "does not know that it stands behind TLS", toDo: "reached by https"),
    RepairCase(
      title: "a subdomain of this computer", page: "http://foo.localhost:3000",
      responses: """
        - headers: {Access-Control-Allow-Origin: http://localhost:3000}
        """, says: "A host and its subdomain",
      toDo: "Access-Control-Allow-Origin: http://foo.localhost:3000"),
    RepairCase(
      title: "a host that is read as a scheme", page: "http://localhost:8000",
      request: "{url: \"localhost:3008/x\"}",
      server: "{server: http://localhost:3008, allow: {origins: [http://localhost:8000]}}",
      says: "has no scheme", repair: "Write http:// before it: http://localhost:3008/x."),
    RepairCase(
      title: "an address that is read as a path", page: "http://localhost:8000",
      request: "{url: \"127.0.0.1:3008\"}",
      server: "{server: http://127.0.0.1:3008, allow: {origins: []}}", says: "has no scheme",
      repair: "Write http:// before it: http://127.0.0.1:3008, and let the server send "
        + "Access-Control-Allow-Origin: http://localhost:8000"),
    RepairCase(
      title: "a detour",
      server: """
        {server: https://b.example, allow: {origins: [https://a.example]},
          routes: [{path: /x, methods: {GET: {redirect: "https://c.example/y"}}}]}
        - {server: https://c.example, style: starlette, allow: {origins: [https://d.example]}}
        """, says: "asks as null",
      repair: "Ask https://c.example/y directly, and let the server send "
        + "Access-Control-Allow-Origin: https://a.example"),
  ]

  static let combinations: [RepairCase] = [
    RepairCase(
      title: "* with credentials", request: "{url: https://b.example/x, credentials: include}",
      server: server("standard", "{origins: \"*\"}"), says: "came with credentials",
      repair: "Access-Control-Allow-Origin: https://a.example, and "
        + "Access-Control-Allow-Credentials: true"),
    RepairCase(
      title: "a mirror and credentials",
      request: "{url: https://b.example/x, credentials: include}",
      server: server("standard", "{origins: reflect}"), says: "does not allow that",
      repair: "Access-Control-Allow-Origin: https://a.example, and "
        + "Access-Control-Allow-Credentials: true"),
    RepairCase(
      title: "Authorization under *",
      request: "{url: https://b.example/x, headers: {Authorization: Bearer x}}",
      server: server("standard", "{origins: [https://a.example], headers: \"*\"}"),
      says: "must be named itself", repair: "Access-Control-Allow-Headers: *, Authorization"),
    RepairCase(
      title: "a login before CORS",
      server: server(
        "standard", "{origins: [https://a.example]}",
        "chain: [{auth: {scheme: bearer}}, cors, app]"), says: "lost the CORS headers",
      repair: "Put CORS before the layer auth."),
    RepairCase(
      title: "a login before CORS, and a preflight", request: put,
      server: server(
        "standard", "{origins: [https://a.example], methods: [PUT]}",
        "chain: [{auth: {scheme: bearer}}, cors, app]"), says: "login check",
      repair: "Put CORS before the layer auth."),
    RepairCase(
      title: "a route of its own mind",
      server: server(
        "standard", "{origins: [https://a.example]}",
        "routes: [{path: /x, allow: {origins: [https://c.example]}}]"), says: "has no Access",
      repair: "Access-Control-Allow-Origin: https://a.example"),
    RepairCase(
      title: "a route that nobody covers",
      server: server(
        "standard", "{origins: [https://a.example]}", "routes: [{path: /x, cors: false}]"),
      says: "has no Access", repair: "Let CORS cover the route /x."),
    RepairCase(
      title: "a raw edit that takes the header away",
      server: server(
        "standard", "{origins: [https://a.example]}",
        "raw: [{for: any, remove: Access-Control-Allow-Origin}]"), says: "has no Access",
      repair: "Take out the raw edit of Access-Control-Allow-Origin."),
    RepairCase(
      title: "a mirror that would open further", request: put,
      server: server("standard", "{origins: reflect, credentials: true, methods: [GET]}"),
      says: "does not permit PUT", toDo: "Access-Control-Allow-Methods: PUT"),
  ]
}
