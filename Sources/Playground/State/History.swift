/// A value and its earlier and undone versions, each named by the change that led to it.
package struct History<Value: Hashable & Sendable>: Hashable, Sendable {
  /// A version, and what one did to get it.
  private struct Version: Hashable, Sendable {
    let value: Value
    let change: String
  }

  private var past: [Version] = []
  private var current: Version
  private var future: [Version] = []

  package init(_ value: Value) {
    current = Version(value: value, change: "")
  }

  package var present: Value { current.value }

  package var canUndo: Bool { !past.isEmpty }

  package var canRedo: Bool { !future.isEmpty }

  /// Makes a new version; a value that changes nothing makes none.
  package mutating func commit(_ value: Value, as change: String) {
    guard value != present else { return }
    past.append(current)
    current = Version(value: value, change: change)
    future = []
  }

  /// Puts another value in the place of the present one, which is no change of its own.
  package mutating func amend(_ value: Value) {
    current = Version(value: value, change: current.change)
  }

  /// Goes back one version and names the change that was taken back, nil at the oldest.
  @discardableResult
  package mutating func undo() -> String? {
    guard let earlier = past.popLast() else { return nil }
    defer { current = earlier }
    future.append(current)
    return current.change
  }

  /// Makes the change that was undone last again and names it, nil when there is none.
  @discardableResult
  package mutating func redo() -> String? {
    guard let later = future.popLast() else { return nil }
    past.append(current)
    current = later
    return later.change
  }
}
