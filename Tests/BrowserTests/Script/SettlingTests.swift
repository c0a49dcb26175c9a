import Browser
import Model
import Testing

@Suite("The end of a request")
struct SettlingTests {
  /// - R-ERR-01, R-XHR-02
  @Test("Every request ends in a moment of its own, and the state says with what")
  func settles() {
    let calls: [ScriptCall] = [
      .call(), .call("trace"), .call(by: .xmlHttpRequest), .call("trace", by: .xmlHttpRequest),
      .call(by: .curl), .call(by: .java(JavaParameters())), .call(to: "http://["),
      .call(by: .image), .call(to: "http://[", by: .script), .call(by: .font), .call(by: .form),
      .call(by: .beacon),
    ]
    for call in calls {
      let play = Play(call, on: [.any()])
      #expect(play.steps.first?.moment == .scriptCalls)
      #expect(play.steps.last?.moment == .scriptSettles)
      #expect(play.steps.last?.changes.last?.effect == .settled(play.outcome))
    }
  }
}
