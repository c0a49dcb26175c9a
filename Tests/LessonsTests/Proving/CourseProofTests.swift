import Escaping
import Foundation
import Lessons
import Testing

@Suite("A course is proved as a whole")
struct CourseProofTests {
  private static let files = [
    CatalogueFile(path: "01-ice-cream.md", text: SampleLesson.text),
    CatalogueFile(
      path: Course.mapPath,
      text: """
        chapters:
          - {chapter: 3, title: Preflights, about: Dad is asked first.}
        sources:
          - {name: ice-cream, title: The ice-cream article}

        """),
    CatalogueFile(
      path: Course.folklorePath,
      text: """
        claims:
          - {id: F13, claim: Nobody answers., truth: Somebody does., waits_for: an attacker}

        """),
    CatalogueFile(path: Course.glossaryPath, text: "terms: []\n"),
    CatalogueFile(
      path: Course.workshopsPath,
      text: """
        paths:
          - id: short
            title: Short
            minutes: 10
            stops:
              - {lesson: 3-1, minutes: 6}
              - {vote: [F13], minutes: 4}

        """),
  ]

  @Test("nothing is wrong with a small one")
  func fine() {
    #expect(Self.complaints(Self.files) == [])
  }

  @Test(
    "what is wrong is told with file and place",
    arguments: [
      (
        Course.folklorePath, ", waits_for: an attacker", "",
        "folklore.yaml:2:5: No lesson settles the claim F13. [unsettled-claim]"
      ),
      (
        Course.folklorePath, "truth", "thruth",
        "folklore.yaml:2:39: claims[0].truth is missing, but there is \"thruth\". Did you mean \"truth\"? [unreadable]"
      ),
      (
        Course.folklorePath, "waits_for", "source: nowhere, waits_for",
        "folklore.yaml:2:70: There is no source document \"nowhere\". Possible: ice-cream. [unknown-reference]"
      ),
      (
        Course.mapPath, "sources:", "  - {chapter: 3, title: Again, about: Again.}\nsources:",
        "map.yaml:3:5: There is a chapter \"3\" already. [duplicate]"
      ),
      (
        Course.glossaryPath, "[]", "[{term: A, says: B, link: c}]",
        "glossary.yaml:1:34: terms[0].link is a full address: https://…. [unreadable]"
      ),
      (
        Course.workshopsPath, "minutes: 4", "minutes: 5",
        "workshops.yaml:2:5: The stops of \"short\" take 11 minutes, not 10. [path-minutes]"
      ),
      (
        Course.workshopsPath, "3-1", "3-2",
        "workshops.yaml:6:9: There is no lesson 3-2. [unknown-reference]"
      ),
      (
        Course.workshopsPath, "[F13]", "[F14]",
        "workshops.yaml:7:17: There is no claim \"F14\". [unknown-reference]"
      ),
      (
        Course.workshopsPath, "{lesson: 3-1, ", "{leson: 3-1, ",
        "workshops.yaml:6:10: paths[0].stops[0].lesson is missing, but there is \"leson\". Did you mean \"lesson\"? [unreadable]"
      ),
    ])
  func broken(_ path: String, _ old: String, _ new: String, _ complaint: String) throws {
    let files = try Self.files.map { file in
      guard file.path == path else { return file }
      let range = try #require(file.text.range(of: old))
      return CatalogueFile(path: path, text: file.text.replacingCharacters(in: range, with: new))
    }
    #expect(Self.complaints(files).contains(complaint))
  }

  @Test("a lesson has one file, whose name begins with a number")
  func names() {
    let twin = CatalogueFile(path: "2_twin.md", text: SampleLesson.text)
    #expect(
      Self.complaints(Self.files + [twin]) == [
        "2_twin.md: A lesson's file is called NN-slug.md, such as 09-ask-your-dad.md. [file-name]",
        "2_twin.md:2:5: The lesson 3-1 is already in 01-ice-cream.md. [duplicate]",
      ])
  }

  @Test("the course inside the program has nothing wrong with it")
  func embedded() {
    #expect(Self.complaints(CatalogueFile.embedded) == [])
  }

  private static func complaints(_ files: [CatalogueFile]) -> [String] {
    CourseProof.problems(of: Course(files)).map {
      $0.problem.description(file: VisibleText($0.path)).text
    }
  }
}
