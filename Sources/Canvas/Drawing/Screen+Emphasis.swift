extension Screen {
  /// Emphasises a text wherever it stands in a row of a rectangle, whatever case its letters have.
  package mutating func emphasize(_ text: String, in rect: Rect, _ emphasis: Emphasis) {
    let wanted = text.unicodeScalars.map { Self.folded($0.value) }
    let area = bounds.intersection(rect)
    guard !wanted.isEmpty, wanted.count <= area.columns else { return }
    for row in area.rowRange {
      let shown = area.columnRange.map { column in
        Self.folded(self[Point(row: row, column: column)].scalar)
      }
      for start in 0...(shown.count - wanted.count)
      where shown[start..<start + wanted.count].elementsEqual(wanted) {
        for offset in wanted.indices {
          restyle(Point(row: row, column: area.column + start + offset), nil, emphasis)
        }
      }
    }
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    (0x41...0x5a).contains(scalar) ? scalar | 0x20 : scalar
  }
}
