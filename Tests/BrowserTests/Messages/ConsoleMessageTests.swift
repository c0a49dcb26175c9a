import Model
import Testing

@testable import Browser

@Suite struct ConsoleMessageTests {
  @Test(arguments: Failure.Reason.allCases)
  func `The standard prints what Chromium prints`(reason: Failure.Reason) throws {
    let sample = FinishedFetchSample(failure: Failure(reason))
    #expect(try sample.lines(in: .standard) == sample.lines(in: .chromium))
  }

  @Test(arguments: Failure.Reason.allCases.filter { $0 != .refusedByAPI })
  func `Chromium has a line for every failure but a refused call`(reason: Failure.Reason) throws {
    let lines = try FinishedFetchSample(failure: Failure(reason)).lines(in: .chromium)
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: Failure.Reason.allCases.filter(\.isCORS))
  func `A failure of CORS is named by its address in every browser`(reason: Failure.Reason) throws {
    for profile in BrowserProfile.allCases where reason != .noCorsRedirectModeNotFollow {
      let lines = try FinishedFetchSample(failure: Failure(reason)).lines(in: profile)
      #expect(
        lines.contains { $0.contains("http://api.example:9000/r") }, "\(profile.rawValue)")
    }
  }

  @Test(arguments: [ScriptCall.Client.curl, .java(JavaParameters())])
  func `Clients without a console print nothing`(client: ScriptCall.Client) throws {
    for profile in BrowserProfile.allCases {
      let sample = FinishedFetchSample(
        client: client, failure: Failure(.missingAllowOriginHeader))
      #expect(try sample.lines(in: profile).isEmpty)
    }
  }

  @Test func `Firefox alone is silent about headers that are ignored`() {
    let lines = BrowserProfile.allCases.map {
      ConsoleMessage.refusedHeader("Cookie", in: $0)?.text
    }
    let line = "Refused to set unsafe header \"Cookie\""
    #expect(lines == [line, line, nil, line])
  }
}
