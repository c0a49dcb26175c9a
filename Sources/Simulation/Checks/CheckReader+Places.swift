import Documents

// Checks do not know where they were written: a check is the same wherever it stands. The way to
// the part of one that is not met leads through its document as well.

extension CheckReader {
  /// Where the part of a set of checks stands to which a route leads.
  static func place(_ route: ArraySlice<Int>, in node: Node) -> Place {
    guard case .mapping(let entries) = node.value else { return node.place }
    let checks = entries.filter { CheckKey(rawValue: $0.key) != nil }
    // A single check is no list of checks, and there is no turn.
    if checks.count == 1 { return place(route, of: checks[0]) }
    guard let index = route.first, checks.indices.contains(index) else { return node.place }
    return place(route.dropFirst(), of: checks[index])
  }

  private static func place(_ route: ArraySlice<Int>, of check: Node.Entry) -> Place {
    switch (CheckKey(rawValue: check.key), check.value.value) {
    case (.all, .sequence(let nodes)), (.any, .sequence(let nodes)):
      guard let index = route.first, nodes.indices.contains(index) else { break }
      return place(route.dropFirst(), in: nodes[index])
    case (.everyRun, .mapping): return place(route, in: check.value)
    case (.exchanges, .sequence(let nodes)):
      guard let index = route.first, nodes.indices.contains(index) else { break }
      return nodes[index].place
    case (.effects, .mapping(let counts)), (.requests, .mapping(let counts)):
      guard let index = route.first, counts.indices.contains(index) else { break }
      return counts[index].keyPlace
    default: break
    }
    return check.keyPlace
  }
}
