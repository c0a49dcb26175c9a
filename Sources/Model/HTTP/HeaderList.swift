/// One line of a header list.
package struct Header: Hashable, Sendable {
  package var name: HeaderName

  /// The value as an isomorphic string: one code point U+0000–U+00FF a byte.
  package var value: String

  package init(_ name: HeaderName, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A header list: order, duplicates and exact bytes are kept, malformed values too.
///
/// https://fetch.spec.whatwg.org/#concept-header-list
package struct HeaderList: Hashable, Sendable {
  package var lines: [Header]

  package init(_ lines: [Header] = []) {
    self.lines = lines
  }

  /// Whether the list has a line with this name.
  package func contains(_ name: HeaderName) -> Bool {
    lines.contains { $0.name == name }
  }

  /// The values of all lines with this name, in order.
  package func values(_ name: HeaderName) -> [String] {
    lines.compactMap { $0.name == name ? $0.value : nil }
  }

  /// The combined value of all lines with this name, joined by `, `, or nil when there is none.
  ///
  /// https://fetch.spec.whatwg.org/#concept-header-list-get
  ///
  /// - R-HDR-02
  package func get(_ name: HeaderName) -> String? {
    var combined: String?
    for line in lines where line.name == name {
      if combined == nil {
        combined = line.value
      } else {
        combined?.append(", ")
        combined?.append(line.value)
      }
    }
    return combined
  }

  /// The names that more than one line has.
  package var repeatedNames: Set<HeaderName> {
    var seen: Set<HeaderName> = []
    return lines.reduce(into: []) { repeated, line in
      if !seen.insert(line.name).inserted { repeated.insert(line.name) }
    }
  }

  /// The combined value of each of some names, nil where there is none.
  ///
  /// However many names there are, the list is walked through a few times at most.
  package func values(of names: [HeaderName]) -> [String?] {
    guard names.count > 2 else { return names.map(get) }
    var combined: [HeaderName: String] = [:]
    for line in lines {
      let isFirst = combined[line.name] == nil
      combined[line.name, default: ""] += isFirst ? line.value : ", " + line.value
    }
    return names.map { combined[$0] }
  }

  /// Adds a line at the end.
  ///
  /// https://fetch.spec.whatwg.org/#concept-header-list-append
  package mutating func append(_ name: HeaderName, _ value: String) {
    lines.append(Header(name, value))
  }

  /// Replaces the first line with this name and drops the others; adds a line when there is none.
  ///
  /// https://fetch.spec.whatwg.org/#concept-header-list-set
  package mutating func set(_ name: HeaderName, _ value: String) {
    guard let first = lines.firstIndex(where: { $0.name == name }) else {
      append(name, value)
      return
    }
    lines[first].value = value
    let rest = (first + 1)...
    if rest.lowerBound < lines.count, lines[rest].contains(where: { $0.name == name }) {
      let kept = lines[rest].filter { $0.name != name }
      lines.replaceSubrange(rest, with: kept)
    }
  }

  /// Removes every line with this name.
  ///
  /// https://fetch.spec.whatwg.org/#concept-header-list-delete
  package mutating func delete(_ name: HeaderName) {
    guard contains(name) else { return }
    lines.removeAll { $0.name == name }
  }

  /// The list as script iterates it: lower-case names in byte order, values combined, each
  /// `Set-Cookie` apart.
  ///
  /// https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine
  ///
  /// - R-HDR-06
  package func sortedAndCombined() -> HeaderList {
    // Sorting is stable, so that the values of a name keep their order.
    let sorted = lines.sorted {
      $0.name.canonical.utf8.lexicographicallyPrecedes($1.name.canonical.utf8)
    }
    var result = HeaderList()
    result.lines.reserveCapacity(sorted.count)
    for line in sorted {
      if let last = result.lines.last, last.name == line.name, line.name != .setCookie {
        result.lines[result.lines.count - 1].value += ", " + line.value
      } else {
        result.append(line.name.lowercased, line.value)
      }
    }
    return result
  }
}

extension HeaderList: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (HeaderName, String)...) {
    self.init(elements.map { Header($0.0, $0.1) })
  }
}
