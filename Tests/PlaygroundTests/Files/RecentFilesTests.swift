import Canvas
import Playground
import Simulation
import TestSupport
import Testing

@Suite struct RecentFilesTests {
  private func files(_ paths: String...) -> RecentFiles {
    var files = RecentFiles()
    for path in paths.reversed() { files.add(path) }
    return files
  }

  @Test func theLatestIsFirstAndEachIsThereOnce() {
    var files = files("/a", "/b", "/c")
    files.add("/b")
    #expect(files.paths == ["/b", "/a", "/c"])
  }

  @Test func onlyTheLastTwentyAreRemembered() {
    var files = RecentFiles()
    for number in 1...30 { files.add("/\(number)") }
    #expect(files.paths.count == 20)
    #expect(files.paths.first == "/30")
    #expect(files.paths.last == "/11")
  }

  @Test(
    arguments: [
      [], ["/a"], ["/home/x/a b.yaml", "/c: d", "/#e", "/\n\u{1b}[31m", "/ü", "/'\"", "/-", "/,]"],
    ])
  func whatIsWrittenIsReadAgain(_ paths: [String]) {
    var files = RecentFiles()
    for path in paths.reversed() { files.add(path) }
    #expect(RecentFiles(Array(files.yaml.utf8)).paths == paths)
  }

  @Test(
    arguments: [
      ("", []), ("{a: b}", []), ("[", []), ("\u{0}", []), ("hello", []),
      ("- /a\n- {b: c}\n- relative\n- /d\n- ~\n", ["/a", "/d"]),
    ])
  func whatIsBrokenIsPassedOver(_ text: String, _ paths: [String]) {
    #expect(RecentFiles(Array(text.utf8)).paths == paths)
  }

  @Test func theyAreListedFirstAndOpened() {
    var state = AppState(.iceCream, recentFiles: files("/x/shop.yaml", "/y/api.yaml"))
    state.type("o")
    let text = render(state).screen.lines.joined(separator: "\n")
    #expect(text.contains("api.yaml   /y/"))
    state.type("\"shop\"")
    #expect(state.update(.keyPressed(.enter)) == [.file(.open("/x/shop.yaml"))])
  }

  @Test func aFileThatIsGoneIsToldAndNothingElseHappens() {
    var state = AppState(.iceCream, recentFiles: files("/x/shop.yaml"))
    let before = state.timeline
    _ = state.update(.file(.failed("/x/shop.yaml: No such file or directory")))
    #expect(state.timeline == before)
    #expect(state.notice?.tone == .refused)
  }
}
