import Testing

@testable import Model

@Suite("Punycode")
struct PunycodeTests {
  @Test(
    "The samples of RFC 3492 come out as it says",
    arguments: [
      ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
      ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
      ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
      ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
      ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
      ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
      ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
      ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
      ("MajiでKoiする5秒前", "MajiKoi5-783gue6qz075azm5e"),
      ("パフィーdeルンバ", "de-jg4avhby1noc0d"),
      ("-> $1.00 <-", "-> $1.00 <--"),
      ("bücher", "bcher-kva"), ("ü", "tda"), ("", ""),
    ])
  func samples(_ label: String, _ encoded: String) {
    #expect(Punycode.encode(label.unicodeScalars.map(\.value)) == encoded)
  }

  @Test("A label that would overflow is refused")
  func overflow() {
    let label = Array(repeating: UInt32(0x80), count: 5000) + [0x10FFFF]
    #expect(Punycode.encode(label) == nil)
  }
}
