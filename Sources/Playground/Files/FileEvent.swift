package import Simulation

/// What became of a file.
package enum FileEvent: Hashable, Sendable {
  /// A file was opened that holds these scenarios, at least one.
  case opened(FileContents)

  /// The file that is being played was changed by somebody else.
  case changed(FileContents)

  /// The file that is being played cannot be read at the moment; the text says where and why.
  case unreadable(String)

  /// The scenario was written to a file, which is the one that is played from now on.
  case written(Scenario, path: String)

  /// Nothing was written, because there is such a file already.
  case exists(path: String)

  /// Nothing was opened or written, and why.
  case failed(String)

  /// These files were opened or saved lately.
  case remembered(RecentFiles)
}

/// What a file holds.
package struct FileContents: Hashable, Sendable {
  package let path: String
  package let scenarios: [Scenario]

  /// Whether the text is more than its scenarios, such as comments.
  package let hasOwnText: Bool

  package init(path: String, scenarios: [Scenario], hasOwnText: Bool) {
    self.path = path
    self.scenarios = scenarios
    self.hasOwnText = hasOwnText
  }

  /// Whether saving one scenario would lose something.
  package var holdsMore: Bool { hasOwnText || scenarios.count > 1 }
}

/// What is to be done with a file.
package enum FileRequest: Hashable, Sendable {
  /// Open a file; what comes back is ``FileEvent/opened(_:)`` or ``FileEvent/failed(_:)``.
  case open(String)

  /// Write a scenario; an existing file is replaced only if that is said.
  case write(Scenario, path: String, replacing: Bool)
}
