import Foundation
import FuzzLaws
import Testing

/// What the fuzzer has found, checked without a fuzzer.
@Suite struct ReplayTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  private func inputs(_ kind: String, _ target: FuzzTarget) throws -> [[UInt8]] {
    let file = Self.folder.appending(path: "\(kind)/\(target.rawValue).txt")
    return CorpusFile.inputs(try String(contentsOf: file, encoding: .utf8))
  }

  @Test(arguments: FuzzTarget.allCases)
  func `The laws hold for everything that was ever found to break them`(_ target: FuzzTarget) throws
  {
    for input in try inputs("Findings", target) { try check(input, target) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `The laws hold for inputs that take every known branch`(_ target: FuzzTarget) throws {
    let corpus = try inputs("Corpus", target)
    #expect(!corpus.isEmpty)
    for input in corpus { try check(input, target) }
    try check([], target)
  }

  @Test(arguments: FuzzTarget.allCases)
  func `The corpus is kept in its shortest form`(_ target: FuzzTarget) throws {
    let corpus = try inputs("Corpus", target)
    #expect(CorpusFile.inputs(CorpusFile.text(corpus)) == corpus)
  }

  private func check(_ input: [UInt8], _ target: FuzzTarget) throws {
    do {
      try target.check(input)
    } catch {
      Issue.record("\(String(decoding: input, as: UTF8.self).debugDescription): \(error)")
    }
  }
}
