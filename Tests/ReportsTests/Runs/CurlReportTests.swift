import Browser
import Model
import Reports
import TestSupport
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
      is: "# Left out, because curl has no way to send it: the header @/etc/passwd\n"
        + "curl --include https://a.example/ --header 'X-A: 1'"),
    Row(
      "GET", "https://a.example/", ["": "1", "a:b": "", "a;b": " ", "X": "\n", "c:d": "1"],
      is: ["", "a:b", "a\\x3Bb", "X"].map {
        "# Left out, because curl has no way to send it: the header \($0)\n"
      }.joined() + "curl --include https://a.example/ --header 'c:d: 1'"),
    Row(
      "HEAD", "https://a.example/x", ["Content-Type": "a/b"], body: "x",
      is: "# curl waits for a body even after HEAD, here for five seconds.\n"
        + "curl --include --request HEAD --max-time 5 https://a.example/x"
        + " --header 'Content-Type: a/b' --data-raw x"),
    Row(
      "POST", "https://a.example/", ["Content-Type": "a/b"], body: "a\0",
      is: "# No command: no argument can carry U+0000, which the body has."),
    Row(
      "GET", "https://a.example/", ["X-A": "\0"],
      is: "# No command: no argument can carry U+0000, which the header X-A has."),
    Row(
      "A\0", "https://a.example/",
      is: "# No command: no argument can carry U+0000, which the method has."),
    Row(
      "POST", "https://a.example/", ["Content-Length": "9", "Content-Type": "a/b"], body: "abc",
      is: "curl --include --request POST https://a.example/ --header 'Content-Length: 9'"
        + " --header 'Content-Type: a/b' --data-raw abc"),
    Row(
      "POST", "https://a.example/", ["Content-Length": "3"], body: "@a\u{1B}",
      is: "curl --include --request POST https://a.example/ --header 'Content-Type:'"
        + " --data-raw \"$(printf '@a\\033')\""),
  ]

  @Test(arguments: rows)
  func `a request is the command that sends it`(_ row: Row) {
    #expect(CurlReport.command(row.request) == row.command)
  }

  /// A call of curl, and the arguments that it stands for.
  private struct Call {
    let command: String
    var words: [String] = ["--include"]

    init(method: String, url: String, name: String, value: String, body: String?) {
      let call = ScriptCall(
        client: .curl, page: Page(), url: url, method: method,
        headers: [Header(HeaderName(name), value)], body: body)
      command = CurlReport.command(call)
      let target = WebURL(url)?.withoutFragment.serialized ?? url
      if method != "GET" || body != nil { words += ["--request", method] }
      if target.utf8.contains(where: { "[]{}".utf8.contains($0) }) { words.append("--globoff") }
      if target.utf8.first == UInt8(ascii: "-") { words.append("--url") }
      words += [target, "--header", "\(name): \(value)"]
      if let body { words += ["--header", "Content-Type:", "--data-raw", body] }
    }
  }

  @Test(.enabled(if: Shells.areThere, Shells.reasonToSkip), arguments: ["dash", "bash"])
  func `shells give curl what was meant`(_ shell: String) async throws {
    let texts = HostileText.table + HostileText.generated(count: 150, seed: 5)
    let calls = texts.flatMap { text in
      [
        Call(method: text, url: "https://a.example/", name: "X", value: "1", body: "x"),
        Call(method: "GET", url: text, name: "X", value: "1", body: nil),
        Call(
          method: "PUT", url: "https://a.example/\(text)", name: "X-\(text)", value: "1\(text)",
          body: text),
      ]
    }
    let script = calls.map { $0.command + "\n" }.joined()
    let result = try await ForeignProgram.run(shell, script: script, tools: Shells.recordingCurl)
    expectSame(result.words, calls.flatMap { ["\($0.words.count)"] + $0.words })
    #expect(result.files.isEmpty)
  }
}
