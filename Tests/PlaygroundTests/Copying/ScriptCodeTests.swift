import Browser
import Foundation
import Model
import Playground
import Simulation
import TestSupport
import Testing

/// The script's code, once it is pasted.
@Suite struct ScriptCodeTests {
  private static let texts = HostileText.table + HostileText.generated(count: 120, seed: 6)

  /// The code that is copied for a request.
  private func code(_ call: ScriptCall) throws -> String {
    var scenario = Scenario.iceCream
    scenario.stimuli = [.request(call)]
    let clip = AppState(scenario).screenful.clips.first { $0.what == "the script's code" }
    return try #require(clip?.text)
  }

  /// Texts as a list that JavaScript and Python both read.
  private func literal(_ texts: [String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(texts), as: UTF8.self)
  }

  private func request(_ client: ScriptCall.Client, _ text: String) -> ScriptCall {
    var call = ScriptCall(client: client, page: Page(), url: "https://a.example/" + text)
    call.method = "P" + text
    call.headers = [Header("X-A", text), Header(HeaderName("X-" + text), "1"), Header("7", text)]
    call.body = text
    return call
  }

  // MARK: JavaScript

  private static let hasNode = Executables.has("node")

  /// Runs every code by itself, and writes down what it asks for.
  private static let recorder = """
    const vm = require("vm")
    const results = codes.map(code => {
      const calls = []
      class XMLHttpRequest {
        upload = {}
        words = []
        open(...words) { this.words.push("xhr", ...words) }
        setRequestHeader(...words) { this.words.push(...words) }
        send(...words) { calls.push([...this.words, ...words]) }
      }
      class Blob {
        constructor(parts, options) { this.words = [...parts, options.type] }
      }
      const navigator = {
        sendBeacon(url, data) { calls.push(["beacon", url, ...data.words ?? [data]]) }
      }
      const fetch = (url, options) => {
        const headers = Array.isArray(options.headers)
          ? options.headers : Object.entries(options.headers)
        calls.push(["fetch", url, options.method, ...headers.flat(), options.body])
      }
      vm.runInNewContext(code, { XMLHttpRequest, Blob, navigator, fetch, console })
      return calls
    })
    console.log(JSON.stringify(results))
    """

  @Test(.enabled(if: hasNode, "node is not installed"))
  func `JavaScript asks for what was meant`() async throws {
    var codes: [String] = []
    var expected: [[[String]]] = []
    for text in Self.texts {
      for client in [ScriptCall.Client.fetch, .xmlHttpRequest] {
        let call = request(client, text)
        codes.append(try code(call))
        let words = call.headers.flatMap { [$0.name.spelling, $0.value] } + [text]
        expected.append([
          client == .fetch
            ? ["fetch", call.url, call.method] + words : ["xhr", call.method, call.url] + words
        ])
      }
      var beacon = request(.beacon, text)
      beacon.headers = []
      codes.append(try code(beacon))
      expected.append([["beacon", beacon.url, text]])
      beacon.headers = [Header(.contentType, text)]
      codes.append(try code(beacon))
      expected.append([["beacon", beacon.url, text, text]])
    }
    let list = try literal(codes)
    let result = try await ForeignProgram.run(
      "node", script: "const codes = \(list)\n" + Self.recorder)
    let actual = try JSONDecoder().decode([[[String]]].self, from: Data(result.output))
    #expect(actual.count == expected.count)
    for (one, other) in zip(actual, expected) {
      #expect(one.joined().map { Array($0.utf8) } == other.joined().map { Array($0.utf8) })
    }
  }

  @Test func `headers that an object would lose are pairs`() throws {
    var call = ScriptCall(page: Page(), url: "/")
    call.headers = [Header("X-A", "1"), Header("X-B", "2")]
    #expect(try code(call).contains(#"headers: { "X-A": "1","#))
    for name in ["X-A", "__proto__", "10"] {
      call.headers[1] = Header(HeaderName(name), "2")
      #expect(try code(call).contains(#"headers: [["X-A", "1"],"#))
    }
  }

  // MARK: HTML

  private static let hasPython = Executables.has("python3")

  /// Prints every tag with its attributes.
  private static let parser = """
    import json
    from html.parser import HTMLParser
    class Parser(HTMLParser):
        def handle_starttag(self, tag, attributes):
            self.words += [tag] + [word for pair in attributes for word in pair]
    results = []
    for page in pages:
        parser = Parser()
        parser.words = []
        parser.feed(page)
        parser.close()
        results.append(parser.words)
    print(json.dumps(results))
    """

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `HTML has the attributes that were meant`() async throws {
    // Python's parser leaves out control characters, which a browser's keeps.
    let texts = Self.texts.filter { text in
      text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control || "\t\n\r".unicodeScalars.contains($0)
      }
    }
    var pages: [String] = []
    var expected: [[String]] = []
    for text in texts {
      let url = "https://a.example/" + text
      for (client, tag) in [(ScriptCall.Client.image, "img"), (.script, "script")] {
        var call = ScriptCall(client: client, page: Page(), url: url)
        call.crossOrigin = .useCredentials
        pages.append(try code(call))
        expected.append([tag, "src", url, "crossorigin", "use-credentials"])
      }
      var form = ScriptCall(client: .form, page: Page(), url: url, method: "POST")
      form.body = "\(PercentEncoding.encodeForm(text))=\(PercentEncoding.encodeForm("1" + text))&b"
      form.formEncoding = .plainText
      pages.append(try code(form))
      let input = ["input", "type", "hidden", "name"]
      expected.append(
        ["form", "action", url, "method", "post", "enctype", "text/plain"]
          + input + [text, "value", "1" + text] + input + ["b", "value", "", "script"])
    }
    let list = try literal(pages)
    let result = try await ForeignProgram.run(
      "python3", script: "pages = \(list)\n" + Self.parser)
    let actual = try JSONDecoder().decode([[String]].self, from: Data(result.output))
    #expect(actual.count == expected.count)
    for (one, other) in zip(actual, expected) {
      #expect(one.map { Array($0.utf8) } == other.map { Array($0.utf8) })
    }
  }

  @Test func `a form sends itself`() throws {
    let call = ScriptCall(
      client: .form, page: Page(), url: "/?a&b", method: "GET", body: "submit=%3Cb%3E")
    #expect(
      try code(call) == """
        <form action="/?a&amp;b"
          method="get">
          <input type="hidden" name="submit" value="&lt;b&gt;">
        </form>
        <script>
          HTMLFormElement.prototype.submit.call(
            document.currentScript.previousElementSibling)
        </script>
        """)
  }

  // MARK: Other languages

  @Test func `a font is used`() throws {
    let call = ScriptCall(client: .font, page: Page(), url: "https://a.example/\") } x { (")
    #expect(
      try code(call) == #"""
        @font-face { font-family: F;
          src: url("https://a.example/\") } x { (") }
        :root { font-family: F }
        """#)
  }

  @Test func `Java has strings of its own`() throws {
    var call = ScriptCall(client: .java(JavaParameters()), page: Page(), url: "/\u{E9}\"")
    call.headers = [Header("X-A", "1"), Header("x-a", "\n")]
    call.body = "\\u0022"
    let lines = try code(call).split(separator: "\n")
    #expect(lines.first == #"c = new URL("/\u00e9\"")"#)
    #expect(
      lines.suffix(3) == [
        #"c.setRequestProperty("X-A", "1");"#, #"c.addRequestProperty("x-a", "\n");"#,
        #"c.getOutputStream().write("\\u0022".getBytes());"#,
      ])
  }

  @Test(.enabled(if: Executables.has("dash"), "dash is not installed"))
  func `curl's code is a command`() async throws {
    let call = ScriptCall(
      client: .curl, page: Page(), url: "https://a.example/", method: "POST",
      headers: [Header("X-A", "1")], body: "a'; touch PWNED; echo '")
    let result = try await ForeignProgram.run(
      "dash", script: try code(call) + "\n", tools: ["curl": #"printf '%s\0' "$@""#])
    #expect(
      result.words == [
        "--include", "--request", "POST", "https://a.example/", "--header", "X-A: 1", "--header",
        "Content-Type:", "--data-raw", "a'; touch PWNED; echo '",
      ])
    #expect(result.files.isEmpty)
  }

  @Test(arguments: [
    (ScriptCall.Client.image, "\0", "<!-- No code: this language has no way to write U+0000. -->"),
    (
      ScriptCall.Client.script, "\u{9B}",
      "<!-- No code: this language has no way to write U+009B. -->"
    ),
    (
      ScriptCall.Client.form, "\u{80}",
      "<!-- No code: this language has no way to write U+0080. -->"
    ),
    (ScriptCall.Client.font, "\0", "/* No code: this language has no way to write U+0000. */"),
  ])
  func `what a language has no way to write is named`(
    _ client: ScriptCall.Client, _ url: String, _ comment: String
  ) throws {
    #expect(try code(ScriptCall(client: client, page: Page(), url: url)) == comment)
  }
}
