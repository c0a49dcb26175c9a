package import Documents
package import Simulation

/// Judges what a learner handed in, without a screen.
package enum Grading {
  /// The scenario of a part with another policy.
  ///
  /// A document that says `policy: 1` is a whole policy and takes the server's place; any other one
  /// says only what is different, as `solution: {policy: …}` does.
  package static func scenario(
    of world: Part.World, withPolicy node: Node
  ) throws(DocumentProblem) -> Scenario {
    let isWhole = node.field("policy") != nil
    let policy = isWhole ? node.removing("policy") : node
    let entry = Node.Entry(key: "policy", keyPlace: node.place, value: policy)
    let change = try Change(Node(.mapping([entry]), at: node.place))
    guard isWhole else { return try world.applying(change).scenario }
    let base = try world.document.withBareServer(like: policy)
    return try Part.World(change.applied(to: base), id: world.scenario.id).scenario
  }

  /// The scenario of a part with a change, written as `solution` is.
  package static func scenario(
    of world: Part.World, withChange node: Node
  ) throws(DocumentProblem) -> Scenario {
    try world.applying(Change(node)).scenario
  }

  /// A verdict for each goal, then one for each rule that was broken on the way.
  package static func verdicts(of part: Part, on scenario: Scenario) -> [CheckVerdict] {
    let trace = Run.simulate(scenario)
    let goals = part.goals.map { CheckVerdict(id: $0.say.plain, $0.difference(in: trace)) }
    let areas = part.world.map { Edit.areas(changedFrom: $0.scenario, to: scenario) } ?? []
    let beyond = areas.filter { !part.edit.permits($0) }.map { area in
      CheckVerdict(
        id: "Only what may be edited is changed",
        Difference("edit", expected: "no other \(area.rawValue)", actual: "another"))
    }
    let broken = part.limits.filter { $0.isBroken(by: scenario) }.map { limit in
      CheckVerdict(
        id: "It works within the limits",
        Difference("limits", expected: "no \(limit.rawValue)", actual: limit.rawValue))
    }
    return goals + beyond + broken
  }
}

extension Node {
  /// The document in which the server that a policy is for has nothing but its address left.
  fileprivate func withBareServer(like policy: Node) throws(DocumentProblem) -> Node {
    guard let list = field("servers"), case .sequence(let servers) = list.value else { return self }
    let name = try policy.field("server")?.text("server")
    var bare: [Node] = []
    for server in servers {
      let own = try server.field("server")?.text("server")
      let isMeant = servers.count == 1 || own == name
      bare.append(isMeant ? server.keeping("server") : server)
    }
    return setting("servers", to: Node(.sequence(bare), at: list.place))
  }

  private func keeping(_ key: String) -> Node {
    guard case .mapping(let entries) = value else { return self }
    return Node(.mapping(entries.filter { $0.key == key }), at: place)
  }
}
