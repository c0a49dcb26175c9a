import Model
import Simulation
import Testing

struct CurlReportTests {
  /// A request, and the command that sends it.
  struct Row: CustomTestStringConvertible {
    let request: HTTPRequest
    let command: String
    var testDescription: String { command }

    init(
      _ method: String, _ url: String, _ headers: HeaderList = [:], body: String? = nil,
      is command: String
    ) {
      let url = WebURL(url) ?? WebURL(scheme: "https")
      request = HTTPRequest(method: method, url: url, headers: headers, body: body)
      self.command = command
    }
  }

  static let rows: [Row] = [
    Row("GET", "https://a.example/x", is: "curl --include https://a.example/x"),
    Row("HEAD", "https://a.example/x", is: "curl --head https://a.example/x"),
    Row(
      "GET", "https://a.example/x?a=1&b=$HOME",
      is: "curl --include 'https://a.example/x?a=1&b=$HOME'"),
    Row("GET", "https://a.example/[1-9]", is: "curl --include --globoff 'https://a.example/[1-9]'"),
    Row(
      "DELETE", "https://a.example/", ["X-A": "it's", "X-Empty": ""],
      is: "curl --include --request DELETE https://a.example/ --header 'X-A: it'\\''s'"
        + " --header 'X-Empty;'"),
    Row(
      "GET", "https://a.example/", ["@/etc/passwd": "1", "X-A": "1"],
      is: "curl --include https://a.example/ --header 'X-A: 1'"),
    Row(
      "POST", "https://a.example/", ["Content-Length": "3"], body: "@a\u{1B}",
      is: "curl --include --request POST https://a.example/ --header 'Content-Type:'"
        + " --data-raw $'@a\\x1b'"),
  ]

  @Test(arguments: rows)
  func `a request is the command that sends it`(_ row: Row) {
    #expect(CurlReport.command(row.request) == row.command)
  }
}
