/// Punycode, which writes a label outside ASCII as `xn--…`.
///
/// https://www.rfc-editor.org/rfc/rfc3492
enum Punycode {
  /// The ASCII form of a label, nil when it overflows.
  static func encode(_ label: [UInt32]) -> String? {
    var output = label.filter { $0 < 0x80 }.map { UInt8($0) }
    let basicCount = output.count
    if basicCount > 0 { output.append(0x2D) }
    var next: UInt32 = 128
    var delta: UInt32 = 0
    var bias: UInt32 = 72
    var handled = basicCount
    while handled < label.count {
      guard let smallest = label.filter({ $0 >= next }).min() else { return nil }
      let (product, overflow) = (smallest - next).multipliedReportingOverflow(
        by: UInt32(handled + 1))
      let (sum, carry) = delta.addingReportingOverflow(product)
      guard !overflow, !carry else { return nil }
      delta = sum
      next = smallest
      for scalar in label {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        appendVariableLength(delta, bias: bias, to: &output)
        bias = adapt(delta, points: UInt32(handled + 1), isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func appendVariableLength(_ delta: UInt32, bias: UInt32, to output: inout [UInt8])
  {
    var rest = delta
    var k: UInt32 = 36
    while true {
      let threshold = k <= bias ? 1 : min(k - bias, 26)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      k += 36
    }
    output.append(digit(rest))
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
  }

  private static func adapt(_ delta: UInt32, points: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / points
    var k: UInt32 = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
