/// Where a user's files are, as the XDG base directory specification has it.
///
/// https://specifications.freedesktop.org/basedir-spec/latest/
package struct UserFolders: Hashable, Sendable {
  /// The folder of the configuration, nil when not even a home is known.
  package let configuration: String?

  /// The folder of what the program remembers, nil when not even a home is known.
  package let state: String?

  /// The user's home, nil when it is not known.
  package let home: String?

  /// Finds the folders through a function that knows each environment variable's value.
  package init(_ variable: (String) -> String?) {
    func absolute(_ name: String) -> String? {
      // The specification wants relative paths to be ignored.
      variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let home = absolute("HOME")
    self.home = home
    configuration = (absolute("XDG_CONFIG_HOME") ?? home.map { $0 + "/.config" })
      .map { $0 + "/corslab" }
    state = (absolute("XDG_STATE_HOME") ?? home.map { $0 + "/.local/state" })
      .map { $0 + "/corslab" }
  }

  /// The configuration file.
  package var configurationFile: String? { configuration.map { $0 + "/config.yaml" } }
}
