import Browser
import Configuration
import Escaping
import Playground

/// Does what the playground asks to be done with files, and watches the one that is played.
nonisolated struct FileDesk {
  /// The browser that replaces those that scenarios name, nil to leave them.
  private let browser: BrowserProfile?
  private let home: String?
  private let store: RecentFileStore
  private var watch: FileWatch?

  init(browser: BrowserProfile?) {
    let folders = UserFolders(Environment.variable)
    self.browser = browser
    home = folders.home
    store = RecentFileStore(folders.state)
  }

  /// The files that were played lately.
  var recentFiles: RecentFiles { store.files() }

  /// How long nobody need look at a file, nil for as long as it takes.
  var patience: Duration? { watch == nil ? nil : FileWatch.interval }

  /// Begins with a file that was just read.
  mutating func begin(_ reading: ScenarioFile.Reading) -> FileEvent {
    let path = reading.contents.path
    watch = FileWatch(path, known: reading.stamp)
    return .remembered(store.remember(path))
  }

  /// Watches no file any more, unless it is this one.
  mutating func keepWatching(_ path: String?) {
    if watch?.path != path { watch = nil }
  }

  /// Looks at the file; returns what is new about it.
  mutating func look() -> FileEvent? {
    guard let path = watch?.path, watch?.look() == true else { return nil }
    let name = Paths.label(of: Paths.name(of: path))
    let reading = ScenarioFile(path: path).read(as: name, wasFile: true, browser: browser)
    if let problem = reading.problems.first { return .unreadable(problem.text) }
    return .changed(reading.contents)
  }

  /// Does what is asked, and says what became of it.
  mutating func perform(_ request: FileRequest) -> [FileEvent] {
    switch request {
    case .open(let path):
      let reading = ScenarioFile(path: path).read(
        as: Paths.label(of: path), wasFile: true, browser: browser)
      guard !reading.contents.scenarios.isEmpty else {
        let problem = reading.problems.first ?? "\(Paths.label(of: path)): nothing is there"
        return [.failed(problem.text)]
      }
      let remembered = begin(reading)
      return [.opened(reading.contents), remembered]
    case .write(let scenario, let path, let isReplacing):
      let path = Paths.expanded(path, home: home)
      do throws(SystemError) {
        try ScenarioFile(path: path).write(scenario, replacing: isReplacing)
      } catch {
        let name = Paths.label(of: path).text
        return [error.isExistingFile ? .exists(path: name) : .failed("\(name): \(error.message)")]
      }
      watch = FileWatch(path, known: FileStamp(path))
      return [.written(scenario, path: path), .remembered(store.remember(path))]
    }
  }
}
