import Model
import Testing

@Suite("Statuses")
struct StatusTests {
  /// - R-PRE-10
  @Test(
    "An ok status is one from 200 to 299",
    arguments: [
      (199, false), (200, true), (204, true), (299, true), (300, false), (304, false), (404, false),
    ])
  func okStatus(_ status: Int, _ isOK: Bool) {
    #expect(Status.isOK(status) == isOK)
  }

  /// - R-RED-01
  @Test(
    "Five statuses redirect",
    arguments: [
      (200, false), (300, false), (301, true), (302, true), (303, true), (304, false), (307, true),
      (308, true),
    ])
  func redirectStatus(_ status: Int, _ isRedirect: Bool) {
    #expect(Status.isRedirect(status) == isRedirect)
  }

  @Test(
    "Registered statuses have a phrase",
    arguments: [(200, "OK"), (204, "No Content"), (418, "I'm a teapot"), (299, ""), (699, "")])
  func phrase(_ status: Int, _ phrase: String) {
    #expect(StatusText.phrase(for: status) == phrase)
  }
}
