import Model
import Server
import Testing

@Suite("Editing an answer")
struct AnswerEditorTests {
  private static let rest = """
    allow:
      origins: [https://a.example, https://b.example]
      methods: [GET, PUT]
      headers: [Content-Type]
      credentials: true
      maxAge: 600

    """

  private func request() throws -> HTTPRequest {
    HTTPRequest(
      method: "OPTIONS", url: try WebURL(fixture: "https://api.example"),
      headers: [
        "Origin": "https://b.example", "Access-Control-Request-Method": "PUT",
        "Access-Control-Request-Headers": "content-type",
      ])
  }

  private func editor(_ rest: String = rest) throws -> AnswerEditor {
    AnswerEditor(try Policy(rest: rest), request: try request())
  }

  private func index(_ name: HeaderName, _ editor: AnswerEditor) throws -> Int {
    try #require(editor.answer.lines.firstIndex { $0.header.name == name })
  }

  @Test("changes the field that the line comes from, if that gives the line", arguments: changes)
  func changesField(_ row: Row) throws {
    let editor = try editor()
    let edited = try editor.replacing(index(row.name, editor), with: "\(row.name): \(row.value)")
      .get()
    #expect(row.field?.text(in: edited) == row.text)
    #expect(edited.raw == [])
    #expect(AnswerEditor(edited, request: try request()).answer[row.name] == row.value)
  }

  @Test("keeps as a raw edit what no field can say", arguments: oddities)
  func keepsRaw(_ row: Row) throws {
    let editor = try editor()
    let edited = try editor.replacing(index(row.name, editor), with: row.value).get()
    #expect(PolicyField.raw.text(in: edited) == row.text)
    #expect(edited.allow == (try Policy(rest: Self.rest).allow))
  }

  @Test("takes lines away through their fields")
  func removes() throws {
    let editor = try editor()
    let closed = try editor.removing(index(.allowCredentials, editor))
    #expect(!closed.allow.credentials)
    let shorter = try editor.removing(index(.maxAge, editor))
    #expect(shorter.allow.maxAge == .omit)
    #expect(try editor.removing(index(.vary, editor)).vary == .names([]))
  }

  @Test("adds lines through their fields, or as they are")
  func adds() throws {
    let editor = try editor("allow: {origins: [https://b.example], methods: [PUT]}")
    let open = try editor.adding("Access-Control-Allow-Credentials: true").get()
    #expect(open.allow.credentials)
    let other = try self.editor("style: express\nallow: {origins: [https://a.example]}")
    let added = try other.adding("Access-Control-Allow-Origin: https://b.example").get()
    #expect(PolicyField.origins.text(in: added) == "https://a.example, https://b.example")
    let second = try editor.adding("Access-Control-Allow-Origin: *").get()
    #expect(
      PolicyField.raw.text(in: second)
        == "{for: preflight, add: \"Access-Control-Allow-Origin: *\"}")
    #expect(editor.adding("no colon").isFailure)
    #expect(editor.adding("Not a name: x").isFailure)
  }

  @Test("edits raw lines where they are")
  func editsRaw() throws {
    let editor = try editor("raw: [{add: \"X-Note: one\"}]")
    let index = try index("X-Note", editor)
    let edited = try editor.replacing(index, with: "X-Note: two").get()
    #expect(PolicyField.raw.text(in: edited) == "{add: \"X-Note: two\"}")
    #expect(editor.removing(index).raw == [])
  }

  struct Row: Sendable {
    let name: HeaderName
    let value: String
    var field: PolicyField?
    let text: String
  }

  static let changes: [Row] = [
    Row(name: .allowOrigin, value: "*", field: .origins, text: "*"),
    Row(
      name: .allowOrigin, value: "https://a, https://b", field: .origins,
      text: "{fixed: \"https://a, https://b\"}"),
    Row(name: .allowMethods, value: "GET, PUT, PATCH", field: .methods, text: "GET, PUT, PATCH"),
    Row(name: .allowMethods, value: "*", field: .methods, text: "*"),
    Row(name: .allowHeaders, value: "X-Flavor", field: .headers, text: "X-Flavor"),
    Row(name: .maxAge, value: "0", field: .maxAge, text: "0"),
    Row(name: .vary, value: "Origin, Accept", field: .vary, text: "Origin, Accept"),
  ]

  static let oddities: [Row] = [
    Row(
      name: .allowCredentials, value: "Access-Control-Allow-Credentials: True",
      text: "{for: preflight, set: \"Access-Control-Allow-Credentials: True\"}"),
    Row(
      name: .allowHeaders, value: "Access-Control-Allow-Header: Content-Type",
      text: "{for: preflight, remove: Access-Control-Allow-Headers}, "
        + "{for: preflight, add: \"Access-Control-Allow-Header: Content-Type\"}"),
    Row(
      name: .maxAge, value: "Access-Control-Max-Age: ten minutes",
      text: "{for: preflight, set: \"Access-Control-Max-Age: ten minutes\"}"),
  ]
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { true } else { false }
  }
}
