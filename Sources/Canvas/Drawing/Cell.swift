/// One cell of the screen, plain data so that two screens compare quickly.
package struct Cell: Hashable, Sendable {
  /// How a cell takes part in what is drawn.
  package enum Extent: UInt8, Sendable {
    case single
    /// The left half of a sign of two columns.
    case wide
    /// The right half of the sign to its left.
    case continuation
  }

  package let scalar: UInt32
  /// Up to two combining marks; zero where there is none.
  package let firstMark: UInt32
  package let secondMark: UInt32
  package var role: Role
  package var emphasis: Emphasis
  package let extent: Extent

  /// A cell with a printable scalar that has been measured before.
  init(
    scalar: UInt32, marks: (UInt32, UInt32) = (0, 0), role: Role, emphasis: Emphasis,
    extent: Extent = .single
  ) {
    self.scalar = scalar
    (firstMark, secondMark) = marks
    self.role = role
    self.emphasis = emphasis
    self.extent = extent
  }

  /// A cell with a sign of a single column.
  init(_ sign: String, role: Role, emphasis: Emphasis = []) {
    var units = TextUnits(sign).makeIterator()
    let unit = units.next()
    self.init(
      scalar: unit?.scalar.value ?? 0x20, marks: unit?.marks ?? (0, 0), role: role,
      emphasis: emphasis)
  }

  /// A cell with nothing in it.
  package static let blank = Cell(scalar: 0x20, role: .ordinary, emphasis: [])

  /// A blank with the look of this cell.
  var blanked: Cell { Cell(scalar: 0x20, role: role, emphasis: emphasis) }

  /// What it shows; empty for the right half of a wide sign.
  package var text: String {
    if extent == .continuation { return "" }
    var text = String.UnicodeScalarView()
    for value in [scalar, firstMark, secondMark] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
