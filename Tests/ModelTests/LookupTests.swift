import Model
import TestSupport
import Testing

@Suite("A lookup")
struct LookupTests {
  @Test("finds what the list has, however long it is", arguments: [0, 1, 2, 11, 12, 13, 14, 40])
  func finds(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let list = (0..<count).map { _ in Int.random(in: 0..<20, using: &generator) }
    var grown = Lookup<Int>()
    for element in list { grown.append(element) }
    for element in 0..<21 {
      #expect(Lookup(list).firstIndex(of: element) == list.firstIndex(of: element))
      #expect(grown.firstIndex(of: element) == list.firstIndex(of: element))
      #expect(grown.contains(element) == list.contains(element))
    }
    #expect(grown.elements == list)
  }

  @Test("looks at no more than a few elements for each question")
  func cost() {
    let tally = Tally()
    let list = (0..<2000).map { Counted($0, tally) }
    var grown = Lookup<Counted<Int>>()
    for element in list where !grown.contains(element) { grown.append(element) }
    let lookup = Lookup(list)
    for element in list { #expect(lookup.contains(element)) }
    #expect(tally.count < 40 * list.count)
  }
}
