import Browser
import Documents
import Foundation
import Simulation
import Testing

/// corslab against web-platform-tests, the letter of the standard, and three real browsers.
///
/// `CORSLAB_MISMATCHES=1 swift test --filter Conformance` prints what differs, one line a mismatch.
struct ConformanceTests {
  @Test(arguments: ["wpt", "spec"])
  func `vectors happen as they say`(_ name: String) throws {
    var mismatches: [String: [String]] = [:]
    let vectors = try Fixture.documents("Vectors/\(name).json")
    for vector in vectors {
      let scenario = try ScenarioParser.parse(vector, defaultID: "")
      mismatches[scenario.id] = Self.mismatches(of: vector, in: Run.simulate(scenario))
    }
    let ids = Set(vectors.compactMap { $0["id"]?.string })
    try expectAgreement("standard", mismatches, among: ids)
  }

  @Test(arguments: [BrowserProfile.chromium, .firefox, .webkit])
  func `profiles do what the browsers were recorded doing`(_ profile: BrowserProfile) throws {
    var traces: [String: Trace] = [:]
    for document in try Fixture.documents("Recordings/scenarios.jsonl") {
      var scenario = try ScenarioParser.parse(document, defaultID: "")
      scenario.browser = profile
      traces[scenario.id] = Run.simulate(scenario)
    }
    var mismatches: [String: [String]] = [:]
    for recording in try Fixture.documents("Recordings/\(profile.rawValue).jsonl") {
      let id = try #require(recording["id"]?.string)
      let trace = try #require(traces[id])
      let runs = recording["runs"]?.elements ?? []
      #expect(runs.count == trace.requests.count, "\(id)")
      mismatches[id] = zip(runs, trace.requests.indices).flatMap { run, index in
        Recording(run: run).mismatches(in: trace, request: index)
      }
    }
    #expect(mismatches.count > 700)
    try expectAgreement(profile.rawValue, mismatches, among: Set(mismatches.keys))
  }

  /// A vector's `expect` is about its last run; in a sequence every step has its own.
  private static func mismatches(of vector: Node, in trace: Trace) -> [String] {
    guard let steps = vector["sequence"]?.elements else {
      guard let expect = vector["expect"], let request = vector["request"] else { return ["empty"] }
      return VectorExpectation(expect: expect, request: request)
        .mismatches(in: trace, request: trace.requests.count - 1)
    }
    guard steps.count == trace.requests.count else { return ["\(trace.requests.count) requests"] }
    return steps.enumerated().flatMap { index, step -> [String] in
      guard let expect = step["expect"], let request = step["request"] else { return ["empty"] }
      return VectorExpectation(expect: expect, request: request)
        .mismatches(in: trace, request: index)
    }
  }

  /// Every id agrees or is a known exception, and every known exception still differs.
  private func expectAgreement(
    _ set: String, _ mismatches: [String: [String]], among ids: Set<String>
  ) throws {
    let exceptions = try KnownExceptions(of: set)
    #expect(exceptions.unexplained.isEmpty)
    let isPrinting = ProcessInfo.processInfo.environment["CORSLAB_MISMATCHES"] != nil
    for id in ids.sorted() {
      let differences = mismatches[id] ?? ["not run"]
      if isPrinting { for difference in differences { print("\(set) \(id): \(difference)") } }
      if exceptions.ids.contains(id) {
        #expect(!differences.isEmpty, "\(id) is listed as an exception and agrees")
      } else {
        #expect(differences.isEmpty, "\(id)")
      }
    }
  }
}
