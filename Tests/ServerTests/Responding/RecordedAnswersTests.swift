import Foundation
import Model
import Server
import Testing

@Suite("What real servers were recorded to answer")
struct RecordedAnswersTests {
  @Test("come from 23 set-ups")
  func areComplete() {
    #expect(SetUp.all.count == 23)
  }

  @Test("are there for every style that is fitted to them")
  func areThereForStyles() throws {
    let recorded = Set(try SetUp.all.map { try $0.policy().style })
    #expect(recorded == Set(Style.allCases.filter(\.isFittedToRecordings)))
  }

  /// - R-SRV-01, R-SRV-05
  @Test("is what their style answers", arguments: SetUp.all)
  func isAnswered(_ setUp: SetUp) throws {
    let responder = Responder(try setUp.policy())
    let recordings = try Fixtures.recordings(setUp.file)
    #expect(recordings.count == 21)
    for recording in recordings {
      let request = try recording.request(to: responder.policy.server)
      let answer = responder.respond(to: request, state: ServerState(), at: .start)
      #expect(
        Essence(answer) == Essence(recording.response),
        "\(setUp.file) \(recording.name), where the first is ours")
    }
  }
}

/// A server that was recorded: the policy that stands for it.
struct SetUp: Sendable, CustomTestStringConvertible {
  let file: String

  var testDescription: String { file }

  /// The common policy with what `set-ups.json` says about this server.
  func policy() throws -> Policy {
    let root = try Self.root()
    var document = try #require(root["policy"] as? [String: Any])
    let changes = try #require((root["files"] as? [String: [String: Any]])?[file])
    let allow = try #require(document["allow"] as? [String: Any])
    document["policy"] = 1
    document.merge(changes) { $1 }
    document["allow"] = allow.merging(changes["allow"] as? [String: Any] ?? [:]) { $1 }
    let reading = PolicyReading(Array(try JSONSerialization.data(withJSONObject: document)))
    return try #require(reading.policy, "\(reading.problems)")
  }

  static let all: [SetUp] = {
    let files = (try? root()["files"] as? [String: Any]) ?? [:]
    return files.keys.sorted().map(SetUp.init)
  }()

  private static func root() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Fixtures.data("set-ups.json"))
    return try #require(object as? [String: Any])
  }
}
