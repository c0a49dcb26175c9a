import Browser
import Canvas
import Model
import Server
import Simulation

/// The value of a policy's field as the form shows it.
struct PolicyValue {
  let text: StyledText

  /// Whether the present request asks for what the value begins with; the mark that says so stands in
  /// the column before it, so that nothing moves when the request is another.
  private(set) var beginsWithAsked = false

  /// The value in at most so many columns.
  init(_ field: PolicyField, in policy: Policy, scene: Scene, columns: Int) {
    switch field {
    case .vary where policy.vary == .auto: text = StyledText("auto")
    case .routes:
      let count = policy.routes.count
      text = StyledText(count == 1 ? policy.routes[0].path : "\(count) routes")
    case .origins, .methods, .headers, .expose:
      (text, beginsWithAsked) = PolicyValue.list(
        field.text(in: policy), asked: PolicyValue.asked(field, scene), columns, scene.glyphs)
    // What browsers do without the header may be what somebody is betting on.
    case .maxAge where policy.allow.maxAge == .omit && scene.state.learning?.hidesRun == true:
      text = StyledText(scene.glyphs.dash)
    default: text = PolicyValue.text(field.text(in: policy), of: field, scene.glyphs)
    }
  }

  /// The value that a person would type.
  private static func text(
    _ typed: String, of field: PolicyField, _ glyphs: Glyphs
  ) -> StyledText {
    switch field {
    case _ where typed.isEmpty: StyledText(glyphs.dash, .muted)
    case .maxAge where typed == "omit":
      StyledText(glyphs.dash) + StyledText("  (browsers: 5 s)", .muted)
    case .maxAge: StyledText("\(typed) s")
    default: StyledText(typed)
    }
  }

  /// A list, and whether the request asks for what it begins with.
  private static func list(
    _ typed: String, asked: [String], _ columns: Int, _ glyphs: Glyphs
  ) -> (StyledText, Bool) {
    guard !typed.isEmpty else { return (StyledText(glyphs.dash, .muted), false) }
    let chips = chips(typed, asked: asked, glyphs)
    guard chips.text.columns > columns else { return chips }
    let isAsked = !asked.isEmpty && asked == [typed]
    let short = Truncation.middle.fit(typed, to: columns, glyphs: glyphs)
    return (StyledText(short, isAsked ? .asked : .ordinary), isAsked)
  }

  /// What the present request asks of the field.
  private static func asked(_ field: PolicyField, _ scene: Scene) -> [String] {
    guard let call = scene.request?.call else { return [] }
    switch field {
    case .origins: return [call.page.origin.serialized]
    case .methods: return [call.effectiveMethod]
    case .headers:
      // Names of headers are the same in any case; methods are not.
      return call.effectiveHeaders.flatMap { [$0.name.canonical, $0.name.spelling] }
    default: return []
    }
  }

  /// The items of a list; before those that the request asks for stands a mark, before the first one
  /// outside the text.
  private static func chips(
    _ list: String, asked: [String], _ glyphs: Glyphs
  ) -> (text: StyledText, beginsWithAsked: Bool) {
    var text = StyledText()
    var beginsWithAsked = false
    for (position, part) in list.split(separator: ",").enumerated() {
      let item = ASCII.trimming(String(part), where: ASCII.isTabOrSpace)
      let isAsked = asked.contains(item)
      if position == 0 {
        beginsWithAsked = isAsked
      } else {
        text += " " + StyledText(isAsked ? glyphs.bullet : " ", .asked)
      }
      text.append(item, isAsked ? .asked : .ordinary)
    }
    return (text, beginsWithAsked)
  }
}
