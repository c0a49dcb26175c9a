import Documents
import Testing

@Suite struct DocumentReaderTests {
  private func documents(_ text: String) -> [Result<Node, DocumentProblem>] {
    DocumentReader.documents(in: Array(text.utf8))
  }

  /// What a reader says about each document: `ok`, or the problem with its place.
  private func outcomes(_ text: String) -> [String] {
    documents(text).map { document in
      switch document {
      case .success: "ok"
      case .failure(let problem): problem.description(file: "f")
      }
    }
  }

  @Test func `The first character tells the kind of text`() throws {
    #expect(outcomes("{\"a\": 1}") == ["ok"])
    #expect(outcomes("  {\"a\": 1}\n{\"a\":\n 2} {}") == ["ok", "ok", "ok"])
    #expect(outcomes("[{\"a\": 1}, 2]") == ["ok", "ok"])
    #expect(outcomes("[a: 1, b]") == ["ok", "ok"])
    #expect(outcomes("a: 1\n---\nb: 2\n") == ["ok", "ok"])
    #expect(outcomes("") == [])
    #expect(outcomes("# nothing\n---\n---\n") == [])
  }

  @Test func `A broken document does not end the others`() {
    #expect(
      outcomes("{\"a\": 1}\n{\"a\": tru}\n{\"b\":\n{\"c\": 1}\n") == [
        "ok", "f:2:7: In JSON text has double quotes: \"tru\". Did you mean \"true\"?",
        "f:5:1: The text ends too soon: the object that begins at 3:1 is not closed.", "ok",
      ])
    #expect(
      outcomes("a: *\n---\nb: 1\n---\nc: \"x\n") == [
        "f:1:4: A bare * is a YAML alias. Write \"*\" in quotes.", "ok",
        "f:5:4: This text never ends: its closing \" is missing.",
      ])
  }
}
