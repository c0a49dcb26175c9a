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
    let short: [(PolicyField, String)] = [
      (.credentials, "Creds "), (.maxAge, "  Max-Age "), (.vary, "  Vary "),
    ]
    content.add(
      short.flatMap { field, label in
        let text = field == .maxAge && policy.allow.maxAge == .omit ? nil : field.text(in: policy)
        let mark = scene.isChanged(.policy(place, field)) ? scene.glyphs.differs : ""
        return [
          PaneContent.Piece(text: StyledText(label, .headerName), target: nil),
          PaneContent.Piece(
            text: StyledText(text ?? scene.glyphs.dash), target: .field(.policy(place, field))),
          PaneContent.Piece(text: StyledText(mark, .changed), target: nil),
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
    let sign = sign(of: target)
    let value = PolicyValue(
      field, in: policy, scene: scene, columns: content.width - column - sign.columns)
    content.addField(
      field.title, sign + value.text, .field(target), column: column, hint: target.explanation)
  }

  /// Marks of a field that was changed or is doubtful.
  private func sign(of field: Field) -> StyledText {
    var sign = StyledText()
    if scene.isChanged(field) { sign.append("\(scene.glyphs.differs) ", .changed) }
    if let part = field.policyPart?.part, !part.problems(among: problems).isEmpty {
      sign.append("\(scene.glyphs.warning) ", .warning)
    }
    return sign
  }

  // MARK: The chain

  /// The chain as a stack, outermost layer first; requests go down, answers come up.
  private mutating func addStack(_ policy: Policy, _ place: PolicyPlace) {
    for (position, text) in policy.layerTexts.enumerated() {
      let layer = Field.layer(place, position, isNew: false)
      content.addField(
        position == 0 ? PolicyField.chain.title : "", sign(of: layer) + StyledText(text),
        .field(layer), hint: position == 0 ? layer.explanation : "")
    }
    content.addField(
      "", StyledText("+ layer", .muted),
      .field(.layer(place, max(0, policy.chain.count - 1), isNew: true)))
  }

  private mutating func addStackInOneLine(_ policy: Policy, _ place: PolicyPlace) {
    let kinds = policy.chain.map(\.kind.rawValue)
    var pieces = [
      PaneContent.Piece(
        text: StyledText(PolicyField.chain.title.padded(to: 13), .headerName), target: nil)
    ]
    for (position, kind) in kinds.enumerated() {
      let layer = Field.layer(place, position, isNew: false)
      if position > 0 {
        pieces.append(.init(text: StyledText(" \(scene.glyphs.marker) ", .muted), target: nil))
      }
      pieces.append(.init(text: sign(of: layer) + StyledText(kind), target: .field(layer)))
    }
    let new = Field.layer(place, max(0, kinds.count - 1), isNew: true)
    pieces.append(.init(text: "  ", target: nil))
    pieces.append(.init(text: StyledText("+", .muted), target: .field(new)))
    content.add(pieces)
  }
}
