/// What docs/architecture.md says of the modules, in its picture and in its table.
struct ArchitecturePage {
  /// The modules on each line of the picture, from the top.
  let picture: [[String]]

  /// What each module depends on, in the table's order.
  let table: [(module: String, dependencies: Set<String>)]

  init(_ text: String) {
    let lines = text.split(separator: "\n")
    // The names end where the remarks begin.
    picture = lines.filter { $0.contains("│") }.map { line in
      line.prefix { $0 != "│" }.split(separator: " ").map(String.init)
    }
    table = lines.filter { $0.hasPrefix("| `") }.map { row in
      let cells = row.split(separator: "|").map { cell in
        cell.matches(of: /`([^`]+)`/).map { String($0.output.1) }
      }
      return (cells[0][0], Set(cells.count > 1 ? cells[1] : []))
    }
  }
}
