import Escaping

/// Names of files as strings, whatever bytes they are.
///
/// A byte that is no part of a character stands in a string as a character of its own
/// (``Unicode/Scalar/byteOfName``), and goes back to the system as that byte; a name that really has
/// one of these characters is taken for bytes, so that nothing is lost.
nonisolated enum FileName {
  /// The string for a name.
  static func text(_ name: some Collection<UInt8>) -> String {
    if let text = String(validating: name, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.byteOfName != nil })
    {
      return text
    }
    var text = String.UnicodeScalarView()
    var rest = Array(name)[...]
    while !rest.isEmpty {
      var bytes = rest.makeIterator()
      var parser = Unicode.UTF8.ForwardParser()
      if case .valid(let encoded) = parser.parseScalar(from: &bytes),
        case let scalar = Unicode.UTF8.decode(encoded), scalar.byteOfName == nil
      {
        text.append(scalar)
        rest = rest.dropFirst(encoded.count)
      } else {
        // One byte that does not fit need not spoil the next.
        text += rest.prefix(1).compactMap { Unicode.Scalar(byteOfName: $0) }
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// The string for a name as C has it.
  static func text(_ name: UnsafePointer<CChar>) -> String {
    var length = 0
    while name[length] != 0 { length += 1 }
    return text(UnsafeBufferPointer(start: name, count: length).map { UInt8(bitPattern: $0) })
  }

  /// The bytes of a name, without an end.
  static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      scalar.byteOfName.map { [$0] } ?? Array(String(scalar).utf8)
    }
  }
}

nonisolated extension String {
  /// The name that the string stands for, as C wants it.
  var asFileName: [CChar] { FileName.bytes(self).map { CChar(bitPattern: $0) } + [0] }
}
