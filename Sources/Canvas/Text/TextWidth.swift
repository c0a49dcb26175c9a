import Escaping

/// How many columns of a terminal text takes.
package enum TextWidth {
  /// What a terminal does with a scalar.
  package enum Kind: Hashable, Sendable {
    /// Shows it in one column or two.
    case columns(Int)
    /// Puts it on the scalar before.
    case mark
    /// Obeys it, hides it or does not know it: it must be spelled out.
    case unprintable
  }

  /// The columns of a text as it is drawn, escapes included.
  package static func columns(of text: String) -> Int {
    if text.isPrintableASCII { return text.utf8.count }
    return TextUnits(text).reduce(0) { $0 + $1.columns }
  }

  /// Whether a text takes more than this many columns; what lies beyond is not looked at.
  package static func exceeds(_ limit: Int, _ text: String) -> Bool {
    // Short texts are measured faster as a whole.
    if text.utf8.count / 4 < max(limit, 64) { return columns(of: text) > limit }
    var left = limit
    return TextUnits(text).contains { unit in
      left -= unit.columns
      return left < 0
    }
  }

  /// What a terminal does with this scalar.
  package static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x7f { return value < 0x20 ? .unprintable : .columns(1) }
    // Looking up what a scalar is takes long.
    if isOnEveryScreen(value) { return .columns(1) }
    if scalar.isUnseen || isSkinTone(value) { return .unprintable }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    default:
      if isJoiningJamo(value) { return .mark }
      return .columns(isWide(value) ? 2 : 1)
    }
  }

  /// Whether a terminal puts the scalar on the one before.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    // Nothing before U+0300 is.
    scalar.value >= 0x300 && kind(of: scalar) == .mark
  }

  /// Whether it is one of the dashes, arrows, boxes and ticks that this program draws, all of one
  /// column.
  private static func isOnEveryScreen(_ value: UInt32) -> Bool {
    switch value {
    case 0xb7, 0x2010...0x2027, 0x2190...0x22ff, 0x2500..<0x25fd, 0x2713...0x2727: true
    default: false
    }
  }

  /// Colours for the emoji before, which some terminals melt into it and others do not.
  ///
  /// They can be seen, and so only the screen, which must know every width, spells them out.
  private static func isSkinTone(_ value: UInt32) -> Bool {
    (0x1f3fb...0x1f3ff).contains(value)
  }

  /// Hangul vowels and final consonants, which join the initial one before them.
  private static func isJoiningJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11ff).contains(value) || (0xd7b0...0xd7fb).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// Scalars of two columns: East Asian Width `W` or `F` in Unicode 15, neighbours joined.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x231a...0x231b, 0x2329...0x232a, 0x23e9...0x23ec, 0x23f0...0x23f0,
    0x23f3...0x23f3, 0x25fd...0x25fe, 0x2614...0x2615, 0x2648...0x2653, 0x267f...0x267f,
    0x2693...0x2693, 0x26a1...0x26a1, 0x26aa...0x26ab, 0x26bd...0x26be, 0x26c4...0x26c5,
    0x26ce...0x26ce, 0x26d4...0x26d4, 0x26ea...0x26ea, 0x26f2...0x26f3, 0x26f5...0x26f5,
    0x26fa...0x26fa, 0x26fd...0x26fd, 0x2705...0x2705, 0x270a...0x270b, 0x2728...0x2728,
    0x274c...0x274c, 0x274e...0x274e, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27b0...0x27b0, 0x27bf...0x27bf, 0x2b1b...0x2b1c, 0x2b50...0x2b50, 0x2b55...0x2b55,
    0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0xa4cf, 0xa960...0xa97f,
    0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe1f, 0xfe30...0xfe6f, 0xff00...0xff60,
    0xffe0...0xffe6, 0x16fe0...0x1b2ff, 0x1f004...0x1f004, 0x1f0cf...0x1f0cf, 0x1f18e...0x1f18e,
    0x1f191...0x1f19a, 0x1f200...0x1f320, 0x1f32d...0x1f335, 0x1f337...0x1f37c,
    0x1f37e...0x1f393, 0x1f3a0...0x1f3ca, 0x1f3cf...0x1f3d3, 0x1f3e0...0x1f3f0,
    0x1f3f4...0x1f3f4, 0x1f3f8...0x1f43e, 0x1f440...0x1f440, 0x1f442...0x1f4fc,
    0x1f4ff...0x1f53d, 0x1f54b...0x1f54e, 0x1f550...0x1f567, 0x1f57a...0x1f57a,
    0x1f595...0x1f596, 0x1f5a4...0x1f5a4, 0x1f5fb...0x1f64f, 0x1f680...0x1f6c5,
    0x1f6cc...0x1f6cc, 0x1f6d0...0x1f6d2, 0x1f6d5...0x1f6d7, 0x1f6dc...0x1f6df,
    0x1f6eb...0x1f6ec, 0x1f6f4...0x1f6fc, 0x1f7e0...0x1f7eb, 0x1f7f0...0x1f7f0,
    0x1f90c...0x1f93a, 0x1f93c...0x1f945, 0x1f947...0x1f9ff, 0x1fa70...0x1faff,
    0x20000...0x3fffd,
  ]
}
