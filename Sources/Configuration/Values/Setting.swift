package import Documents

/// A value, and who wants it.
package struct Setting<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let source: Source

  package init(_ value: Value, from source: Source) {
    self.value = value
    self.source = source
  }
}

/// Where a value comes from; the later cases count for more.
package enum Source: Hashable, Sendable {
  /// Nobody asked for anything else.
  case standard

  /// The configuration file says so there.
  case file(Place)

  /// An environment variable of this name says so.
  case environment(String)

  /// An option on the command line, spelled like this, says so.
  case option(String)
}

extension Source: CustomStringConvertible {
  package var description: String {
    switch self {
    case .standard: "default"
    case .file(let place): "file, line \(place.line)"
    case .environment(let name): "environment, \(name)"
    case .option(let name): "option, \(name)"
    }
  }
}
