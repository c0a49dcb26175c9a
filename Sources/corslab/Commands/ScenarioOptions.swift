import ArgumentParser
import Browser

/// Which scenarios a command is about, and in which browser.
struct ScenarioOptions: ParsableArguments {
  @Option(help: "The browser to simulate, whatever the scenarios say.")
  var browser: BrowserProfile?

  @Argument(
    help: ArgumentHelp(
      "Scenarios in YAML, JSON or JSON Lines, or their built-in names; - is standard input."))
  var files: [String]

  /// The scenarios, which come one by one.
  nonisolated var input: ScenarioInput { ScenarioInput(files: files, browser: browser) }
}

nonisolated extension BrowserProfile: ChoiceArgument {}
