import Documents
import Escaping
import Testing

@Suite struct MappingReaderTests {
  private func problem(_ body: () throws -> Void) -> String? {
    #expect(throws: DocumentProblem.self, performing: body)?.description(file: "f").text
  }

  @Test func `Fields are taken by name`() throws {
    var fields = try MappingReader(
      node("name: x\nstatus: 200\nok: true\nlist: [a]\nbrowser: firefox\nallow: {b: 1}\nempty:"))
    #expect(try fields.text("name") == "x")
    #expect(try fields.integer("status") == 200)
    #expect(try fields.boolean("ok") == true)
    #expect(try fields.sequence("list")?.count == 1)
    #expect(try fields.choice("browser", of: Browser.self) == .firefox)
    var allow = try #require(try fields.fields("allow"))
    #expect(allow.path == "allow")
    #expect(try allow.integer("b") == 1)
    try allow.finish()
    #expect(fields.take("empty")?.isNull == true)
    #expect(fields.take("missing") == nil)
    #expect(try fields.text("missing") == nil)
    #expect(try fields.fields("missing") == nil)
    try fields.finish()
    #expect(fields.keys == ["name", "status", "ok", "list", "browser", "allow", "empty"])
  }

  private enum Browser: String, CaseIterable { case standard, firefox }

  @Test func `The first unknown key is told with its own place`() throws {
    let document = try node("allow:\n  methods: [GET]\n  orgins: []\n  zzz: 1\n")
    #expect(
      problem {
        var fields = try MappingReader(document)
        var allow = try #require(try fields.fields("allow"))
        _ = allow.take("origins")
        _ = allow.take("methods")
        try allow.finish()
      } == "f:3:3: allow.orgins: no such field. Did you mean \"origins\"?")
  }

  @Test func `A key that resembles nothing has no suggestion`() throws {
    let document = try node("{\"zzz\": 1}")
    #expect(problem { try MappingReader(document).finish() } == "f:1:2: zzz: no such field.")
  }

  @Test func `A key that resembles nothing is told with all that are possible, each once`() throws {
    let document = try node("ulr: x\nzzz: 1")
    #expect(
      problem {
        var fields = try MappingReader(document, path: "request", known: ["url", "body"])
        _ = fields.take("method")
        _ = fields.take("body")
        _ = fields.missing("url")
        try fields.finish()
      } == "f:2:1: request.zzz: no such field. Possible: url, body, method.")
  }

  @Test func `The rest of a text with a comma is told to need quotes`() throws {
    let document = try node("goal: {say: one, and two}")
    #expect(
      problem {
        var fields = try MappingReader(document)
        var goal = try #require(try fields.fields("goal"))
        _ = goal.take("say")
        try goal.finish()
      } == "f:1:18: goal.and two: no such field. A text with a comma stands in quotes there.")
  }

  @Test func `Keys that are known but not asked for are suggested too`() throws {
    let document = try node("waitms: 1")
    #expect(
      problem { try MappingReader(document, known: ["waitMs"]).finish() }
        == "f:1:1: waitms: no such field. Did you mean \"waitMs\"?")
  }

  @Test func `A required field is there, or missing, or misspelt`() throws {
    var fields = try MappingReader(node("url: x\nother: y"), path: "request")
    #expect(try fields.require("url").text() == "x")
    #expect(problem { _ = try fields.require("method") } == "f:1:1: request.method is missing.")
    var misspelt = try MappingReader(node("a: 1\nulr: x"), path: "request")
    #expect(
      problem { _ = try misspelt.require("url") }
        == "f:2:1: request.url is missing, but there is \"ulr\". Did you mean \"url\"?")
  }

  @Test func `Problems name the whole path of a field`() throws {
    var fields = try MappingReader(node("credentials: yes\nmaxAge: x\nname: []"), path: "allow")
    #expect(
      problem { _ = try fields.boolean("credentials") }
        == "f:1:14: allow.credentials is true or false, without quotes.")
    #expect(
      problem { _ = try fields.integer("maxAge") }
        == "f:2:9: allow.maxAge is a whole number, not \"x\".")
    #expect(problem { _ = try fields.text("name") } == "f:3:7: allow.name is text, not a list.")
  }

  @Test func `Only a mapping has fields`() throws {
    #expect(
      problem { _ = try MappingReader(node("- a")) }
        == "f:1:1: The document is a set of fields (key: value), not a list.")
    #expect(
      problem { _ = try MappingReader(node("a"), path: "allow") }
        == "f:1:1: allow is a set of fields (key: value), not \"a\".")
  }

  @Test func `Keys in messages have no control characters`() throws {
    let document = try node("\"a\\eb\": 1")
    #expect(problem { try MappingReader(document).finish() } == "f:1:1: a\\x1Bb: no such field.")
  }
}
