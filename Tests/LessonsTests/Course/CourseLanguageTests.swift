import Lessons
import Testing

@Suite("The words of the course")
struct CourseLanguageTests {
  @Test(
    "nothing is said in a turn that readers did not understand",
    arguments: [
      "whoever", "whomever", "anew", "shall", "oneself", "thus", "for want of", "as little as",
      "so many words", "all no yes", "of nobody", "this is none", "who has bet", "to admit",
    ])
  func plain(turn: String) {
    #expect(Self.places(of: turn) == [])
  }

  @Test(
    "nothing that was found to be false is said again",
    arguments: [
      ("No server can stop that", "SameSite can, and so can a preflight without a yes"),
      ("no user would ever report", "a missing Vary is reported"),
      ("has your own name on it", "a picture in the same browser may have asked first"),
      ("in the nineties", "no form sends HEAD or Range"),
      ("can only send what a form could send", "a page may send anything that is permitted"),
      ("By the standard the origin is judged", "the standard joins origin and status"),
      ("and bring the cookie", "no server can order that"),
      ("for every failure of a request", "a 404 is no failure, and an abort is another error"),
    ])
  func truthful(sentence: String, fault: String) {
    #expect(Self.places(of: sentence) == [], "\(fault)")
  }

  /// `docs/lessons.md` says what each of them is.
  @Test(
    "a figure stands only in lessons where it means what it means everywhere",
    arguments: [
      ("dad", ["09-", "18-", "23-", "24-"]),
      ("bouncer", ["01-"]),
      ("guard", ["17-", "32-", "35-", "36-"]),
      ("porter", ["18-"]),
      ("clerk", ["05-", "07-", "16-", "29-", "32-"]),
    ])
  func figures(figure: String, lessons: [String]) {
    let places = Self.places(of: figure).filter { $0.hasSuffix(".md") }
    #expect(places.map { String($0.prefix(3)) } == lessons)
  }

  private static let files = Course.embedded.files.map {
    (path: $0.path, words: words(of: $0.text))
  }

  /// The files in which some words stand side by side, on one line or on two.
  private static func places(of phrase: String) -> [String] {
    let wanted = words(of: phrase)
    return files.filter { file in
      file.words.indices.contains { file.words[$0...].starts(with: wanted) }
    }.map(\.path).sorted()
  }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter }
  }
}
