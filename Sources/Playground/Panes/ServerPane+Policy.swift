import Browser
import Canvas
import Server
import Simulation

/// The policy as a form.
extension ServerPane {
  mutating func addMain(_ policy: Policy, _ place: PolicyPlace) {
    for field in PolicyField.main where field != .chain { add(field, of: policy, at: place) }
    addStack(policy, place)
  }

  /// The main fields in as few lines as they need, for small screens.
  mutating func addBrief(_ policy: Policy, _ place: PolicyPlace) {
    for field in [PolicyField.origins, .methods, .headers] { add(field, of: policy, at: place) }
    // With room for the usual values, so that the others stay when one changes.
    let short: [(field: PolicyField, label: String, columns: Int)] = [
      (.credentials, "Creds ", 3), (.maxAge, "Max-Age ", 5), (.vary, "Vary ", 4),
    ]
    content.add(
      short.flatMap { field, label, columns in
        let text = field == .maxAge && policy.allow.maxAge == .omit ? nil : field.text(in: policy)
        let mark = scene.isChanged(.policy(place, field)) ? scene.glyphs.differs : " "
        let value = text ?? scene.glyphs.dash
        let gap = String(repeating: " ", count: max(0, columns - value.count))
        return [
          PaneContent.Piece(text: StyledText(label, .headerName), target: nil),
          PaneContent.Piece(text: StyledText(value), target: .field(.policy(place, field))),
          PaneContent.Piece(text: StyledText(gap + mark + " ", .changed), target: nil),
        ]
      })
    addStackInOneLine(policy, place)
  }

  mutating func addFurther(_ policy: Policy, _ place: PolicyPlace) {
    content.addGap()
    content.addHeading(isCompact ? "more of the policy" : "everything else")
    if isCompact {
      for field in PolicyField.main where !Self.brief.contains(field) {
        add(field, of: policy, at: place)
      }
    }
    for field in PolicyField.further { add(field, of: policy, at: place) }
  }

  /// The fields that are in ``addBrief(_:_:)``.
  private static let brief: Set<PolicyField> = [
    .origins, .methods, .headers, .credentials, .maxAge, .vary, .chain,
  ]

  private mutating func add(_ field: PolicyField, of policy: Policy, at place: PolicyPlace) {
    let column = field.title.count > 12 ? field.title.count + 2 : 13
    let target = Field.policy(place, field)
    let value = PolicyValue(field, in: policy, scene: scene, columns: content.width - column)
    let asked = StyledText(value.beginsWithAsked ? scene.glyphs.bullet : " ", .asked)
    content.addField(
      field.title, value.text, .field(target), column: column, marks: sign(of: target) + asked,
      hint: target.explanation)
  }

  /// The mark of a field that was changed, or else is doubtful.
  private func sign(of field: Field) -> StyledText {
    if scene.isChanged(field) { return StyledText(scene.glyphs.differs, .changed) }
    let problems = field.policyPart?.part.problems(among: problems) ?? []
    return problems.isEmpty ? "" : StyledText(scene.glyphs.warning, .warning)
  }

  // MARK: The chain

  /// The chain as a stack, outermost layer first; requests go down, answers come up.
  private mutating func addStack(_ policy: Policy, _ place: PolicyPlace) {
    for (position, text) in policy.layerTexts.enumerated() {
      let layer = Field.layer(place, position, isNew: false)
      content.addField(
        position == 0 ? PolicyField.chain.title : "", StyledText(text), .field(layer),
        marks: sign(of: layer) + " ", hint: position == 0 ? layer.explanation : "")
    }
    content.addField(
      "", StyledText("+ layer", .muted),
      .field(.layer(place, max(0, policy.chain.count - 1), isNew: true)))
  }

  private mutating func addStackInOneLine(_ policy: Policy, _ place: PolicyPlace) {
    let kinds = policy.chain.map(\.kind.rawValue)
    let first = sign(of: .layer(place, 0, isNew: false))
    // A chain that is too long for the column of the values begins behind its name.
    let title = PolicyField.chain.title
    let columns = kinds.reduce(0) { $0 + $1.count + 3 }
    let column = 13 + columns <= content.width ? 13 : title.count + 2
    var pieces = [
      PaneContent.Piece(
        text: PaneContent.label(title, column: column, marks: first + " "), target: nil)
    ]
    for (position, kind) in kinds.enumerated() {
      let layer = Field.layer(place, position, isNew: false)
      if position > 0 {
        pieces.append(.init(text: StyledText(" \(scene.glyphs.marker)", .muted), target: nil))
        let sign = sign(of: layer)
        pieces.append(.init(text: sign.isEmpty ? " " : sign, target: nil))
      }
      pieces.append(.init(text: StyledText(kind), target: .field(layer)))
    }
    let new = Field.layer(place, max(0, kinds.count - 1), isNew: true)
    pieces.append(.init(text: "  ", target: nil))
    pieces.append(.init(text: StyledText("+", .muted), target: .field(new)))
    content.add(pieces)
  }
}
