/// Values in the order in which they came, each found by its key without looking at all of them.
///
/// A few keys are compared one by one, which is faster than hashing.
struct KeyedList<Key: Hashable & Sendable, Value: Hashable & Sendable>: Sendable {
  private static var few: Int { 12 }

  /// A value that came once, and whether it has gone again.
  private struct Slot: Sendable {
    let key: Key
    var value: Value
    var hasGone = false
  }

  private var slots: [Slot] = []

  /// Where each key's value is, once there are many slots.
  private var positions: [Key: Int] = [:]

  /// How many values there are.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  var values: [Value] { slots.compactMap { $0.hasGone ? nil : $0.value } }

  subscript(key: Key) -> Value? { position(of: key).map { slots[$0].value } }

  /// Changes the value of a key where it is; one that is new begins as `initial`, at the end.
  mutating func change(
    _ key: Key, from initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    let position = position(of: key) ?? append(Slot(key: key, value: initial()))
    change(&slots[position].value)
  }

  /// Takes the value of a key away, if it has one.
  mutating func remove(_ key: Key) {
    guard let position = position(of: key) else { return }
    count -= 1
    slots[position].hasGone = true
    positions[key] = nil
    // Moving the others up each time would cost as much as there are; half of them must have gone.
    if slots.count >= 2 * count { arrange(slots.filter { !$0.hasGone }) }
  }

  private func position(of key: Key) -> Int? {
    slots.count > Self.few
      ? positions[key] : slots.firstIndex { !$0.hasGone && $0.key == key }
  }

  private mutating func append(_ slot: Slot) -> Int {
    count += 1
    if slots.count == Self.few {
      arrange(slots + [slot])
    } else {
      slots.append(slot)
      if slots.count > Self.few { positions[slot.key] = slots.count - 1 }
    }
    return slots.count - 1
  }

  private mutating func arrange(_ slots: [Slot]) {
    self.slots = slots
    positions = [:]
    guard slots.count > Self.few else { return }
    for (position, slot) in slots.enumerated() where !slot.hasGone {
      positions[slot.key] = position
    }
  }
}

extension KeyedList: Hashable {
  static func == (left: Self, right: Self) -> Bool { left.values == right.values }

  func hash(into hasher: inout Hasher) { hasher.combine(values) }
}
