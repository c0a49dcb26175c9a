/// A header list that grows line by line and knows where each name stands first.
package struct HeaderListBuilder {
  package private(set) var list: HeaderList
  private var names: Lookup<HeaderName>

  /// Starts with the lines of a list, and with room for this many.
  package init(_ list: HeaderList = [:], capacity: Int = 0) {
    self.list = list
    self.list.lines.reserveCapacity(capacity)
    names = Lookup(list.lines.map(\.name))
  }

  /// The name as it was spelled first, nil when the list does not have it.
  package func firstSpelling(of name: HeaderName) -> HeaderName? {
    names.firstIndex(of: name).map { names.elements[$0] }
  }

  /// Adds a line at the end.
  ///
  /// https://fetch.spec.whatwg.org/#concept-header-list-append
  package mutating func append(_ name: HeaderName, _ value: String) {
    list.append(name, value)
    names.append(name)
  }

  /// Joins a value to the first line with this name by `, `; adds a line when there is none.
  ///
  /// https://fetch.spec.whatwg.org/#concept-header-list-combine
  ///
  /// - R-HDR-07
  package mutating func combine(_ name: HeaderName, _ value: String) {
    if let first = names.firstIndex(of: name) {
      list.lines[first].value += ", " + value
    } else {
      append(name, value)
    }
  }
}
