import Browser
import Explaining
import Testing

struct MishapTests {
  private static let clients: [ScriptCall.Client] = [
    .fetch, .xmlHttpRequest, .image, .script, .font, .form, .beacon, .curl,
  ]

  @Test(arguments: clients, ScriptError.allCases)
  func `every mishap has a short label and ends a sentence`(
    _ client: ScriptCall.Client, _ error: ScriptError
  ) {
    let mishap = Mishap(error, of: client)
    #expect(!mishap.label.isEmpty && mishap.label.count <= 26)
    #expect(mishap.clause.first?.isLowercase == true && mishap.clause.last?.isLetter == true)
    #expect(mishap.sentence.first?.isUppercase == true && mishap.sentence.last == ".")
  }

  @Test func `a script learns the error's name, and a page does not`() {
    #expect(Mishap(.typeError, of: .fetch).label == "TypeError: Failed to fetch")
    #expect(Mishap(.typeError, of: .fetch).clause == "the script gets nothing but a TypeError")
    #expect(Mishap(.network, of: nil).clause == "the script gets nothing but an error event")
    #expect(Mishap(.typeError, of: .image).clause == Mishap(.network, of: .image).clause)
  }

  @Test func `a beacon that is refused at once is not one that gets lost`() {
    #expect(Mishap(.typeError, of: .beacon).clause == "the beacon is refused")
    #expect(Mishap(.network, of: .beacon).sentence == "Nobody is told what became of the beacon.")
  }
}
