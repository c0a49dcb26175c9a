/// Finds a key that comes twice in a mapping.
struct KeySet {
  /// Up to here comparing with every key is faster than hashing.
  private static let few = 12

  /// The places of the keys, once there are many.
  private var places: [String: Place] = [:]

  /// Remembers a key, unless it is one of the entries that are there already.
  mutating func insert(
    _ key: String, at place: Place, to entries: [Node.Entry]
  ) throws(DocumentProblem) {
    let first: Place?
    if entries.count < Self.few {
      first = entries.first { $0.key == key }?.keyPlace
    } else {
      if places.isEmpty { for entry in entries { places[entry.key] = entry.keyPlace } }
      first = places.updateValue(place, forKey: key)
    }
    guard let first else { return }
    throw DocumentProblem("The key \(quoted(key)) is already in line \(first.line).", at: place)
  }
}
