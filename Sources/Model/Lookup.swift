/// A list that is asked again and again what stands in it: few elements are compared one by one,
/// many are hashed, so that asking does not cost more in a longer list.
package struct Lookup<Element: Hashable & Sendable>: Sendable {
  /// Up to here comparing with every element is faster than hashing.
  private static var few: Int { 12 }

  package private(set) var elements: [Element] = []

  /// Where each element stands first, once there are many.
  private var positions: [Element: Int] = [:]

  package init(_ elements: [Element] = []) {
    self.elements = elements
    if elements.count > Self.few { hashAll() }
  }

  /// Whether an element is in the list.
  package func contains(_ element: Element) -> Bool { firstIndex(of: element) != nil }

  /// Where an element stands first, nil when it is not in the list.
  package func firstIndex(of element: Element) -> Int? {
    positions.isEmpty ? elements.firstIndex(of: element) : positions[element]
  }

  /// Adds an element at the end.
  package mutating func append(_ element: Element) {
    elements.append(element)
    if !positions.isEmpty {
      note(elements.count - 1)
    } else if elements.count > Self.few {
      hashAll()
    }
  }

  private mutating func hashAll() {
    positions.reserveCapacity(elements.count)
    for position in elements.indices { note(position) }
  }

  private mutating func note(_ position: Int) {
    let element = elements[position]
    if positions[element] == nil { positions[element] = position }
  }
}
