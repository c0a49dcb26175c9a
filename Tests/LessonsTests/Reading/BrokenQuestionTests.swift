import Lessons
import Testing

@Suite("Mistakes in questions are told with their place")
struct BrokenQuestionTests {
  @Test(arguments: broken)
  func complaint(_ lesson: BrokenLesson) throws { try lesson.expectComplaint() }

  private static let broken = [
    BrokenLesson(
      "a check that does not exist",
      "check: {outcome: not-sent}",
      "check: {outcom: not-sent}",
      "17:31: predict[0].choices[0].check.outcom: no such field. Did you mean \"outcome\"? [unreadable]"
    ),
    BrokenLesson(
      "an outcome that does not exist",
      "check: {outcome: not-sent}",
      "check: {outcome: notsent}",
      "17:40: predict[0].choices[0].check.outcome: no such value \"notsent\". Did you mean \"not-sent\"? Possible: readable, blocked, not-sent, opaque. [unreadable]"
    ),
    BrokenLesson(
      "a question with one choice",
      "choices: [The server, The browser]",
      "choices: [The browser]",
      "34:14: quiz[0].choices: a question has two choices at least. [unreadable]"),
    BrokenLesson(
      "an answer that is no choice",
      "answer: The browser",
      "answer: The brower",
      "35:13: quiz[0].answer: no choice has the text \"The brower\". Did you mean \"The browser\"? [unreadable]"
    ),
    BrokenLesson(
      "a quiz without an answer",
      "    answer: The browser\n",
      "",
      "33:5: quiz[0].answer is missing: it repeats the text of the right choice. [unreadable]"),
    BrokenLesson(
      "a question without a why",
      "    why: The server never saw it.\n",
      "",
      "33:5: quiz[0].why is missing. [unreadable]"),
    BrokenLesson(
      "the same choice twice",
      "choices: [The server, The browser]",
      "choices: [The browser, The browser]",
      "34:28: quiz[0].choices: there are two choices with this text. [unreadable]"),
    BrokenLesson(
      "choices of which only some have checks",
      "- {say: \"None\", check: {outcome: not-sent}}",
      "- None",
      "17:9: predict[0].choices: either every choice has a check, or none. [unreadable]"),
    BrokenLesson(
      "an answer beside checks",
      "    why: Before the PUT comes a question",
      "    answer: None\n    why: Before the PUT comes a question",
      "20:13: predict[0].answer: the choices have checks, so the run decides. [unreadable]"),
    BrokenLesson(
      "cards without a deal",
      "hints:",
      "cards: {ask: So?, choices: [A, B]}\nhints:",
      "24:8: cards.deal is missing. [unreadable]"),
    BrokenLesson(
      "more cards to pass than there are",
      "hints:",
      "cards: {pass: 3, deal: [{show: x, ask: So?, choices: [A, B], answer: A, why: So.}]}\nhints:",
      "24:15: cards.pass: there are 1 cards. [unreadable]"),
    BrokenLesson(
      "a card without its pair",
      "hints:",
      "cards: {deal: [{show: x, ask: So?, choices: [{say: A, check: {same_origin: true}}, {say: B, check: {same_origin: false}}], why: So.}]}\nhints:",
      "24:16: cards.deal[0].origins is missing: the two addresses that same_origin is about. [unreadable]"
    ),
  ]
}
