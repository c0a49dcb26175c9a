import Model

/// Marking the bytes that are at fault.
extension Explanation {
  /// Marks what is left of the value when what it shares with the right one is taken away.
  mutating func markDifference(from expected: String) {
    mark { value in
      let right = Array(expected.unicodeScalars)
      let start = zip(value, right).prefix { $0 == $1 }.count
      let rest = min(value.count, right.count) - start
      let end = zip(value.reversed(), right.reversed()).prefix { $0 == $1 }.count
      return start..<(value.count - min(end, rest))
    }
  }

  /// Marks the scheme.
  mutating func markScheme() {
    mark { value in 0..<(value.firstIndex(of: ":") ?? value.count) }
  }

  /// Marks the port.
  mutating func markPort() {
    mark { value in
      let start = value.lastIndex(of: ":").map { $0 + 1 } ?? value.count
      let end = value[start...].firstIndex(of: "/") ?? value.count
      return start..<end
    }
  }

  /// Marks the place behind the value, where something is missing.
  mutating func markEnd() {
    mark { value in
      let end = value.last == "/" ? value.count - 1 : value.count
      return end..<end
    }
  }

  /// Marks the first asterisk.
  mutating func markStar() {
    mark { value in
      let start = value.firstIndex(of: "*") ?? 0
      return start..<min(start + 1, value.count)
    }
  }

  /// Marks everything from the first separator on.
  mutating func markSecondOrigin() {
    mark { value in
      (value.firstIndex { $0 == "," || $0 == " " || $0 == ";" } ?? 0)..<value.count
    }
  }

  private mutating func mark(_ fault: ([Unicode.Scalar]) -> Range<Int>) {
    guard let evidence, let value = evidence.value else { return }
    self.evidence = Evidence(
      evidence.name, value, fault: fault(Array(value.unicodeScalars)))
  }
}
