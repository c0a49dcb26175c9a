import Model
import Testing

@testable import Browser

@Suite("data: URLs")
struct DataURLTests {
  @Test(
    "They carry a type and a body",
    arguments: [
      ("data:,hi", "text/plain;charset=US-ASCII", "hi"),
      ("data:,", "text/plain;charset=US-ASCII", ""),
      ("data:text/html,<b>", "text/html", "<b>"),
      ("data:,a%20b%", "text/plain;charset=US-ASCII", "a b%"),
      ("data:;charset=utf-8,x", "text/plain;charset=utf-8", "x"),
      ("data:TEXT/Plain;a=b,x,y", "text/plain;a=b", "x,y"),
      ("data:;base64,aGk=", "text/plain;charset=US-ASCII", "hi"),
      ("data:;base64,aGk", "text/plain;charset=US-ASCII", "hi"),
      ("data:text/html;BASE64,aGk=", "text/html", "hi"),
      ("data:text/html; base64,aG%6B=", "text/html", "hi"),
      ("data:base64,aGk=", "text/plain;charset=US-ASCII", "aGk="),
      ("data:junk,x", "text/plain;charset=US-ASCII", "x"),
      ("data:,a?b,c", "text/plain;charset=US-ASCII", "a?b,c"),
      ("data:,a#b", "text/plain;charset=US-ASCII", "a"),
      ("data:,%C3%BC", "text/plain;charset=US-ASCII", "ü"),
    ])
  func responses(_ text: String, _ type: String, _ body: String) throws {
    let response = try #require(DataURL.response(for: webURL(text)))
    #expect(response.status == 200)
    #expect(response.headers.get(.contentType) == type)
    #expect(response.body == body)
  }

  @Test(
    "Without a comma or with bad Base64 they carry nothing",
    arguments: ["data:hi", "data:;base64,a"])
  func none(_ text: String) {
    #expect(DataURL.response(for: webURL(text)) == nil)
    #expect(Play(.call(to: text), on: []).outcome.failure?.reason == .invalidResponse)
  }
}
