import Browser
import Model
import TestSupport
import Testing

/// What CORS promises to pages and to servers, in runs that nobody made up.
@Suite("Laws of CORS")
struct CORSLawsTests {
  private static let seeds = 0..<1000

  /// - R-TNT-01
  @Test("Nothing that stays at home is blocked by CORS")
  func sameOrigin() {
    for seed in Self.seeds {
      var run = GeneratedRun(seed: seed)
      guard run.call.client == .fetch || run.call.client == .xmlHttpRequest,
        !run.call.page.origin.isOpaque
      else { continue }
      run.call.url = "/x"
      let answer = run.network
      run.network = Network { request in
        var response = answer.answer(request)
        response?.headers.delete(.location)
        return response
      }
      let play = run.play
      #expect(play.outcome.failure?.reason.isCORS != true, "seed \(seed)")
      #expect(play.outcome.response.map { $0.kind != .cors } != false, "seed \(seed)")
      #expect(!play.sent.contains { $0.isPreflight }, "seed \(seed)")
    }
  }

  /// - R-CHK-01
  @Test("Naming the page's origin never turns success into failure")
  func namedOrigin() {
    for seed in Self.seeds {
      let run = GeneratedRun(seed: seed)
      let before = run.play
      let isTold = before.sent.allSatisfy { $0.request.headers.get(.origin) != "null" }
      guard before.outcome.failure == nil, isTold, run.call.client != .curl else { continue }
      var named = run
      let origin = run.call.page.origin.serialized
      named.network = Network { request in
        var response = run.network.answer(request)
        response?.headers.set(.allowOrigin, origin)
        return response
      }
      #expect(named.play.outcome.failure == nil, "seed \(seed)")
    }
  }

  /// - R-CHK-05
  @Test("Credentials never go with *")
  func wildcardWithCredentials() {
    for seed in Self.seeds {
      var run = GeneratedRun(seed: seed)
      run.call.credentials = .include
      let answer = run.network
      run.network = Network { request in
        var response = answer.answer(request)
        response?.headers.set(.allowOrigin, "*")
        return response
      }
      guard run.call.client == .fetch || run.call.client == .xmlHttpRequest else { continue }
      let kind = run.play.outcome.response?.kind
      #expect(kind != .cors, "seed \(seed)")
      if kind == .xhr {
        #expect(run.play.isOfCORS == false, "seed \(seed)")
      }
    }
  }

  /// - R-ERR-02, R-CHK-11, R-ERR-03
  @Test("What the API refuses is not sent, and what the CORS check blocks was")
  func sentOrNot() {
    for seed in Self.seeds {
      let run = GeneratedRun(seed: seed, in: .standard)
      guard run.call.cache == .reload, let failure = run.play.outcome.failure else { continue }
      if failure.reason == .refusedByAPI { #expect(run.play.sent.isEmpty, "seed \(seed)") }
      if failure.reason.isOfCORSCheck {
        #expect(run.play.sent.last?.isPreflight == failure.isOfPreflight, "seed \(seed)")
      }
    }
  }

  /// - R-PRE-02, R-PRE-05, R-PRE-19, R-LNA-01
  @Test("A preflight carries neither credentials nor a body, and asks in order")
  func preflights() {
    var count = 0
    for seed in Self.seeds {
      for message in GeneratedRun(seed: seed).play.sent where message.isPreflight {
        count += 1
        let request = message.request
        #expect(request.method == "OPTIONS" && request.headers.contains(.origin))
        #expect(request.headers.contains(.requestMethod))
        #expect(request.body == nil)
        for name: HeaderName in [.cookie, .authorization, .contentType, .requestPrivateNetwork] {
          #expect(!request.headers.contains(name), "seed \(seed)")
        }
        let names = (request.headers.get(.requestHeaders) ?? "x").split(separator: ",")
        #expect(names == names.sorted() && !names.isEmpty, "seed \(seed)")
        #expect(
          names.allSatisfy {
            ASCII.isToken(String($0)) && ASCII.lowercased(String($0)) == String($0)
          })
        #expect(names.allSatisfy { !HeaderName(String($0)).isForbiddenToScript })
      }
    }
    #expect(count > 100)
  }

  /// - R-NOC-04, R-FLT-05
  @Test("A no-cors request is neither preflighted nor read")
  func noCORS() {
    for seed in Self.seeds {
      var run = GeneratedRun(seed: seed)
      guard run.call.client == .fetch else { continue }
      run.call.mode = .noCORS
      let play = run.play
      #expect(!play.sent.contains { $0.isPreflight }, "seed \(seed)")
      guard let response = play.outcome.response, response.kind == .opaque else { continue }
      #expect(response.status == 0 && response.url == "" && response.body == "")
      #expect(response.headers.isEmpty && !response.isRedirected)
    }
  }

  /// - R-FLT-06, R-FOR-01, R-SEC-03
  @Test("Script neither reads cookies nor writes what belongs to the browser")
  func forbiddenHeaders() {
    for seed in Self.seeds {
      let run = GeneratedRun(seed: seed)
      guard run.call.client != .curl else { continue }
      let play = run.play
      #expect(play.outcome.response?.headers.contains { $0.name == .setCookie } != true)
      for message in play.sent {
        #expect(message.request.headers.get(.origin) != "http://x", "seed \(seed)")
        #expect(message.request.headers.get(.cookie) != "a=b", "seed \(seed)")
      }
    }
  }

  /// - R-ORI-01
  @Test("A CORS request names its origin, once")
  func originOfCORSRequests() {
    for seed in Self.seeds {
      let play = GeneratedRun(seed: seed).play
      for message in play.sent where message.isPreflight {
        #expect(message.request.headers.values(.origin).count == 1, "seed \(seed)")
      }
      guard play.outcome.response?.kind == .cors else { continue }
      #expect(play.request?.headers.values(.origin).count != 0, "seed \(seed)")
    }
  }

  /// - R-RED-02
  @Test("A request comes to an end after twenty redirects")
  func ends() {
    for seed in Self.seeds {
      let run = GeneratedRun(seed: seed)
      guard run.call.client != .curl else { continue }
      #expect(run.play.sent.filter { !$0.isPreflight }.count <= 21, "seed \(seed)")
    }
  }
}
