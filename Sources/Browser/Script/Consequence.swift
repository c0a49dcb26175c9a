/// What a page does with a response that no script takes itself.
package enum Consequence: String, CaseIterable, Hashable, Sendable {
  case imageShown
  case imageTaints
  case imageBroken
  case codeRan
  case codeRanMuted
  case codeIgnored
  case fontUsed
  case pageLeft
  case pageStays
  case beaconSent

  /// One sentence for a person.
  package var sentence: String { clause.prefix(1).uppercased() + clause.dropFirst() + "." }

  /// The same as a clause.
  package var clause: String {
    switch self {
    case .imageShown: "the image is shown, and a canvas may read its pixels"
    case .imageTaints: "the image is shown, but a canvas that it is drawn on is tainted"
    case .imageBroken: "what came is no image, so none is shown"
    case .codeRan: "it ran as code of the page, errors with all their details"
    case .codeRanMuted: "it ran as code of the page, which cannot read its text"
    case .codeIgnored: "it did not run as code, because its status is not ok"
    case .fontUsed: "the page's text is drawn with the font"
    case .pageLeft: "the page is left for the answer, which it never sees"
    case .pageStays: "the page stays where it is: the answer has nothing to show"
    case .beaconSent: "the beacon is sent, and no script learns what became of it"
    }
  }

  /// Whether the page can look into the response, by whatever means.
  package var isReadable: Bool {
    switch self {
    case .imageShown, .codeRan, .fontUsed: true
    case .imageTaints, .imageBroken, .codeRanMuted, .codeIgnored, .pageLeft, .pageStays,
      .beaconSent:
      false
    }
  }
}
