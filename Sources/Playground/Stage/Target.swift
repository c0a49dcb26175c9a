package import Simulation

/// Something in a pane that can be selected, named so that it is found again after an edit.
package enum Target: Hashable, Sendable {
  /// A value that can be edited.
  case field(Field)

  /// A row of the network log.
  case exchange(Exchange.ID)

  /// A header line of an exchange.
  case header(Exchange.ID, isAnswer: Bool, position: Int)

  /// The status of an exchange's answer.
  case status(Exchange.ID)

  /// One of the conditions that the present step looked at.
  case finding(Int)

  /// What else the present step looked at, which nothing tells of before it is asked for.
  case smallSteps

  /// The repair that Why proposes.
  case repair

  /// What the script got.
  case result

  /// A line of the console.
  case console(Int)

  /// Another server of the scenario.
  case server(Int)

  /// Something of the lesson.
  case lesson(LessonItem)
}
