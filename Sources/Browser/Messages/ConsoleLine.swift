/// A line in the browser's console.
package struct ConsoleLine: Hashable, Sendable {
  /// How loud the console shows a line.
  package enum Level: String, Hashable, Sendable {
    case error
    case warning
  }

  package let level: Level
  package let text: String

  package init(_ level: Level, _ text: String) {
    self.level = level
    self.text = text
  }
}
