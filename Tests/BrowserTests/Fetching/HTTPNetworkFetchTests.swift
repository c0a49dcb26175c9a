import Browser
import Model
import Testing

@Suite("HTTP-network fetch")
struct HTTPNetworkFetchTests {
  @Test("What comes from the network is an answer, or none", arguments: tells)
  func answer(_ tell: Tell) { tell.check() }

  static let tells: [Tell] = [
    Tell(
      "R-CHK-11 R-ERR-01", "a connection that dies fails like a missing permission", .call(), [],
      .fails(.connectionFailed), .throwing(.typeError), .sends("GET")),
    Tell(
      "R-ERR-01", "XMLHttpRequest learns as little", .call(by: .xmlHttpRequest), [],
      .fails(.connectionFailed), .throwing(.network)),
    Tell(
      "R-HDR-03", "a value with NUL is no answer", .call(), [.any([.allowOrigin: "*\u{0}"])],
      .fails(.invalidResponse), .throwing(.typeError)),
    Tell(
      "R-HDR-03", "not even in a header that nobody reads", .call(to: Address.own),
      [.any(["X-A": "a\u{0}b"])], .fails(.invalidResponse)),
    Tell(
      "R-HDR-01", "outer spaces and tabs are no part of a value", .call(to: Address.own),
      [.any(["X-A": "\t a b \t"])], .reads("X-A", "a b")),
    Tell(
      "R-HDR-01", "other control bytes are", .call(), [.any([.allowOrigin: "*\u{b}"])],
      .fails(.invalidAllowOriginValue, "*\u{b}")),
  ]
}
