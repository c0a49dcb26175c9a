import Explaining
import Testing

struct OpeningTests {
  private static let deed = Opening.deed("Reading", by: "https://a.example")
  private static let permission = Opening.permission("PUT", for: "https://a.example")
  private static let nobodyNew = Opening.nobodyNew("caches keep the answers apart")

  /// An opening, who else gets in, and what is said of it.
  static let rows: [(Opening, Audience.Others?, String)] = [
    (deed, nil, "Reading by https://a.example."),
    (deed, .nobody, "Reading by https://a.example only."),
    (deed, .sameAsBefore, "Reading by https://a.example."),
    (deed, .newcomers, "Reading by https://a.example, and by others whom the server permits."),
    (deed, .everyWebsite, "Reading by every website."),
    (permission, nil, "PUT, for https://a.example."),
    (permission, .nobody, "PUT, for https://a.example only."),
    (permission, .sameAsBefore, "PUT, for https://a.example."),
    (permission, .newcomers, "PUT, for https://a.example and others whom the server permits."),
    (permission, .everyWebsite, "PUT, for every website."),
    (.permission("PUT", for: nil), .nobody, "PUT, for every website."),
    (nobodyNew, nil, "Reading by those whom the server permits."),
    (nobodyNew, .nobody, "Nobody new: caches keep the answers apart."),
    (nobodyNew, .sameAsBefore, "Nobody new: caches keep the answers apart."),
    (nobodyNew, .newcomers, "Reading by those whom the server permits."),
    (nobodyNew, .everyWebsite, "Reading by every website."),
    (.always("Preflights."), .everyWebsite, "Preflights."),
  ]

  @Test(arguments: rows)
  func `no more is said than is known`(
    _ opening: Opening, _ others: Audience.Others?, _ sentence: String
  ) {
    #expect(opening.sentence(Audience(readers: others, askers: others)) == sentence)
  }

  @Test func `a permission looks at who may ask, and a deed at who may read`() {
    let audience = Audience(readers: .nobody, askers: .newcomers)
    #expect(Self.deed.sentence(audience).hasSuffix(" only."))
    #expect(Self.permission.sentence(audience).contains("others"))
  }

  @Test func `without a trial nobody is said to be the only one, and nothing to be without news`() {
    for opening in [Self.deed, Self.permission, Self.nobodyNew] {
      #expect(!opening.sentence().contains("only"))
      #expect(!opening.sentence().contains("Nobody"))
      #expect(opening.needsTrial)
    }
  }
}
