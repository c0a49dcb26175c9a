import Documents

/// Reads a quick round, whose cards may share their question.
struct CardsReader {
  let world: Part.World?

  func cards(_ fields: inout MappingReader, _ problems: inout ProblemList) -> Cards? {
    guard var fields = problems.optional(try fields.fields("cards")) else { return nil }
    let ask = problems.value(of: fields.take("ask")) { node throws(DocumentProblem) in
      try TextReader.text(node, "cards.ask")
    }
    let choices = fields.take("choices")
    if let choices { _ = problems.value(try QuestionReader.choices(choices, "cards.choices")) }
    let reader = QuestionReader(world: world, shared: .init(ask: ask, choices: choices))
    let pass = problems.optional(try fields.integer("pass"))
    let passPlace = fields.take("pass")?.place ?? fields.place
    let nodes = problems.value(try fields.require("deal").sequence("cards.deal")) ?? []
    let deal = problems.values(of: nodes, "cards.deal") { node, path throws(DocumentProblem) in
      try card(node, path, reader)
    }
    problems.noteUnknownFields(of: fields)
    let most = nodes.count
    if let pass, !(1...max(most, 1)).contains(pass) {
      problems.note(
        DocumentProblem("cards.pass: there are \(most) cards.", at: passPlace))
    }
    return Cards(deal: deal, pass: pass ?? deal.count, place: fields.place)
  }

  private func card(
    _ node: Node, _ path: String, _ reader: QuestionReader
  ) throws(DocumentProblem) -> Card {
    var fields = try MappingReader(node, path: path)
    let show = try self.show(try fields.require("show"), fields.path(of: "show"))
    let question = try reader.question(&fields)
    try fields.finish()
    return Card(show: show, question: question)
  }

  private func show(_ node: Node, _ path: String) throws(DocumentProblem) -> [String] {
    guard case .sequence(let nodes) = node.value else { return [try node.text(path)] }
    var lines: [String] = []
    for (index, node) in nodes.enumerated() { lines.append(try node.text("\(path)[\(index)]")) }
    return lines
  }
}
