/// Something to say about the last key, shown until the next.
package struct Notice: Hashable, Sendable {
  /// How it went.
  package enum Tone: Hashable, Sendable {
    case done
    case refused
  }

  package let tone: Tone
  package let text: String

  package init(_ tone: Tone, _ text: String) {
    self.tone = tone
    self.text = text
  }
}
