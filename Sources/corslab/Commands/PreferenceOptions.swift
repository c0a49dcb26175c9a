import ArgumentParser
import Canvas
import Configuration
import Playground

/// The options that say how the playground looks and behaves, whatever is played.
struct PreferenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The configuration to use instead of the usual one.", valueName: "file"))
  var config: String?

  @Option(help: "The colours.")
  var theme: Theme?

  @Flag(inversion: .prefixedNo, help: "Draw with ASCII signs only.")
  var ascii: Bool?

  @Option(help: "Whether anything may move by itself.")
  var motion: Motion?

  @Flag(inversion: .prefixedNo, help: "React to clicks and the wheel.")
  var mouse: Bool?

  @Option(help: "How fast a run plays.")
  var speed: PlaySpeed?

  @Flag(
    inversion: .prefixedNo,
    help: "Tell the story as plain text, for screen readers, instead of drawing a screen.")
  var linear: Bool?

  /// What the command line wants.
  nonisolated var preferences: Preferences {
    var preferences = Preferences()
    preferences.theme = theme.map { Setting($0, from: .option("--theme")) }
    preferences.glyphs = ascii.map {
      Setting($0 ? .ascii : .unicode, from: .option($0 ? "--ascii" : "--no-ascii"))
    }
    preferences.motion = motion.map { Setting($0, from: .option("--motion")) }
    preferences.mouse = mouse.map { Setting($0, from: .option($0 ? "--mouse" : "--no-mouse")) }
    preferences.speed = speed.map { Setting($0, from: .option("--speed")) }
    preferences.interface = linear.map {
      Setting($0 ? .linear : .screen, from: .option($0 ? "--linear" : "--no-linear"))
    }
    return preferences
  }
}

nonisolated extension Theme: ChoiceArgument {}
nonisolated extension Motion: ChoiceArgument {}
nonisolated extension PlaySpeed: ChoiceArgument {}
