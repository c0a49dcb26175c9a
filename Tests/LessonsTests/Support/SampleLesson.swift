import Escaping
import Foundation
import Lessons
import Testing

/// A lesson that has nothing wrong with it, and lessons that differ from it in one thing.
enum SampleLesson {
  static let text = #"""
    ---
    id: 3-1
    title: Ice cream, but only with a word from home
    chapter: 3
    minutes: 6
    level: core
    scenario:
      page: https://lolnet.example/menu.html
      request: {url: https://api.notmyidea.example/icecream, method: PUT}
      servers:
        - server: https://api.notmyidea.example
          allow: {origins: none}
          routes: [{path: /icecream, methods: {PUT: {status: 200, body: served, effect: stock}}}]
    predict:
      - ask: What will reach the ice-cream shop?
        choices:
          - {say: "None", check: {outcome: not-sent}}
          - {say: "One, an OPTIONS", check: {exchanges: [OPTIONS]}}
          - {say: "The PUT behind an OPTIONS", check: {exchanges: [OPTIONS, PUT]}, believes: F13}
        why: Before the PUT comes a question, and here it stays without a yes.
    goals:
      - {say: "The PUT arrives once, after one OPTIONS", check: {exchanges: [OPTIONS, PUT]}}
      - {say: "A stranger's page still gets nothing", check: {page: "https://evil.example", outcome: blocked}}
    hints:
      - Dad must answer OPTIONS. Which field says who may ask?
    solution: {policy: {allow: {origins: [https://lolnet.example], methods: [PUT]}}}
    wrong_fixes:
      - name: Let everybody in
        change: {policy: {allow: {origins: "*", methods: [PUT]}}}
        expect: {page: "https://evil.example", outcome: readable}
        why: It works, for every page on the web.
    quiz:
      - ask: Who stopped the PUT?
        choices: [The server, The browser]
        answer: The browser
        why: The server never saw it.
    ---

    Your page on **lolnet.example** wants an ice cream from **notmyidea.example**.

    <!-- at: preflight-status-checked -->
    This paragraph shows while the preflight's status is judged.

    """#

  /// What is wrong with a text, as the program prints it without the file's name.
  static func complaints(about text: String) -> [String] {
    let file = CatalogueFile(path: "lesson.md", text: text)
    return LessonProof.problems(of: file, in: .embedded).map {
      String($0.description(file: "").text.dropFirst())
    }
  }

  /// The text with the first place where something stands replaced.
  static func replacing(_ old: String, with new: String) -> String? {
    text.range(of: old).map { text.replacingCharacters(in: $0, with: new) }
  }
}

/// A lesson with one mistake, and what is said about it.
struct BrokenLesson: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let old: String
  let new: String
  let complaint: String

  init(_ name: String, _ old: String, _ new: String, _ complaint: String) {
    testDescription = name
    self.old = old
    self.new = new
    self.complaint = complaint
  }

  /// Expects that this is what is said about the lesson, and nothing else.
  func expectComplaint() throws {
    let text = try #require(SampleLesson.replacing(old, with: new))
    #expect(SampleLesson.complaints(about: text) == [complaint])
  }
}
