import ArgumentParser
import Browser

/// `corslab play`: the playground.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Step through a scenario, and change anything in it.",
    discussion: """
      Without a terminal it prints what happens instead. With --snapshot it prints the screen \
      after the keys of --keys, and needs no terminal either.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      A scenario in YAML or JSON, or a built-in name; - is standard input. Without one, the \
      ice-cream story.
      """))
  var file: String?

  @Option(help: "The browser to simulate, whatever the scenario says.")
  var browser: BrowserProfile?

  @Flag(help: "Begin with the list of what was played lately and what comes with the program.")
  var recent = false

  @OptionGroup var options: PreferenceOptions

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    var play = Play()
    play.file = file
    play.browser = browser
    play.beginsWithPicker = recent
    play.configurationFile = options.config
    play.preferences = options.preferences
    play.keys = screen.keys
    play.isSnapshot = screen.snapshot != nil
    play.size = screen.size
    try play.run()
  }
}
