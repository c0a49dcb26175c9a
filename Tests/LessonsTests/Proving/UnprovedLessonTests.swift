import Lessons
import Testing

@Suite("What a lesson says and what is not so is told with its place")
struct UnprovedLessonTests {
  @Test(arguments: broken)
  func complaint(_ lesson: BrokenLesson) throws { try lesson.expectComplaint() }

  private static let broken = [
    BrokenLesson(
      "goals that hold at the start",
      "allow: {origins: none}",
      "allow: {origins: [https://lolnet.example], methods: [PUT]}",
      "22:5: Every goal holds before anything is changed. [starts-solved]"),
    BrokenLesson(
      "a solution that misses a goal",
      "solution: {policy: {allow: {origins: [https://lolnet.example], methods: [PUT]}}}",
      "solution: {policy: {allow: {origins: [https://lolnet.example]}}}",
      "22:5: The solution misses \"The PUT arrives once, after one OPTIONS\": exchanges: expected [OPTIONS, PUT], got [OPTIONS]. [solution-misses]"
    ),
    BrokenLesson(
      "a solution beyond what may be edited",
      "hints:",
      "edit: [request]\nhints:",
      "27:11: The solution changes policy, which edit does not permit. [solution-beyond-edit]"),
    BrokenLesson(
      "a solution that breaks a limit",
      "origins: [https://lolnet.example], methods: [PUT]}}}\nwrong",
      "origins: [https://lolnet.example], methods: \"*\"}}}\nlimits: {forbid: [\"*\"]}\nwrong",
      "26:11: The solution uses \"*\", which limits forbid. [solution-breaks-limit]"),
    BrokenLesson(
      "a wrong fix that is right",
      "change: {policy: {allow: {origins: \"*\", methods: [PUT]}}}\n    expect: {page: \"https://evil.example\", outcome: readable}",
      "change: {policy: {allow: {origins: [https://lolnet.example], methods: [PUT]}}}\n    expect: {outcome: readable}",
      "28:5: This wrong fix reaches every goal, so it is not wrong. [wrong-fix-solves]"),
    BrokenLesson(
      "a wrong fix for another reason",
      "expect: {page: \"https://evil.example\", outcome: readable}",
      "expect: {outcome: blocked}",
      "28:5: This wrong fix leads to something else: outcome: expected blocked, got readable. [wrong-fix-reason]"
    ),
    BrokenLesson(
      "a bet that nobody wins",
      "check: {exchanges: [OPTIONS]}",
      "check: {exchanges: [GET]}",
      "15:5: No choice is right: \"None\" has outcome: expected not-sent, got blocked; \"One, an OPTIONS\" has exchanges: expected [GET], got [OPTIONS]; \"The PUT behind an OPTIONS\" has exchanges: expected [OPTIONS, PUT], got [OPTIONS]. [undecided]"
    ),
    BrokenLesson(
      "a bet that two win",
      "check: {outcome: not-sent}",
      "check: {outcome: blocked}",
      "15:5: More than one choice is right: \"None\" and \"One, an OPTIONS\". [undecided]"),
    BrokenLesson(
      "a source that does not exist",
      "level: core",
      "level: core\nsources: [ice-crem]",
      "7:11: There is no source document \"ice-crem\". Did you mean \"ice-cream\"? Possible: ice-cream, tizen-guide, jep-183, xhr-note, exercise-5. [unknown-reference]"
    ),
    BrokenLesson(
      "a claim that does not exist",
      "believes: F13",
      "believes: F77",
      "19:90: There is no claim \"F77\". Did you mean \"F07\"? [unknown-reference]"),
    BrokenLesson(
      "a fragment that does not exist",
      "level: core",
      "level: core\nstandard: [cors-chek]",
      "7:12: There is no place in the Fetch standard \"cors-chek\". Did you mean \"cors-check\"? [unknown-reference]"
    ),
    BrokenLesson(
      "an address where MDN has a path",
      "level: core",
      "level: core\nmdn: [/HTTP/Guides/CORS]",
      "7:7: mdn has paths below https://developer.mozilla.org/en-US/docs/Web/, such as HTTP/Guides/CORS, not \"/HTTP/Guides/CORS\". [unknown-reference]"
    ),
    BrokenLesson(
      "a lesson that does not exist",
      "level: core",
      "level: core\nafter: [12-1]",
      "7:9: There is no lesson \"12-1\". Did you mean \"1-1\"? [unknown-reference]"),
    BrokenLesson(
      "a chapter that does not exist",
      "id: 3-1\ntitle: Ice cream, but only with a word from home\nchapter: 3",
      "id: 13-1\ntitle: Ice cream, but only with a word from home\nchapter: 13",
      "2:5: There is no chapter 13 in map.yaml. [unknown-reference]"),
    BrokenLesson(
      "a moment that never comes",
      "preflight-status-checked",
      "redirect-followed",
      "41:1: No run of this part comes to redirect-followed. [never-shown]"),
    BrokenLesson(
      "a title that is too long",
      "title: Ice cream, but only with a word from home",
      "title: Want an ice cream? Then go and ask your dad first, for he decides",
      "3:8: The title is wider than 60 columns. [too-long]"),
    BrokenLesson(
      "a hint that is too long",
      "Which field says who may ask?",
      "Which field says who may ask? Which field says who may ask? Which field says who may ask? Which field says who may ask? Which field says who may ask? Which field says who may ask? Which field says who may ask? Which field says who may ask? Which field says who may ask?",
      "25:5: This hint has 5 rows; there is room for 4. [too-long]"),
    BrokenLesson(
      "code that is too wide",
      "This paragraph shows",
      "```\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n```\n\nThis paragraph shows",
      "43:57: This line of code is wider than 56 columns. [too-long]"),
    BrokenLesson(
      "a text that is too long",
      "This paragraph shows",
      "So.\n\nSo.\n\nSo.\n\nSo.\n\nThis paragraph shows",
      "41:1: This text has 9 rows; there is room for 8. [too-long]"),
  ]
}
