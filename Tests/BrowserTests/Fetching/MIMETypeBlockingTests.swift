import Browser
import Model
import Testing

@Suite("Types that are no scripts")
struct MIMETypeBlockingTests {
  @Test("They are not run", arguments: tells)
  func running(_ tell: Tell) { tell.check() }

  private static func answering(_ type: String?, _ options: String? = nil) -> Network {
    var headers: HeaderList = [:]
    if let type { headers.append(.contentType, type) }
    if let options { headers.append("X-Content-Type-Options", options) }
    return [.any(headers)]
  }

  private static let script = ScriptCall.call(by: .script)

  static let tells: [Tell] = [
    Tell("R-NSF-01", "a text runs", script, answering("text/plain"), .loads(.opaque, status: 0)),
    Tell(
      "R-NSF-01", "JSON runs", script, answering("application/json"), .loads(.opaque, status: 0)),
    Tell("R-NSF-01", "no type runs", script, answering(nil), .loads(.opaque, status: 0)),
    Tell(
      "R-NSF-01", "an image does not", script, answering("image/png"),
      .fails(.mimeTypeBlocked, "image/png"), .throwing(.network)),
    Tell(
      "R-NSF-01", "a table does not", script, answering("Text/CSV; a=b"), .fails(.mimeTypeBlocked)),
    Tell(
      "R-NSF-01", "with nosniff a text does not", script, answering("text/plain", "NoSniff, x"),
      .fails(.mimeTypeBlocked, "text/plain")),
    Tell(
      "R-NSF-01", "with nosniff in the second place a text runs", script,
      answering("text/plain", ",nosniff"), .loads(.opaque, status: 0)),
    Tell(
      "R-NSF-01", "with nosniff no type does not", script, answering(nil, "NoSniff, x"),
      .fails(.mimeTypeBlocked, "")),
    Tell(
      "R-NSF-01", "with nosniff JavaScript runs", script,
      answering("text/javascript;charset=utf-8", "NoSniff, x"), .loads(.opaque, status: 0)),
    Tell(
      "R-NSF-01", "an image may be anything", .call(by: .image),
      answering("text/csv", "NoSniff, x"),
      .loads(.opaque, status: 0)),
  ]
}
