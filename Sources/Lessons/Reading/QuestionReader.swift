import Documents
import Model
import Simulation

/// Reads questions: bets, cards and quizzes.
struct QuestionReader {
  /// A question's text and choices, for cards that have none of their own.
  struct Shared {
    let ask: RichText?
    let choices: Node?
  }

  let world: Part.World?
  var shared = Shared(ask: nil, choices: nil)

  /// Reads the fields of a question; the caller says when there are no more of them.
  func question(_ fields: inout MappingReader) throws(DocumentProblem) -> Question {
    let ask = try self.ask(&fields)
    let choices = try self.choices(&fields)
    let why = try TextReader.required(&fields, "why")
    let decision = try decision(&fields, choices)
    return Question(ask: ask, choices: choices, why: why, decision: decision, place: fields.place)
  }

  private func ask(_ fields: inout MappingReader) throws(DocumentProblem) -> RichText {
    if let node = fields.take("ask") { return try TextReader.text(node, fields.path(of: "ask")) }
    guard let ask = shared.ask else { throw fields.missing("ask") }
    return ask
  }

  private func choices(_ fields: inout MappingReader) throws(DocumentProblem) -> [Choice] {
    guard let node = fields.take("choices") ?? shared.choices else {
      throw fields.missing("choices")
    }
    return try Self.choices(node, fields.path(of: "choices"))
  }

  static func choices(_ node: Node, _ path: String) throws(DocumentProblem) -> [Choice] {
    var choices: [Choice] = []
    for (index, node) in try node.sequence(path).enumerated() {
      choices.append(try choice(node, "\(path)[\(index)]"))
    }
    guard choices.count >= 2 else {
      throw DocumentProblem("\(path): a question has two choices at least.", at: node.place)
    }
    guard choices.count <= 9 else {
      throw DocumentProblem(
        "\(path): each choice has a key, so there are nine at most.", at: choices[9].place)
    }
    for (index, choice) in choices.enumerated()
    where choices[..<index].contains(where: { $0.say == choice.say }) {
      throw DocumentProblem("\(path): there are two choices with this text.", at: choice.place)
    }
    return choices
  }

  private static func choice(_ node: Node, _ path: String) throws(DocumentProblem) -> Choice {
    guard case .mapping = node.value else {
      return Choice(
        say: try TextReader.text(node, path), check: nil, believes: nil, place: node.place)
    }
    var fields = try MappingReader(node, path: path)
    let say = try TextReader.required(&fields, "say")
    var check: Choice.Statement?
    if let node = fields.take("check") {
      check = try StatementReader.statement(node, fields.path(of: "check"))
    }
    var believes: Reference?
    if let node = fields.take("believes") {
      believes = Reference(try node.text(fields.path(of: "believes")), at: node.place)
    }
    try fields.finish()
    return Choice(say: say, check: check, believes: believes, place: node.place)
  }

  private func decision(
    _ fields: inout MappingReader, _ choices: [Choice]
  ) throws(DocumentProblem) -> Question.Decision {
    let answer = fields.take("answer")
    let change = fields.take("change")
    let origins = fields.take("origins")
    guard let checked = choices.first(where: { $0.check != nil }) else {
      if let node = change ?? origins {
        throw DocumentProblem(
          "\(fields.path): no choice has a check, so this decides nothing.", at: node.place)
      }
      return try author(answer, &fields, choices)
    }
    if let unchecked = choices.first(where: { $0.check == nil }) {
      throw DocumentProblem(
        "\(fields.path(of: "choices")): either every choice has a check, or none.",
        at: unchecked.place)
    }
    if let answer {
      throw DocumentProblem(
        "\(fields.path(of: "answer")): the choices have checks, so the run decides.",
        at: answer.place)
    }
    guard case .run = checked.check else { return try pair(origins, &fields, choices) }
    if let origins {
      throw DocumentProblem(
        "\(fields.path(of: "origins")): only same_origin and same_site look at a pair.",
        at: origins.place)
    }
    return .run(try scenario(change, &fields, choices))
  }

  /// The right choice of a question that its author decides.
  private func author(
    _ answer: Node?, _ fields: inout MappingReader, _ choices: [Choice]
  ) throws(DocumentProblem) -> Question.Decision {
    guard let answer else {
      throw fields.missing("answer", hint: "it repeats the text of the right choice")
    }
    let text = try TextReader.text(answer, fields.path(of: "answer"))
    guard let right = choices.firstIndex(where: { $0.say == text }) else {
      let message = "\(fields.path(of: "answer")): no choice has the text \(quoted(text.plain))."
      throw DocumentProblem(
        message, at: answer.place, word: text.plain, among: choices.map(\.say.plain))
    }
    return .author(right: right)
  }

  /// The scenario on whose run the choices have checks.
  private func scenario(
    _ change: Node?, _ fields: inout MappingReader, _ choices: [Choice]
  ) throws(DocumentProblem) -> Scenario {
    for choice in choices {
      guard case .run = choice.check else { throw mixed(choice, &fields) }
    }
    guard let world else {
      throw DocumentProblem(
        "\(fields.path): the choices have checks, but there is no scenario to run.",
        at: fields.place)
    }
    guard let change else { return world.scenario }
    return try VariationReader(world: world)
      .variation(change, fields.path(of: "change")).scenario
  }

  private func pair(
    _ origins: Node?, _ fields: inout MappingReader, _ choices: [Choice]
  ) throws(DocumentProblem) -> Question.Decision {
    for choice in choices {
      if case .run = choice.check { throw mixed(choice, &fields) }
    }
    guard let origins else {
      throw fields.missing("origins", hint: "the two addresses that same_origin is about")
    }
    let path = fields.path(of: "origins")
    let nodes = try origins.sequence(path)
    guard nodes.count == 2 else {
      throw DocumentProblem("\(path) is a pair of addresses.", at: origins.place)
    }
    return .origins(try url(nodes[0], "\(path)[0]"), try url(nodes[1], "\(path)[1]"))
  }

  private func url(_ node: Node, _ path: String) throws(DocumentProblem) -> WebURL {
    let text = try node.text(path)
    guard let url = WebURL(text) else {
      throw DocumentProblem("\(path) is no address: \(quoted(text)).", at: node.place)
    }
    return url
  }

  private func mixed(_ choice: Choice, _ fields: inout MappingReader) -> DocumentProblem {
    DocumentProblem(
      "\(fields.path(of: "choices")): some choices are about a run and some about a pair of "
        + "origins.", at: choice.place)
  }
}
