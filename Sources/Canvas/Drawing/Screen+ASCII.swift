extension Screen {
  /// Replaces every sign that is not ASCII: quotation marks, dashes and the like by those that stand
  /// for them on a typewriter, everything else by question marks in its columns.
  package mutating func restrictToASCII() {
    mapCells { cell in
      guard cell.scalar >= 0x7f || cell.firstMark != 0 else {
        return cell.extent == .continuation ? cell.withScalar(0x3f) : cell
      }
      return cell.withScalar(Self.substitutes[cell.scalar] ?? 0x3f)
    }
  }

  private static let substitutes: [UInt32: UInt32] = {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("\u{201c}", "\""), ("\u{201d}", "\""), ("\u{2018}", "'"), ("\u{2019}", "'"),
      ("\u{2013}", "-"), ("\u{2014}", "-"), ("\u{2026}", "~"), ("\u{00d7}", "x"),
      ("\u{203a}", ">"), ("\u{00b7}", "."), ("\u{2022}", "*"), ("\u{2192}", ">"),
      ("\u{2190}", "<"), ("\u{2260}", "#"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.value, $1.value) })
  }()
}

extension Cell {
  /// The cell with another sign of one column.
  fileprivate func withScalar(_ scalar: UInt32) -> Cell {
    Cell(scalar: scalar, role: role, emphasis: emphasis)
  }
}
