import Documents
import Simulation

/// Reads one part of a lesson.
struct PartReader {
  /// The parts before, whose scenarios can be taken over.
  let earlier: [Part]

  /// What the scenario is called.
  let id: String

  static let keys = [
    "scenario", "begins_with", "change", "edit", "limits", "predict", "cards", "goals", "hints",
    "solution", "wrong_fixes", "quiz",
  ]

  /// Reads a part without its prose; fields that nobody asked for are the caller's business.
  func part(
    _ fields: inout MappingReader, name: String, _ problems: inout ProblemList
  ) -> Part {
    let before = problems.problems.count
    let world = problems.optional(try self.world(&fields))
    // Everything else is about the scenario: without it there would be a problem in each line.
    let isReadable = problems.problems.count == before
    let variations = VariationReader(world: world)
    let edit = problems.value(try EditReader.edit(&fields)) ?? .usual
    let limits = problems.value(try EditReader.limits(&fields)) ?? []
    var part = Part(name: name, world: world, edit: edit, limits: limits, place: fields.place)
    if isReadable {
      part.predict = questions(&fields, "predict", world, &problems)
      part.cards = CardsReader(world: world).cards(&fields, &problems)
      part.goals = list(&fields, "goals", &problems, goal)
      let hints = list(&fields, "hints", &problems) { node, path throws(DocumentProblem) in
        (text: try TextReader.text(node, path), place: node.place)
      }
      part.hints = hints.map(\.text)
      part.hintPlaces = hints.map(\.place)
      let solution = fields.take("solution")
      let path = fields.path(of: "solution")
      part.solution = problems.value(of: solution) { node throws(DocumentProblem) in
        try variations.variation(node, path)
      }
      part.wrongFixes = list(&fields, "wrong_fixes", &problems) {
        node, path throws(DocumentProblem) in try wrongFix(node, path, variations)
      }
      part.quiz = questions(&fields, "quiz", world, &problems)
      if !part.goals.isEmpty, solution == nil {
        problems.note(fields.missing("solution", hint: "a change that reaches every goal"))
      }
    } else {
      for key in Self.keys { _ = fields.take(key) }
    }
    return part
  }

  private func world(_ fields: inout MappingReader) throws(DocumentProblem) -> Part.World? {
    let scenario = fields.take("scenario")
    let number = fields.take("begins_with")
    let change = fields.take("change")
    if let scenario {
      if let node = number ?? change {
        let other = number == nil ? "change" : "begins_with"
        throw DocumentProblem(
          "There is scenario and \(other); write one of them.", at: node.place)
      }
      return try Part.World(scenario, id: id)
    }
    guard let number else {
      if let change {
        throw DocumentProblem(
          "\(fields.path(of: "change")): say with begins_with which part's scenario it changes.",
          at: change.place)
      }
      return nil
    }
    let base = try earlierWorld(number, fields.path(of: "begins_with"))
    guard let change else { return base }
    return try Part.World(Change(change).applied(to: base.document), id: id)
  }

  private func earlierWorld(_ node: Node, _ path: String) throws(DocumentProblem) -> Part.World {
    let number = try node.integer(path)
    guard earlier.indices.contains(number - 1) else {
      throw DocumentProblem(
        "\(path) is the number of an earlier part, counted from 1.", at: node.place)
    }
    guard let world = earlier[number - 1].world else {
      throw DocumentProblem("\(path): part \(number) has no scenario.", at: node.place)
    }
    return world
  }

  private func goal(_ node: Node, _ path: String) throws(DocumentProblem) -> Goal {
    var fields = try MappingReader(node, path: path)
    let say = try TextReader.required(&fields, "say")
    let check = try CheckReader.check(try fields.require("check"), fields.path(of: "check"))
    try fields.finish()
    return Goal(say: say, check: check, place: node.place)
  }

  private func wrongFix(
    _ node: Node, _ path: String, _ variations: VariationReader
  ) throws(DocumentProblem) -> WrongFix {
    var fields = try MappingReader(node, path: path)
    let name = try TextReader.required(&fields, "name")
    let change = try fields.require("change")
    let variation = try variations.variation(change, fields.path(of: "change"))
    let expect = try CheckReader.check(try fields.require("expect"), fields.path(of: "expect"))
    let why = try TextReader.required(&fields, "why")
    try fields.finish()
    return WrongFix(name: name, variation: variation, expect: expect, why: why, place: node.place)
  }

  private func questions(
    _ fields: inout MappingReader, _ key: String, _ world: Part.World?,
    _ problems: inout ProblemList
  ) -> [Question] {
    let reader = QuestionReader(world: world)
    return list(&fields, key, &problems) { node, path throws(DocumentProblem) in
      var fields = try MappingReader(node, path: path)
      let question = try reader.question(&fields)
      try fields.finish()
      return question
    }
  }

  /// Reads every element of a list that can be read.
  private func list<Element>(
    _ fields: inout MappingReader, _ key: String, _ problems: inout ProblemList,
    _ read: (Node, String) throws(DocumentProblem) -> Element
  ) -> [Element] {
    let path = fields.path(of: key)
    let nodes = problems.optional(try fields.sequence(key)) ?? []
    return problems.values(of: nodes, path, read)
  }
}
