/// What Package.swift says of its targets, read as text: a test cannot ask the package manager, which
/// is running it.
struct PackageManifest {
  /// A target, and what it may see.
  struct Target: Hashable {
    let name: String

    /// Where its files are, relative to the package.
    let folder: String

    /// Whether it is a program, which another target may need without importing it.
    let isExecutable: Bool

    /// The names of the targets and products that it depends on.
    let dependencies: Set<String>
  }

  let targets: [Target]

  /// The targets that the program is made of.
  var modules: [Target] { targets.filter { $0.folder.hasPrefix("Sources/") } }

  init(_ text: String) {
    let starts = text.matches(
      of: /\.(target|executableTarget|testTarget|plugin)\(\s*name: "([^"]+)"/)
    let ends = starts.dropFirst().map(\.range.lowerBound) + [text.endIndex]
    targets = zip(starts, ends).compactMap { start, end in
      let kind = start.output.1
      guard kind != "plugin" else { return nil }
      let name = String(start.output.2)
      let rest = text[start.range.upperBound..<end]
      let path = rest.firstMatch(of: /path: "([^"]+)"/).map { String($0.output.1) }
      return Target(
        name: name, folder: path ?? "\(kind == "testTarget" ? "Tests" : "Sources")/\(name)",
        isExecutable: kind == "executableTarget", dependencies: Self.dependencies(in: rest))
    }
  }

  private static func dependencies(in target: Substring) -> Set<String> {
    guard let list = target.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.output.1 else {
      return []
    }
    let products = list.matches(of: /\.product\(name: "([^"]+)"/).map { String($0.output.1) }
    let others = list.replacing(/\.product\([^)]*\)/, with: "").matches(of: /"([^"]+)"/)
    return Set(products + others.map { String($0.output.1) })
  }

  /// The modules that a source file names in its `import` lines.
  static func imports(in source: String) -> Set<String> {
    let words: Set<Substring> = [
      "public", "package", "internal", "fileprivate", "private", "import", "struct", "class",
      "enum", "protocol", "typealias", "func", "var", "let",
    ]
    let lines = source.split(separator: "\n").map { $0.split(separator: " ") }
    return Set(
      lines.compactMap { line in
        guard let start = line.firstIndex(of: "import"),
          line[..<start].allSatisfy({ $0.hasPrefix("@") || words.contains($0) })
        else { return nil }
        let name = line[start...].first { !words.contains($0) }
        return name.map { String($0.prefix { $0 != "." }) }
      })
  }
}
