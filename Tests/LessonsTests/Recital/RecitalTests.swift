import Escaping
import Lessons
import Testing

/// A lesson told in lines.
struct RecitalTests {
  private func recital() throws -> Recital {
    let lesson = try #require(LessonReading(Array(SampleLesson.text.utf8)).lesson)
    var recital = Recital(lesson, course: .embedded, progress: Progress())
    #expect(recital.begin().text.contains("What will reach the ice-cream shop?"))
    return recital
  }

  @Test(arguments: ["", " ", "next", "0", "4", "x"])
  func whatIsNoNumberOfAChoiceAnswersNothing(_ line: String) throws {
    var recital = try recital()
    let before = recital.progress
    #expect(recital.take(line).text.hasPrefix("Type a number from 1 to 3"))
    #expect(recital.progress == before)
  }

  @Test func anAnswerIsTakenBackAndAskedAgain() throws {
    var recital = try recital()
    #expect(recital.take("undo").text == "There is no answer to take back.\n")
    #expect(recital.take("3").text.contains("Not so"))
    #expect(recital.progress.heldClaims == ["F13"])
    // The stage has been reached by now; the question is asked again all the same.
    #expect(recital.take("undo").text.contains("What will reach the ice-cream shop?"))
    #expect(recital.progress.heldClaims == [])
    #expect(recital.take("2").text.contains("Right."))
    #expect(recital.progress.heldClaims == [])
  }

  @Test func goingBackAsksNothingTwiceAndKeepsWhatWasChanged() throws {
    var recital = try recital()
    #expect(recital.take("2").text.contains("Right."))
    #expect(recital.take("solution").text.contains("Solved."))
    let before = recital.progress
    let told = recital.take("back").text
    #expect(told.contains("wants an ice cream"))
    #expect(!told.contains("What will reach the ice-cream shop?"))
    #expect(told.contains("[x] The PUT arrives once"))
    #expect(recital.progress == before)
  }

  @Test func backFromTheQuestionsAtTheEndDoesNotLeaveThemOut() throws {
    var recital = try recital()
    for line in ["2", "solution"] { _ = recital.take(line) }
    #expect(recital.take("next").text.contains("Who stopped the PUT?"))
    _ = recital.take("back")
    #expect(recital.take("next").text.contains("Who stopped the PUT?"))
  }
}
