import ArgumentParser
import Canvas
import Playground

/// The options that play keys, and print the screen instead of showing it.
struct ScreenOptions: ParsableArguments {
  // Whatever follows it is the script: a script may begin with the key -.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Keys to press first: names such as Right, Enter or C-l, characters, \"quoted text\".",
      valueName: "script"),
    transform: { try KeyScript($0) })
  var keys: KeyScript?

  @Option(help: ArgumentHelp("Print the screen to standard output, which is written as -."))
  var snapshot: String?

  @Option(
    help: ArgumentHelp(
      "The size of the screen that is printed, 120x40 by default.", valueName: "columns x rows"),
    transform: { try WrittenValue.read($0, like: "120x40", Size.init) })
  var size: Size = Play().size

  func validate() throws {
    if let snapshot, snapshot != "-" {
      throw ValidationError("--snapshot prints to standard output only: write --snapshot -")
    }
    let most = 1000
    guard size.columns <= most, size.rows <= most else {
      throw ValidationError("--size is at most \(most)x\(most).")
    }
  }
}
