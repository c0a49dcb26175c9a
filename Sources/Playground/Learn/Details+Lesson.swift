import Canvas
import Lessons
import Simulation

extension Details {
  /// Everything about a goal or a bet, or the whole text of which a line is selected.
  mutating func addLesson(_ item: LessonItem, _ scene: Scene) {
    guard let learning = scene.state.learning else { return }
    let layout = ProseLayout(columns: columns, glyphs: scene.glyphs)
    switch item {
    case .goal(let position) where learning.goals.indices.contains(position):
      let goal = learning.goals[position]
      add(layout.lines(goal.say))
      guard let difference = goal.difference else { return }
      add([""])
      add("looked at", difference.subject)
      add("should be", difference.expected)
      add("is", difference.actual)
    case .bet(let position) where learning.bets.indices.contains(position):
      let question = learning.bets[position].question
      let chosen = learning.bets[position].answer.choice
      add(layout.lines(question.ask))
      add([""])
      let right = question.rightChoices
      for (position, choice) in question.choices.enumerated() {
        let sign =
          right.contains(position)
          ? StyledText("\(scene.glyphs.allowed) ", .allowed)
          : StyledText("\(scene.glyphs.notApplicable) ", .muted)
        let mine = position == chosen ? StyledText("your bet: ", .muted) : StyledText()
        add(layout.lines(choice.say, behind: sign + mine))
      }
      add([""])
      add(layout.lines(question.why))
    case .passage: add(layout.lines(scene.state.lessonReading.blocks))
    default: break
    }
  }
}
