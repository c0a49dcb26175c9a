import Model
import Testing

@testable import Browser

@Suite struct ConsoleMessageTests {
  @Test(arguments: Failure.Reason.allCases)
  func `The standard prints what Chromium prints`(reason: Failure.Reason) throws {
    let sample = FinishedFetchSample(failure: Failure(reason))
    #expect(try sample.lines(in: .standard) == sample.lines(in: .chromium))
  }

  /// What is refused before anything is sent, and what no recording tells about.
  private static let quiet: Set<Failure.Reason> = [
    .refusedByAPI, .mimeTypeBlocked, .keepaliveLimitExceeded,
  ]

  @Test(arguments: Failure.Reason.allCases.filter { !quiet.contains($0) })
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

@Suite struct ElementConsoleTests {
  private static let reason = Failure(.missingAllowOriginHeader)

  @Test(arguments: [
    (ScriptCall.Client.image, "image"), (.script, "script"), (.font, "font"), (.beacon, "resource"),
  ])
  func `Chromium names what was asked for`(client: ScriptCall.Client, name: String) throws {
    let lines = try FinishedFetchSample(client: client, failure: Self.reason).lines(in: .chromium)
    #expect(
      lines == [
        "Access to \(name) at 'http://api.example:9000/r' from origin 'http://app.example:8000' has "
          + "been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the "
          + "requested resource.", "Failed to load resource: net::ERR_FAILED",
      ])
  }

  @Test(arguments: [ScriptCall.Client.image, .font])
  func `Firefox says the same of everything`(client: ScriptCall.Client) throws {
    let sample = FinishedFetchSample(client: client, failure: Self.reason)
    let fetch = FinishedFetchSample(failure: Self.reason)
    #expect(try sample.lines(in: .firefox) == fetch.lines(in: .firefox))
  }

  @Test func `WebKit gives the reason, and names no API`() throws {
    let lines = try FinishedFetchSample(client: .image, failure: Self.reason).lines(in: .webkit)
    #expect(
      lines == [
        "Origin http://app.example:8000 is not allowed by Access-Control-Allow-Origin. "
          + "Status code: 200"
      ])
  }

  @Test(arguments: BrowserProfile.allCases)
  func `A page that is left for an answer says nothing`(profile: BrowserProfile) throws {
    let sample = FinishedFetchSample(client: .form, failure: Failure(.connectionFailed))
    #expect(try sample.lines(in: profile) == [])
  }
}
