import TestSupport
import Testing

struct ConfigCommandTests {
  @Test(
    arguments: [
      (["XDG_CONFIG_HOME": "/c"], "/c/corslab/config.yaml\n"),
      (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/corslab/config.yaml\n"),
      (["CORSLAB_CONFIG": "mine.yaml"], "mine.yaml\n"),
    ])
  func `the path is where the file would be`(
    environment: [String: String], path: String
  ) async throws {
    let run = try await CorslabProcess.run(["config", "path"], environment: environment)
    #expect(run.status == 0)
    #expect(run.output == path)
  }

  @Test func `mistakes are told with file, line and column, and the status is 65`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "config.yaml", "theme: light\nmotion: redcued\nkeys:\n  edit.undo: Ctrl-U\n")
    let run = try await CorslabProcess.run(["config", "check", file])
    let keys =
      "a character, Right, Left, Up, Down, Home, End, PageUp, PageDown, Tab, S-Tab, Enter, Esc, "
      + "Space, Backspace, Delete, Insert, F1 to F12, C-a to C-z"
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        \(file):2:9: motion: no such value "redcued". Did you mean "reduced"? Possible: full, reduced.
        \(file):4:14: keys.edit.undo: there is no key "Ctrl-U". Did you mean "C-u"? Possible: \(keys).

        """)
  }

  @Test func `a good configuration is right, and so is a missing one`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("config.yaml", "theme: light\n")
    let good = try await CorslabProcess.run(["config", "check", file])
    #expect(good.status == 0)
    #expect(good.output == "\(file): Nothing is wrong with it.\n")
    let none = try await CorslabProcess.run(["config", "check"])
    #expect(none.status == 0)
    let missing = try await CorslabProcess.run(["config", "check", "\(folder.path)/none.yaml"])
    #expect(missing.status == 74)
  }

  @Test func `an option beats the environment, and that beats the file`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("config.yaml", "theme: light\nspeed: fast\nmotion: reduced\n")
    let run = try await CorslabProcess.run(
      ["config", "show", "--config", file, "--theme", "colorblind"],
      environment: ["CORSLAB_THEME": "mono", "CORSLAB_SPEED": "slow"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines[0] == "# \(file)")
    #expect(lines[1] == "theme: colorblind  # option, --theme")
    #expect(lines[3] == "motion: reduced    # file, line 3")
    #expect(lines[5] == "speed: slow        # environment, CORSLAB_SPEED")
  }

  @Test func `what is shown is a configuration`() async throws {
    let folder = try TemporaryFolder()
    let shown = try await CorslabProcess.run(["config", "show", "--motion", "reduced"])
    let file = try folder.write("config.yaml", shown.output)
    let check = try await CorslabProcess.run(["config", "check", file])
    #expect(check.status == 0, "\(check.errors)")
    let again = try await CorslabProcess.run(["config", "show", "--config", file])
    #expect(again.output.contains("motion: reduced    # file, line 4"))
  }

  @Test func `keys are those of the configuration`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("config.yaml", "keys: {time.forward: [Right, Space]}\n")
    let page = try await CorslabProcess.run(["config", "keys", "--config", file])
    #expect(page.output.contains("| `Right` `Space` | one step forward | `time.forward` |"))
    let screen = try await CorslabProcess.run(
      ["play", "--config", file, "--keys", "Space Space l", "--snapshot", "-", "--size", "80x24"])
    #expect(screen.output.contains("3/19"))
  }

  @Test func `a broken configuration does not keep the program from starting`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("config.yaml", "glyphs: ascii\nkeys: [\n")
    let run = try await CorslabProcess.run(["play", "--config", file, "--snapshot", "-"])
    #expect(run.status == 0)
    #expect(run.output.contains("╭ 1 Browser"))
    #expect(run.errors.hasPrefix("\(file):"))
    let missing = try await CorslabProcess.run(
      ["play", "--snapshot", "-"], environment: ["CORSLAB_CONFIG": "\(folder.path)/none.yaml"])
    #expect(missing.status == 0)
    #expect(missing.errors == "\(folder.path)/none.yaml: No such file or directory\n")
  }

  @Test func `the linear story is the transcript, asked for in either way`() async throws {
    let option = try await CorslabProcess.run(["play", "--linear"])
    #expect(option.output.contains("Outcome: the script gets a response"))
    let variable = try await CorslabProcess.run(
      ["play"], environment: ["CORSLAB_INTERFACE": "linear"])
    #expect(variable.output == option.output)
    #expect(option.errors.isEmpty)
  }
}
