import Lessons
import Testing

@Suite("Mistakes in the prose are told with their place")
struct BrokenProseTests {
  @Test(arguments: broken)
  func complaint(_ lesson: BrokenLesson) throws { try lesson.expectComplaint() }

  private static let broken = [
    BrokenLesson(
      "a comment that binds nothing",
      "<!-- at: pre",
      "<!-- when: pre",
      "41:6: No comment of this name binds prose: \"when\". There are part: 2, at: cors-checked, blocked, solved, always. [unreadable]"
    ),
    BrokenLesson(
      "a moment that does not exist",
      "preflight-status-checked",
      "preflight-status-cheked",
      "41:10: No moment is called \"preflight-status-cheked\". Did you mean \"preflight-status-checked\"? Possible: time-passes, policy-changes, caches-cleared, script-calls, fetch-decides, preflight-considered, preflight-built, preflight-travels, preflight-served, preflight-answered, preflight-origin-checked, preflight-status-checked, preflight-methods-checked, preflight-headers-checked, preflight-cached, request-built, cache-consulted, request-travels, request-served, response-arrives, cors-checked, redirect-followed, response-filtered, script-settles. [unreadable]"
    ),
    BrokenLesson(
      "a part that does not exist",
      "<!-- at: preflight-status-checked -->",
      "<!-- part: 2 -->",
      "41:12: There is no part 2; the lesson has 1. [unreadable]"),
    BrokenLesson(
      "a comment that never ends",
      "<!-- at: preflight-status-checked -->",
      "<!-- at: preflight-status-checked",
      "41:1: A comment ends on its line, with -->. [unreadable]"),
    BrokenLesson(
      "a hop that is no number",
      "<!-- at: preflight-status-checked -->",
      "<!-- at: preflight-status-checked at hop one -->",
      "41:35: Behind a moment stands of request 2, at hop 1, or a comma. [unreadable]"),
    BrokenLesson(
      "a heading of the first level",
      "This paragraph",
      "# This paragraph",
      "42:1: Headings have two signs: ## so. The title is in the front matter. [unreadable]"),
    BrokenLesson(
      "a table",
      "This paragraph shows while",
      "| This | paragraph |",
      "42:1: Tables are not shown. Write a list. [unreadable]"),
    BrokenLesson(
      "a picture",
      "This paragraph",
      "![This](x.png) paragraph",
      "42:1: Pictures are not shown. Say in words what they would show. [unreadable]"),
    BrokenLesson(
      "HTML",
      "This paragraph",
      "This <b>paragraph</b>",
      "42:6: HTML is not shown. Write a tag as code, `<img>`, and a link as [text](https://…). [unreadable]"
    ),
    BrokenLesson(
      "a star that is never closed",
      "This paragraph",
      "This *paragraph",
      "42:6: This * is never closed. Write \\* for a star. [unreadable]"),
    BrokenLesson(
      "code that is never closed",
      "This paragraph",
      "```\nThis paragraph",
      "42:1: This code is never closed with ```. [unreadable]"),
    BrokenLesson(
      "a backtick that is never closed",
      "This paragraph",
      "This `paragraph",
      "42:6: This ` is never closed. [unreadable]"),
    BrokenLesson(
      "a link without an address",
      "This paragraph",
      "[This][1] paragraph",
      "42:1: A link is written with its address: [text](https://…). [unreadable]"),
    BrokenLesson(
      "a link to nowhere in particular",
      "This paragraph",
      "[This](x.html) paragraph",
      "42:8: A link leads to a full address: [text](https://…). [unreadable]"),
    BrokenLesson(
      "a nested list",
      "This paragraph",
      "- This\n  - paragraph",
      "43:3: Lists have no lists inside them. [unreadable]"),
    BrokenLesson(
      "emphasis with underscores",
      "This paragraph",
      "This _paragraph_",
      "42:6: Emphasis is written with stars: *so*. Write \\_ for an underscore. [unreadable]"),
    BrokenLesson(
      "a rule",
      "This paragraph",
      "***\nThis paragraph",
      "42:1: Rules and underlined headings are not shown. A heading is written ## so. [unreadable]"),
    BrokenLesson(
      "indented code",
      "This paragraph",
      "    This paragraph",
      "42:5: This is indented. Put code between lines of ```. [unreadable]"),
    BrokenLesson(
      "a hard break",
      "This paragraph shows while the preflight's status is judged.",
      "This paragraph  \nshows.",
      "42:16: Two spaces or a backslash at its end break this line on other sites. Begin a new paragraph or a list. [unreadable]"
    ),
  ]
}
