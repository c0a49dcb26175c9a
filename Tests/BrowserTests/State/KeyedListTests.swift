import TestSupport
import Testing

@testable import Browser

@Suite("A list of values by their keys")
struct KeyedListTests {
  /// The same as a plain list of pairs.
  private struct Model {
    var pairs: [(key: Int, value: Int)] = []

    mutating func change(_ key: Int, _ value: Int) {
      if let index = pairs.firstIndex(where: { $0.key == key }) {
        pairs[index].value = value
      } else {
        pairs.append((key, value))
      }
    }
  }

  @Test("is the plain list that it stands for", arguments: 0..<40)
  func law(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var model = Model()
    var list = KeyedList<Int, Int>()
    let keys = Int.random(in: 1..<60, using: &generator)
    for step in 0..<300 {
      let key = Int.random(in: 0..<keys, using: &generator)
      if Int.random(in: 0..<3, using: &generator) == 0 {
        list.remove(key)
        model.pairs.removeAll { $0.key == key }
      } else {
        list.change(key, from: step) { $0 = step }
        model.change(key, step)
      }
      #expect(list.values == model.pairs.map(\.value))
      #expect(list[key] == model.pairs.first { $0.key == key }?.value)
      #expect(list.count == model.pairs.count && list.isEmpty == model.pairs.isEmpty)
    }
  }

  @Test("looks at no more than a few keys for each change")
  func cost() {
    let tally = Tally()
    let keys = (0..<2000).map { Counted($0, tally) }
    var list = KeyedList<Counted<Int>, Int>()
    for key in keys { list.change(key, from: 0) { $0 += 1 } }
    for key in keys { list.change(key, from: 0) { $0 += 1 } }
    #expect(list.values.allSatisfy { $0 == 2 })
    for key in keys { list.remove(key) }
    #expect(list.isEmpty)
    #expect(tally.count < 60 * keys.count)
  }
}
