import Browser
import Model
import Testing

@Suite("Reasons for failures")
struct FailureReasonsTests {
  /// Every table whose rows run the engine.
  static let tells: [Tell] =
    CORSCheckTests.tells + CORSPreflightFetchTests.questions + CORSPreflightFetchTests.answers
    + CacheConsultationTests.tells + CookiesTests.sent + CookiesTests.stored
    + FetchMethodTests.tells
    + FilteredResponseTests.tells + HTTPFetchTests.tells + HTTPNetworkFetchTests.tells
    + HTTPNetworkOrCacheFetchTests.tells + HTTPRedirectFetchTests.tells + JavaClientTests.tells
    + ElementFetchTests.tells + FormSubmissionTests.tells + BeaconTests.tells
    + MIMETypeBlockingTests.tells + MainFetchTests.tells + NonBrowserClientTests.tells
    + OriginHeaderTests.tells
    + PreflightCacheMatchingTests.tells + SchemeFetchTests.tells + XMLHttpRequestTests.tells

  @Test("Every reason is what some row fails of", arguments: Failure.Reason.allCases)
  func isProduced(_ reason: Failure.Reason) {
    let rows = Self.tells.filter { tell in
      tell.expectations.contains { expectation in
        switch expectation {
        case .fails(reason, _), .failsPreflight(reason, _): true
        default: false
        }
      }
    }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.play.outcome.failure?.reason == reason })
  }

  @Test("No two rows have one name")
  func names() {
    let names = Self.tells.map(\.testDescription)
    #expect(Set(names).count == names.count)
  }

  @Test("Every row that fails has one decisive finding, and no other has one", arguments: tells)
  func decisiveFinding(_ tell: Tell) {
    let play = tell.play
    let decisive = play.findings.filter(\.isDecisive)
    #expect(decisive.count == (play.outcome.failure == nil ? 0 : 1))
    let last = play.steps.dropLast().last
    #expect(last?.failure == play.outcome.failure)
  }
}
