package import Simulation

/// A field that is being edited: the text so far, and what it would do.
package struct FieldEditor: Hashable, Sendable {
  package let field: Field

  /// What was in force before the editing began.
  package let base: Scenario
  package private(set) var line: LineEditor

  /// The lines that were typed and not tried yet, the latest last.
  private var untried: [LineEditor] = []

  /// The values worth offering, those that are there already first.
  package let choices: [FieldChoice]

  /// The choice that the keys act on, nil while the text has them.
  package private(set) var highlighted: Int?

  /// Whether a choice was put in or taken out.
  package private(set) var hasToggled = false

  /// What is in force while the text is typed: the last text that meant something.
  package private(set) var draft: Scenario

  /// Why the present text means nothing, nil when it does.
  package private(set) var problem: FieldProblem?

  /// Begins to edit a field.
  package init(_ field: Field, in scenario: Scenario, choices: [FieldChoice]) {
    self.field = field
    base = scenario
    draft = scenario
    self.choices = choices
    line = LineEditor(field.text(in: scenario))
    highlighted = nil
    if isOneValue { line.selectAll() }
  }

  /// Whether the text is one value, which one rather replaces than mends; a list is added to, and a
  /// line of several parts is edited.
  private var isOneValue: Bool {
    !line.isEmpty && (field.hasOneValue || field.isList && held != nil)
  }

  /// The position of the choice that is the whole text, nil when none is.
  private var held: Int? { choices.firstIndex { !$0.isItem && $0.text == line.text } }

  /// The position of the choice from which one moves on: the highlighted one, else the one that holds;
  /// nil in a list, of which several may hold, and where the text is none of the choices.
  package var anchor: Int? { highlighted ?? (choices.contains(where: \.isItem) ? nil : held) }

  /// Whether the draft differs from what was there.
  package var hasChanges: Bool { draft != base }

  /// Whether the text is yet to be tried.
  var isUntried: Bool { !untried.isEmpty }

  /// Changes the text; what it means is tried by ``tryText()``, once for all that is typed at once.
  package mutating func edit(_ change: (inout LineEditor) -> Void) {
    highlighted = nil
    change(&line)
    untried.append(line)
  }

  /// Tries what the text means, and when that is nothing, what it meant last.
  package mutating func tryText() {
    guard let latest = untried.popLast() else { return }
    var attempt = attempt(latest)
    problem = attempt.problem
    while attempt.draft == nil, let earlier = untried.popLast() { attempt = self.attempt(earlier) }
    draft = attempt.draft ?? draft
    untried = []
  }

  /// Moves the cursor, which changes nothing.
  package mutating func moveCursor(_ change: (inout LineEditor) -> Void) {
    change(&line)
  }

  /// Whether the keys act on a choice that is put in and taken out, so that what is there is safe
  /// while one passes by.
  package var isOnToggle: Bool { highlighted != nil && choices.contains(where: \.isItem) }

  /// Whether a choice is in the text.
  package func isChosen(_ choice: FieldChoice) -> Bool {
    choice.isItem ? items.contains(choice.text) : line.text == choice.text
  }

  /// Moves to the next choice, from the one that holds; where there are no lists, it is taken at once.
  package mutating func moveChoice(by distance: Int) {
    guard !choices.isEmpty else { return }
    let start = anchor ?? (distance > 0 ? -1 : 0)
    let target = start + distance
    guard target >= 0 else {
      highlighted = nil
      return
    }
    let index = min(target, choices.count - 1)
    highlighted = index
    if !isOnToggle { set(choices[index].text) }
  }

  /// Takes the choice at a position, or takes it out when it is in.
  package mutating func take(_ position: Int) {
    guard choices.indices.contains(position) else { return }
    highlighted = position
    if isOnToggle { toggleChoice() } else { set(choices[position].text) }
  }

  /// Puts the highlighted choice into the text, or takes it out.
  package mutating func setChoice(_ isIn: Bool) {
    guard let highlighted, isOnToggle else { return }
    hasToggled = true
    let item = choices[highlighted].text
    guard choices[highlighted].isItem else {
      if isIn { set(item) } else if line.text == item { set(field.text(in: base)) }
      return
    }
    var items = items
    if isIn, !items.contains(item) { items.append(item) }
    if !isIn { items.removeAll { $0 == item } }
    // Who takes out what they had put in leaves what was there, which may have another name for it.
    let start = field.text(in: base)
    let isAsBefore = items.isEmpty && choices.contains { !$0.isItem && $0.text == start }
    set(isAsBefore ? start : items.joined(separator: ", "))
  }

  /// Puts the highlighted choice into the text if it is not there, else takes it out.
  package mutating func toggleChoice() {
    guard let highlighted else { return }
    setChoice(!isChosen(choices[highlighted]))
  }

  private mutating func set(_ text: String) {
    line.replace(with: text)
    if isOneValue { line.selectAll() }
    untried.append(line)
    tryText()
  }

  private func attempt(_ line: LineEditor) -> (draft: Scenario?, problem: FieldProblem?) {
    do throws(FieldProblem) {
      return (try field.applying(line.text, to: base), nil)
    } catch {
      return (nil, error)
    }
  }

  /// The text as a list.
  private var items: [String] {
    let whole = choices.contains { !$0.isItem && $0.text == line.text }
    guard !whole else { return [] }
    return line.text.split(separator: ",").compactMap { part in
      let item = part.drop { $0 == " " }
      return item.isEmpty ? nil : String(item.reversed().drop { $0 == " " }.reversed())
    }
  }
}
