import Browser
import Canvas
import Model
import Server
import Simulation

/// The value of a policy's field as the form shows it.
struct PolicyValue {
  let text: StyledText

  /// The value in at most so many columns.
  init(_ field: PolicyField, in policy: Policy, scene: Scene, columns: Int) {
    switch field {
    case .vary where policy.vary == .auto: text = StyledText("auto")
    case .routes:
      let count = policy.routes.count
      text = StyledText(count == 1 ? policy.routes[0].path : "\(count) routes")
    default:
      text = PolicyValue.text(field.text(in: policy), of: field, scene: scene, columns: columns)
    }
  }

  /// The value that a person would type.
  private static func text(
    _ typed: String, of field: PolicyField, scene: Scene, columns: Int
  ) -> StyledText {
    let glyphs = scene.glyphs
    switch field {
    case _ where typed.isEmpty: return StyledText(glyphs.dash, .muted)
    case .origins, .methods, .headers, .expose:
      let asked = asked(field, scene)
      let chips = chips(typed, asked: asked)
      return chips.columns <= columns
        ? chips : plain(typed, isAsked: !asked.isEmpty && asked == [typed], columns, glyphs)
    case .maxAge where typed == "omit":
      return StyledText(glyphs.dash) + StyledText("  (browsers: 5 s)", .muted)
    case .maxAge: return StyledText("\(typed) s")
    default: return StyledText(typed)
    }
  }

  /// What the present request asks of the field.
  private static func asked(_ field: PolicyField, _ scene: Scene) -> [String] {
    guard let call = scene.request?.call else { return [] }
    switch field {
    case .origins: return [call.page.origin.serialized]
    case .methods: return [call.effectiveMethod]
    case .headers: return call.effectiveHeaders.map(\.name.canonical)
    default: return []
    }
  }

  /// The items of a list; those that the request asks for stand in brackets.
  private static func chips(_ list: String, asked: [String]) -> StyledText {
    var text = StyledText()
    for part in list.split(separator: ",") {
      let item = ASCII.trimming(String(part), where: ASCII.isTabOrSpace)
      if !text.isEmpty { text.append("  ") }
      let isAsked = asked.contains(item) || asked.contains(ASCII.lowercased(item))
      text.append(isAsked ? "[\(item)]" : item, isAsked ? .asked : .ordinary)
    }
    return text
  }

  /// A value that is too long for brackets.
  private static func plain(
    _ text: String, isAsked: Bool, _ columns: Int, _ glyphs: Glyphs
  ) -> StyledText {
    StyledText(
      Truncation.middle.fit(text, to: columns, glyphs: glyphs), isAsked ? .asked : .ordinary)
  }
}
