import Model
import Testing

@testable import Browser

@Suite("Requests")
struct FetchRequestTests {
  /// - R-RED-05, R-RED-06
  @Test(
    "A chain of redirects strays from the page's origin, or does not",
    arguments: [
      (["/a"], .sameOrigin), (["/a", "/b"], .sameOrigin),
      (["/a", "http://api.example:9000/"], .sameOrigin),
      (["http://api.example:9000/", "http://api.example:9000/y"], .sameOrigin),
      (["http://api.example:9000/", "http://other.example/"], .crossSite),
      (["http://api.example:9000/", "/a"], .crossSite),
      (["/a", "http://api.example:9000/", "/a"], .crossSite),
      (["/a", "http://api.example:9000/", "/a", "/b"], .crossSite),
      (["http://app.example:8001/", "/a"], .sameSite),
      (["http://app.example:8001/", "http://shop.app.example/"], .sameSite),
      (["http://app.example:8001/", "http://api.example:9000/"], .sameSite),
    ] as [([String], RedirectTaint)])
  func redirectTaint(_ chain: [String], _ taint: RedirectTaint) throws {
    let page = try #require(Page.app.url)
    let urls = chain.compactMap { WebURL($0, base: page) }
    let first = try #require(urls.first)
    var request = FetchRequest(
      .call(), url: first, method: "GET", headers: [:], body: nil)
    for next in urls.dropFirst() { request.append(next) }
    #expect(urls.count == chain.count)
    #expect(request.redirectTaint == taint)
    #expect(
      request.byteSerializedOrigin == (taint == .sameOrigin ? "http://app.example:8000" : "null"))
    #expect(request.hop == chain.count - 1)
  }

  /// - R-CRD-02, R-CRD-04
  @Test(
    "Credentials go along by mode and tainting",
    arguments: [
      (.include, .basic, true), (.include, .cors, true), (.include, .opaque, true),
      (.sameOrigin, .basic, true), (.sameOrigin, .cors, false), (.sameOrigin, .opaque, false),
      (.omit, .basic, false), (.omit, .cors, false), (.omit, .opaque, false),
    ] as [(CredentialsMode, ResponseTainting, Bool)])
  func credentials(_ mode: CredentialsMode, _ tainting: ResponseTainting, _ included: Bool) {
    var request = FetchRequest(
      .call(credentials: mode), url: webURL(Address.api), method: "GET", headers: [:], body: nil)
    request.responseTainting = tainting
    #expect(request.includesCredentials == included)
  }
}
