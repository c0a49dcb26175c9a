import Canvas
import Documents
import Playground

/// The keys of a configuration file: a set of commands, each with a key or a list of keys.
struct KeysReading {
  private(set) var changes: [Setting<Keymap.Change>] = []
  private(set) var problems: [DocumentProblem] = []

  /// Where each key of each change is written.
  private var places: [Command: [(key: Key, place: Place)]] = [:]

  init(_ node: Node) {
    do throws(DocumentProblem) {
      for entry in try node.mapping(SettingName.keys.rawValue) { read(entry) }
    } catch {
      problems.append(error)
    }
    problems += Keymap.problems(in: changes.map(\.value)).map(located)
  }

  private mutating func read(_ entry: Node.Entry) {
    let path = "\(SettingName.keys.rawValue).\(excerpt(entry.key))"
    guard let command = Command(name: entry.key) else {
      problems.append(
        DocumentProblem(
          "\(path): no such command; corslab config keys has them all.", at: entry.keyPlace,
          word: entry.key,
          among: Command.allCases.map(\.name)))
      return
    }
    let keys = nodes(entry.value).compactMap { node in
      self.key(node, path).map { (key: $0, place: node.place) }
    }
    places[command] = keys
    changes.append(
      Setting(Keymap.Change(command, keys.map(\.key)), from: .file(entry.keyPlace)))
  }

  private func nodes(_ value: Node) -> [Node] {
    if case .sequence(let nodes) = value.value { nodes } else { [value] }
  }

  private mutating func key(_ node: Node, _ path: String) -> Key? {
    do throws(DocumentProblem) {
      guard !node.isNull else {
        throw DocumentProblem("\(path): which key? [] stands for none.", at: node.place)
      }
      let name = try node.text(path)
      if let key = Key(name: name) { return key }
      throw DocumentProblem(
        "\(path): there is no key \(quoted(name)).", at: node.place,
        UnknownChoice(suggestion: KeyNames.suggestion(for: name), among: KeyNames.possible))
    } catch {
      problems.append(error)
      return nil
    }
  }

  private func located(_ problem: KeymapProblem) -> DocumentProblem {
    let key = places[problem.command]?.first { $0.key == problem.key }
    let change = changes.first { $0.value.command == problem.command }
    var place = key?.place
    if place == nil, case .file(let start)? = change?.source { place = start }
    return DocumentProblem("\(SettingName.keys.rawValue): \(problem)", at: place)
  }
}

/// What somebody meant who named a key as other programs do.
private enum KeyNames {
  private static let elsewhere: [String: Key] = [
    "escape": .escape, "return": .enter, "ret": .enter, "cr": .enter, "spc": .space,
    "pgup": .pageUp, "page_up": .pageUp, "pgdn": .pageDown, "pgdown": .pageDown,
    "page_down": .pageDown, "del": .delete, "ins": .insert, "bs": .backspace,
    "backtab": .backTab, "shift-tab": .backTab, "shift+tab": .backTab,
  ]

  static let possible =
    ["a character"] + Key.names.map(\.name) + ["F1 to F12", "C-a to C-z"]

  static func suggestion(for name: String) -> String? {
    let small = name.lowercased()
    if let key = elsewhere[small] { return "\(key)" }
    for prefix in ["ctrl-", "ctrl+", "control-", "control+", "c-", "c+", "^"]
    where small.hasPrefix(prefix) {
      let letter = small.dropFirst(prefix.count)
      if letter.count == 1, let key = letter.first.flatMap(Key.init(control:)) { return "\(key)" }
    }
    return Suggestion.nearest(to: name, among: Key.names.map(\.name))
  }
}
