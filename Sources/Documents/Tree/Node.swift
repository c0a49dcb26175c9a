/// One value of a document, and where it stands there.
///
/// JSON and YAML give the same nodes: a parser cannot tell, and need not know, which one it reads.
package struct Node: Hashable, Sendable {
  /// What the node holds.
  package let value: Value

  /// Where the node begins.
  package let place: Place

  /// Creates a node that begins at a place.
  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }

  /// What a node holds.
  package enum Value: Hashable, Sendable {
    /// Nothing: an unquoted `null` or `~`, or no value at all.
    case null

    /// A scalar as it is written: `1.0`, `0600` and `yes` stay text.
    ///
    /// JSON's numbers and booleans are unquoted and its strings quoted. In YAML `isQuoted` is true
    /// for both kinds of quotes and for block scalars (`|` and `>`).
    case scalar(text: String, isQuoted: Bool)

    /// A list of nodes.
    case sequence([Node])

    /// Fields in the order in which they are written; no two have the same key.
    case mapping([Entry])
  }

  /// One field of a mapping.
  package struct Entry: Hashable, Sendable {
    /// The key as it is written, so that `on` is a key and not a boolean.
    package let key: String

    /// Where the key begins.
    package let keyPlace: Place

    /// What follows the colon.
    package let value: Node

    /// Creates a field from its key and value.
    package init(key: String, keyPlace: Place, value: Node) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }
}
