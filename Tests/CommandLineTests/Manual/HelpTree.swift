/// What the program says about itself with `--experimental-dump-help`.
struct HelpTree: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var spelling: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: String
    var names: [Name]?
    let abstract: String?
    let valueName: String?
    let allValues: [String]?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
  }

  let command: Command
}
