import ArgumentParser
import Configuration
import Documents
import Escaping
import Playground

/// `corslab config`: what holds, where that is written, and whether it is right.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show or check the configuration.",
    subcommands: [Path.self, Show.self, Check.self, Keys.self])

  /// `corslab config path`.
  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path",
      abstract: "Print where the configuration file is, or would be.")

    func run() throws {
      guard let file = ConfigurationFile(named: nil) else { throw Self.homeless() }
      OutputStream.standard.write(lines: [file.name])
    }

    static func homeless() -> ExitCode {
      ExitStatus.inputOutput.ending(
        "corslab: Neither HOME nor XDG_CONFIG_HOME says where a configuration would be.")
    }
  }

  /// `corslab config show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print everything that holds, and where it comes from.",
      discussion: "What it prints is a configuration file that says the same.")

    @OptionGroup var options: PreferenceOptions

    func run() throws {
      let loaded = try LoadedConfiguration(options.preferences, file: options.config)
      OutputStream.errors.write(lines: loaded.complaints)
      if let file = loaded.file {
        OutputStream.standard.write(
          "# \(file.name)\(loaded.isFileThere ? "" : " (not there)")\n")
      }
      OutputStream.standard.write(loaded.configuration.yaml())
    }
  }

  /// `corslab config check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Say what is wrong with a configuration, with line and column.")

    @Argument(help: "The configuration; without one, the one that would be used.")
    var file: String?

    func run() throws {
      guard let file = ConfigurationFile(named: file) else { throw Path.homeless() }
      throw ExitCode(check(file))
    }

    private func check(_ file: ConfigurationFile) -> ExitStatus {
      do throws(SystemError) {
        guard let reading = try file.reading() else {
          OutputStream.standard.write("\(file.name): It is not there, and need not be.\n")
          return .success
        }
        OutputStream.errors.write(lines: reading.problems.map { $0.description(file: file.name) })
        guard reading.problems.isEmpty else { return .unreadableInput }
        OutputStream.standard.write("\(file.name): Nothing is wrong with it.\n")
        return .success
      } catch {
        OutputStream.errors.write("\(file.name): \(error.message)\n")
        return .inputOutput
      }
    }
  }

  /// `corslab config keys`.
  struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "keys",
      abstract: "Print the page of all keys, as the configuration has them.")

    @Option(
      help: ArgumentHelp("The configuration to use instead of the usual one.", valueName: "file"))
    var config: String?

    func run() throws {
      let loaded = try LoadedConfiguration(file: config)
      OutputStream.errors.write(lines: loaded.complaints)
      OutputStream.standard.write(KeysPage.markdown(loaded.configuration.settings.keymap))
    }
  }
}
