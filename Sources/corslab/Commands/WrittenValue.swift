import ArgumentParser

/// The value of an option that is written in a form of its own.
nonisolated enum WrittenValue {
  /// Reads a value; where that fails, the message about it shows the form in an example.
  static func read<Value>(
    _ text: String, like example: String, _ read: (String) -> Value?
  ) throws -> Value {
    guard let value = read(text) else { throw ValidationError("write it as in \(example).") }
    return value
  }
}
