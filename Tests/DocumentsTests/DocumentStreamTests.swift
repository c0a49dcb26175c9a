import Documents
import TestSupport
import Testing

@Suite struct DocumentStreamTests {
  private func drain(_ stream: inout DocumentStream) -> [Result<Node, DocumentProblem>] {
    var documents: [Result<Node, DocumentProblem>] = []
    while let document = stream.next() { documents.append(document) }
    return documents
  }

  private func arrive(_ text: String, in stream: inout DocumentStream) -> [String] {
    stream.append(text.utf8)
    return drain(&stream).map { (try? $0.get()).map(outline) ?? "problem" }
  }

  @Test func `An object comes as soon as its line is complete`() {
    var stream = DocumentStream()
    #expect(arrive(" \n{\"a\":", in: &stream) == [])
    #expect(arrive(" 1}", in: &stream) == [])
    #expect(arrive("\n{\"b\": 2}\n{\"c\"", in: &stream) == ["{a: 1}", "{b: 2}"])
    #expect(arrive(": [\n{}\n]\n}\n", in: &stream) == ["{c: [{}]}"])
    #expect(arrive("{\"d\": \"}{\\\"\"}\n", in: &stream) == ["{d: \"}{\"\"}"])
    #expect(arrive("{} {}", in: &stream) == [])
    stream.finish()
    #expect(drain(&stream).count == 2)
  }

  @Test func `A broken line is told before the next line arrives`() {
    var stream = DocumentStream()
    #expect(arrive("{\"a\": tru}\n", in: &stream) == ["problem"])
    #expect(arrive("{\"a\": \"tru\n", in: &stream) == ["problem"])
    // What follows a line that was broken inside a string belongs to that problem.
    #expect(arrive("nonsense\"}\n", in: &stream) == [])
    #expect(arrive("{}\n", in: &stream) == ["{}"])
    #expect(arrive("nonsense\n", in: &stream) == ["problem"])
    #expect(arrive("{\"a\": 1}}\n", in: &stream) == ["{a: 1}", "problem"])
    #expect(arrive("{\"b\": 2}\n", in: &stream) == ["{b: 2}"])
  }

  @Test(arguments: ["a: 1\n---\nb: 2\n", "[{\"a\": 1},\n2]\n"])
  func `Other text comes when it has ended`(text: String) {
    var stream = DocumentStream()
    #expect(arrive(text, in: &stream) == [])
    stream.finish()
    #expect(drain(&stream).count == 2)
  }

  @Test func `It makes no difference where the text is cut`() {
    let texts = [
      "\u{FEFF}{\"a\": 1}\r\n{\n\"é\": [\n{\"🍦\": \"\\\\\"}]}\n\n{\"b\": tru}\n{\"c\": \"x\ny\n{}\nx\n{\"d\":\n{}",
      "\u{FEFF}a: é🍦\n---\nb: *\n", "\n[1, {\"é\": 2}]", "{", "\u{FEFF}", "", " \n ",
    ]
    for text in texts {
      let whole = DocumentReader.documents(in: Array(text.utf8))
      for seed in UInt64(0)..<50 {
        var generator = SeededGenerator(seed: seed)
        var stream = DocumentStream()
        var documents: [Result<Node, DocumentProblem>] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
          let piece = rest.prefix(Int.random(in: 1...8, using: &generator))
          stream.append(piece)
          rest = rest[piece.endIndex...]
          documents += drain(&stream)
        }
        stream.finish()
        #expect(documents + drain(&stream) == whole, "seed \(seed): \(text)")
      }
    }
  }
}
