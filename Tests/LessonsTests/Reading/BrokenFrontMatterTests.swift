import Lessons
import Testing

@Suite("Mistakes in the front matter are told with their place")
struct BrokenFrontMatterTests {
  @Test(arguments: broken)
  func complaint(_ lesson: BrokenLesson) throws { try lesson.expectComplaint() }

  private static let broken = [
    BrokenLesson(
      "no front matter",
      "---\nid: 3-1",
      "id: 3-1",
      "1:1: A lesson begins with front matter, between two lines of three dashes (---). [unreadable]"
    ),
    BrokenLesson(
      "front matter never closed",
      "---\n\nYour page",
      "\nYour page",
      "1:1: The front matter is never closed with a line of three dashes (---). [unreadable]"),
    BrokenLesson(
      "tab in the front matter",
      "  page: https",
      "\tpage: https",
      "8:1: YAML is indented with spaces; this is a tab. [unreadable]"),
    BrokenLesson(
      "a misspelt key",
      "minutes: 6",
      "minuts: 6",
      "5:1: minutes is missing, but there is \"minuts\". Did you mean \"minutes\"? [unreadable]"),
    BrokenLesson(
      "an unknown key",
      "level: core",
      "level: core\ncolour: red",
      "7:1: colour: no such field. Possible: id, title, chapter, minutes, level, after, scenario, begins_with, change, edit, limits, predict, cards, goals, hints, solution, wrong_fixes, quiz, sources, folklore, standard, mdn, afterword, presenter, parts. [unreadable]"
    ),
    BrokenLesson(
      "a key twice",
      "level: core",
      "level: core\nlevel: basic",
      "7:1: The key \"level\" is already in line 6. [unreadable]"),
    BrokenLesson(
      "no id",
      "id: 3-1\n",
      "",
      "2:1: id is missing. [unreadable]"),
    BrokenLesson(
      "an id that is none",
      "id: 3-1",
      "id: three",
      "2:5: id is CHAPTER-NUMBER, such as 3-1, or CHAPTER-boss, not \"three\". [unreadable]"),
    BrokenLesson(
      "a chapter that is not the id's",
      "chapter: 3",
      "chapter: 4",
      "4:10: chapter: the id 3-1 is of chapter 3. Did you mean \"3\"? [unreadable]"),
    BrokenLesson(
      "minutes that are text",
      "minutes: 6",
      "minutes: six",
      "5:10: minutes is a whole number, not \"six\". [unreadable]"),
    BrokenLesson(
      "a level that does not exist",
      "level: core",
      "level: cor",
      "6:8: level: no such value \"cor\". Did you mean \"core\"? Possible: core, basic, expert. [unreadable]"
    ),
    BrokenLesson(
      "an empty title",
      "title: Ice cream, but only with a word from home",
      "title: \"\"",
      "3:8: title is one line of text. [unreadable]"),
    BrokenLesson(
      "a scenario with a misspelt key",
      "  request: {url",
      "  requst: {url",
      "9:3: request is missing, but there is \"requst\". Did you mean \"request\"? [unreadable]"),
    BrokenLesson(
      "a page without a scheme",
      "page: https://lolnet.example/menu.html",
      "page: lolnet.example",
      "8:9: page is a full URL. Did you mean \"https://lolnet.example\"? [unreadable]"),
    BrokenLesson(
      "a goal without a sentence",
      "{say: \"The PUT arrives once, after one OPTIONS\", check",
      "{check",
      "22:5: goals[0].say is missing. [unreadable]"),
    BrokenLesson(
      "a goal without a check",
      ", check: {exchanges: [OPTIONS, PUT]}}\n  - {say: \"A stran",
      "}\n  - {say: \"A stran",
      "22:5: goals[0].check is missing. [unreadable]"),
    BrokenLesson(
      "a goal that is text",
      "  - {say: \"A stranger's page still gets nothing\", check: {page: \"https://evil.example\", outcome: blocked}}",
      "  - nothing",
      "23:5: goals[1] is a set of fields (key: value), not \"nothing\". [unreadable]"),
    BrokenLesson(
      "goals without a solution",
      "solution: {policy: {allow: {origins: [https://lolnet.example], methods: [PUT]}}}\n",
      "",
      "2:1: solution is missing: a change that reaches every goal. [unreadable]"),
    BrokenLesson(
      "a solution that is a list",
      "solution: {policy: {allow: {origins: [https://lolnet.example], methods: [PUT]}}}",
      "solution: [policy]",
      "26:11: solution is a change, such as {policy: {allow: …}}. [unreadable]"),
    BrokenLesson(
      "a solution for another server",
      "solution: {policy: {allow",
      "solution: {policy: {server: \"https://api.notmyidea.exampel\", allow",
      "26:29: policy.server: the scenario has no such server. Did you mean \"https://api.notmyidea.example\"? Possible: https://api.notmyidea.example. [unreadable]"
    ),
    BrokenLesson(
      "a solution with a misspelt field",
      "methods: [PUT]}}}\nwrong",
      "metods: [PUT]}}}\nwrong",
      "26:64: servers[0].allow.metods: no such field. Did you mean \"methods\"? [unreadable]"),
    BrokenLesson(
      "a wrong fix without a reason",
      "    why: It works, for every page on the web.\n",
      "",
      "28:5: wrong_fixes[0].why is missing. [unreadable]"),
    BrokenLesson(
      "a wrong fix without a change",
      "    change: {policy: {allow: {origins: \"*\", methods: [PUT]}}}\n",
      "",
      "28:5: wrong_fixes[0].change is missing. [unreadable]"),
    BrokenLesson(
      "an area that cannot be edited",
      "hints:",
      "edit: [polcy]\nhints:",
      "24:8: edit[0]: no such value \"polcy\". Did you mean \"policy\"? Possible: policy, chain, routes, request, page, browser, cookies, servers. [unreadable]"
    ),
    BrokenLesson(
      "an area without its list",
      "hints:",
      "edit: policy\nhints:",
      "24:7: edit is a list, all or nothing. Did you mean \"[policy]\"? [unreadable]"),
    BrokenLesson(
      "a limit that does not exist",
      "hints:",
      "limits: {forbid: [refect]}\nhints:",
      "24:19: limits.forbid[0]: no such value \"refect\". Did you mean \"reflect\"? Possible: *, reflect, null, patterns, raw, max-age, credentials. [unreadable]"
    ),
    BrokenLesson(
      "a part that begins with a later one",
      "scenario:",
      "begins_with: 1\nscenario:",
      "7:14: There is scenario and begins_with; write one of them. [unreadable]"),
    BrokenLesson(
      "a change that changes nothing known",
      "hints:",
      "change: {policy: {}}\nhints:",
      "24:9: There is scenario and change; write one of them. [unreadable]"),
    BrokenLesson(
      "HTML in a hint",
      "Which field says who may ask?",
      "Which <b>field</b> says who may ask?",
      "25:5: HTML is not shown. Write a tag as code, `<img>`, and a link as [text](https://…). [unreadable]"
    ),
  ]
}
