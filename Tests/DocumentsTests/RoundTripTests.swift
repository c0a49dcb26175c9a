import Documents
import Escaping
import FuzzLaws
import TestSupport
import Testing

/// Laws that hold for every tree.
@Suite struct RoundTripTests {
  @Test func `Reading JSON that was written gives the same tree`() throws {
    for seed in UInt64(0)..<400 {
      var generator = SeededGenerator(seed: seed)
      let value = JSONValue.randomObject(using: &generator)
      for layout in [JSONValue.Layout.compact, .pretty] {
        let read = JSONValue(try DocumentReader.document(in: value.jsonBytes(layout)))
        #expect(read == value, "seed \(seed)")
        #expect(read.scalars == value.scalars, "seed \(seed)")
      }
    }
  }

  @Test func `Reading YAML that was written gives the same tree`() throws {
    for seed in UInt64(0)..<2000 {
      var generator = SeededGenerator(seed: seed)
      let value = JSONValue.random(using: &generator)
      let text = value.yaml()
      let read = JSONValue(try node(text))
      #expect(read == value, "seed \(seed): \(text)")
      #expect(read.scalars == value.scalars, "seed \(seed): \(text)")
    }
  }

  @Test func `What nobody sees is written as an escape, and read as it was`() throws {
    // Every character that nobody sees, save the many without a meaning, and one that is seen.
    let scalars = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let category = scalar.properties.generalCategory
      return scalar.isUnseen && ![.privateUse, .unassigned].contains(category)
    }
    for text in scalars.map({ "é\($0)b" }) + [String(String.UnicodeScalarView(scalars))] {
      let value: JSONValue = [text: .array([.string(text), .string("\(text)\nx\n")])]
      for written in [value.yaml(), value.json(), value.json(.pretty)] {
        let read = JSONValue(try node(written))
        #expect(read == value && read.scalars == value.scalars, "\(written)")
        #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnseen }, "\(written)")
      }
    }
  }

  @Test func `YAML that was written and read is written in the same way again`() throws {
    for seed in UInt64(0)..<400 {
      var generator = SeededGenerator(seed: seed)
      let text = JSONValue.random(using: &generator).yaml()
      #expect(JSONValue(try node(text)).yaml() == text, "seed \(seed)")
    }
  }

  @Test func `YAML and JSON read the same tree in the same places from JSON text`() throws {
    for seed in UInt64(0)..<400 {
      var generator = SeededGenerator(seed: seed)
      let json = JSONValue.randomObject(using: &generator).json(.pretty)
      // YAML has no pairs of escapes, in which JSON writes what nobody sees beyond U+FFFF.
      guard !json.contains("\\uD") else { continue }
      // Behind a document marker the text no longer begins with a brace, and so it is YAML.
      #expect(try node("---\n" + json) == node("\n" + json), "seed \(seed)")
    }
  }
}
