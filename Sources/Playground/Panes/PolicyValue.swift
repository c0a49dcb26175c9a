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

  /// The value in at most this many columns.
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
    let items = items(of: typed)
    let whole = chips(items, asked: asked, glyphs)
    guard whole.text.columns > columns else { return whole }
    // What is asked for comes first; how many others there are is told, never a list with a hole.
    let ordered = items.filter(asked.contains) + items.filter { !asked.contains($0) }
    for count in stride(from: items.count - 1, through: 1, by: -1) {
      var shown = chips(Array(ordered.prefix(count)), asked: asked, glyphs)
      shown.text.append(" +\(items.count - count)", .muted)
      if shown.text.columns <= columns { return shown }
    }
    let more = items.count > 1 ? " +\(items.count - 1)" : ""
    let isAsked = ordered.first.map(asked.contains) ?? false
    let short = Truncation.middle.fit(
      ordered.first ?? typed, to: columns - more.count, glyphs: glyphs)
    return (
      StyledText(short, isAsked ? .asked : .ordinary) + StyledText(more, .muted), isAsked
    )
  }

  /// The items of a list, whose braces and brackets stay whole.
  private static func items(of list: String) -> [String] {
    var items: [String] = []
    var item = ""
    var depth = 0
    for character in list {
      if "{[".contains(character) { depth += 1 }
      if "}]".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        items.append(item)
        item = ""
      } else {
        item.append(character)
      }
    }
    return (items + [item]).map { ASCII.trimming($0, where: ASCII.isTabOrSpace) }
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
    _ items: [String], asked: [String], _ glyphs: Glyphs
  ) -> (text: StyledText, beginsWithAsked: Bool) {
    var text = StyledText()
    var beginsWithAsked = false
    for (position, item) in items.enumerated() {
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
