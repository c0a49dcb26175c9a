import TestSupport
import Testing

struct RespondCommandTests {
  private let policy = """
    policy: 1
    server: https://api.notmyidea.org
    allow:
      origins: [https://notmyidea.org]
      methods: [GET, PUT]
    chain: [{rate: {after: 2}}, cors, app]
    routes: [{path: /api/flavors, methods: {GET: {status: 200, body: vanilla}}}]
    """

  @Test func `requests are answered in order, each with where its lines come from`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("policy.yaml", policy)
    let preflight =
      #"{"id":"preflight","method":"OPTIONS","path":"/api/flavors","headers":"#
      + #"[["Origin","https://notmyidea.org"],["Access-Control-Request-Method","PUT"]]}"#
    let get = #"{"method":"GET","path":"/api/flavors?x=1","headers":[]}"#
    let run = try await CorslabProcess.run(
      ["respond", "--format", "jsonl", file, "-"],
      input: [preflight, get, get].joined(separator: "\n"))
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 3)
    let expected = #"""
      {"id":"preflight","status":204,"headers":[["Vary","Origin"],\#
      ["Access-Control-Allow-Origin","https://notmyidea.org"],\#
      ["Access-Control-Allow-Methods","GET, PUT"]],"body":"",\#
      "provenance":{"status":"answers.preflightStatus",\#
      "headers":["vary","allow.origins[0]","allow.methods"]}}
      """#
    #expect(lines[0] == expected)
    #expect(lines[1].hasPrefix(#"{"id":"2","status":200,"#))
    #expect(lines[2].hasPrefix(#"{"id":"3","status":429,"#))
  }

  @Test func `a request that cannot be read has its error in its place`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("policy.yaml", policy)
    let input = #"{"id":"a","pth":"/"}"# + "\n" + #"{"path":"/"}"#
    let run = try await CorslabProcess.run(["respond", file, "-"], input: input)
    #expect(run.status == 65)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix(#"{"id":"a","error":{"message":"path is missing"#) == true)
    #expect(lines.last?.hasPrefix(#"{"id":"2","status":404"#) == true)
  }

  @Test func `an id keeps its kind`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("policy.yaml", policy)
    let input = #"{"id":7,"path":"/"}"# + "\n" + #"{"id":"7","path":"/"}"# + "\n" + #"{"id":8}"#
    let run = try await CorslabProcess.run(["respond", file, "-"], input: input)
    let starts = run.output.split(separator: "\n").map { $0.prefix(10) }
    #expect(starts == [#"{"id":7,"s"#, #"{"id":"7","#, #"{"id":8,"e"#])
  }
}
