/// `docs/conformance.md`: every rule, what carries it and what proves it.
struct ConformanceDocument {
  private let inventory: RuleInventory
  private let citations: RuleCitations

  /// The names by which the document calls files, and links to them.
  private let labels: [String: String]

  init(inventory: RuleInventory, citations: RuleCitations) {
    self.inventory = inventory
    self.citations = citations
    let paths = Set(
      citations.declarations.values.joined().map(\.path) + citations.tests.values.joined())
    let named = Dictionary(grouping: paths, by: Self.name)
    labels = Dictionary(
      uniqueKeysWithValues: paths.map { path in
        let isAmbiguous = named[Self.name(of: path), default: []].count > 1
        return (path, isAmbiguous ? path : Self.name(of: path))
      })
  }

  var text: String {
    let waiting = inventory.rules.filter { $0.reasonToWait != nil }.count
    return """
      # Conformance

      The rules of CORS and of its neighbours, what carries each and what proves it. This document
      is made from doc comments, tests and vectors, and a test fails when it is stale;
      `UPDATE_GOLDEN=1 scripts/test --filter Conformance` renews it.

      \(inventory.rules.count) rules: \(inventory.rules.count - waiting) are carried and proved, \
      \(waiting) wait for later work.

      A vector is a scenario whose outcome [web-platform-tests] assert or the standard says. Where
      they come from is told in `Tests/SimulationTests/Fixtures/PROVENANCE.md`, and where corslab
      knowingly differs in `known-exceptions.yaml` beside it.

      \(inventory.sections.map(section).joined(separator: "\n\n"))

      [web-platform-tests]: https://github.com/web-platform-tests/wpt
      \(labels.sorted { $0.key < $1.key }.map { "[\($1)]: ../\($0)" }.joined(separator: "\n"))

      """
  }

  private func section(_ section: RuleInventory.Section) -> String {
    """
    ## \(section.title)

    <\(section.link)>

    | Rule | What it says | Carried by | Proved by |
    |---|---|---|---|
    \(section.rules.map(row).joined(separator: "\n"))
    """
  }

  private func row(_ rule: RuleInventory.Rule) -> String {
    let carriers = citations.declarations[rule.id, default: []].map { declaration in
      "[\(labels[declaration.path, default: ""])] › `\(declaration.name)`"
    }
    var proofs = citations.tests[rule.id, default: []].map { "[\(labels[$0, default: ""])]" }
    if let count = citations.vectors[rule.id] {
      proofs.append(count == 1 ? "1 vector" : "\(count) vectors")
    }
    let carried = rule.reasonToWait.map { "*later:* \($0)" } ?? carriers.joined(separator: ", ")
    return "| \(rule.id) | \(rule.summary) | \(carried) | \(proofs.joined(separator: ", ")) |"
  }

  /// A file's name without its folder and its ending.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }
}
