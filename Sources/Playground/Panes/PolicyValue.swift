import Browser
import Canvas
import Model
import Server
import Simulation

/// The value of a policy's field as the form shows it.
struct PolicyValue {
  let text: StyledText

  init(_ field: PolicyField, in policy: Policy, scene: Scene) {
    let raw = field.text(in: policy)
    let call = scene.request?.call
    let asked: [String] =
      switch field {
      case .origins: call.map { [$0.page.origin.serialized] } ?? []
      case .methods: call.map { [$0.method] } ?? []
      case .headers: call?.headers.map(\.name.canonical) ?? []
      default: []
      }
    switch field {
    case .origins, .methods, .headers, .expose:
      text =
        raw.isEmpty
        ? StyledText(scene.glyphs.dash, .muted)
        : PolicyValue.chips(raw, asked: asked)
    case .credentials:
      text = StyledText(policy.allow.credentials ? "on" : "off")
    case .maxAge:
      text =
        raw.isEmpty
        ? StyledText(scene.glyphs.dash) + StyledText("  (browsers: 5 s)", .muted)
        : StyledText("\(raw) s")
    }
  }

  /// The items of a list; those that the request asks for stand in brackets.
  private static func chips(_ list: String, asked: [String]) -> StyledText {
    var text = StyledText()
    for part in list.split(separator: ",") {
      let item = ASCII.trimming(String(part), where: ASCII.isTabOrSpace)
      if !text.isEmpty { text.append(" ") }
      let isAsked = asked.contains { ASCII.equalsIgnoringCase($0, item) }
      text.append(isAsked ? "[\(item)]" : item, isAsked ? .asked : .ordinary)
    }
    return text
  }
}
