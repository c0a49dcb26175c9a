import Simulation
import Testing

struct FileStemTests {
  @Test(
    arguments: [
      ("ice.yaml", "ice"), ("ice.cream.yaml", "ice.cream"), ("ice", "ice"), ("", ""),
      (".hidden", ".hidden"), (".hidden.yaml", ".hidden"), ("a.b/ice.json", "ice"),
      ("a.b/ice", "ice"), ("/a/.x", ".x"), ("a/", ""), ("<stdin>", "<stdin>"),
      ("caf\u{10FFE9}.yaml", "caf\\xE9"),
    ])
  func `a scenario is called after its file, without folders and the format`(
    path: String, stem: String
  ) {
    #expect(FileStem.stem(of: path) == stem)
  }
}
