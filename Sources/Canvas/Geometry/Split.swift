/// How much of a rectangle's width or height one part takes.
package enum Track: Hashable, Sendable {
  /// Exactly this many cells.
  case fixed(Int)
  /// A share of what the others leave, at least `minimum` cells.
  case flexible(weight: Int = 1, minimum: Int = 0)

  /// An equal share of what the fixed parts leave.
  package static let flexible = Track.flexible()
}

extension Rect {
  /// Cuts it into parts from top to bottom, which together cover it.
  package func split(rows tracks: [Track]) -> [Rect] {
    cut(tracks, along: rows).map { offset, length in
      Rect(row: row + offset, column: column, columns: columns, rows: length)
    }
  }

  /// Cuts it into parts from left to right, which together cover it.
  package func split(columns tracks: [Track]) -> [Rect] {
    cut(tracks, along: columns).map { offset, length in
      Rect(row: row, column: column + offset, columns: length, rows: rows)
    }
  }

  /// The offset and length of each track; when space is short, the last ones lose first.
  private func cut(_ tracks: [Track], along total: Int) -> [(offset: Int, length: Int)] {
    var lengths: [Int] = tracks.map { track in
      switch track {
      case .fixed(let length): max(0, length)
      case .flexible(_, let minimum): max(0, minimum)
      }
    }
    share(total - lengths.reduce(0, +), among: tracks, in: &lengths)

    var offset = 0
    return lengths.map { wanted in
      let length = min(wanted, total - offset)
      defer { offset += length }
      return (offset, length)
    }
  }

  /// Hands the spare cells to the flexible tracks by weight, the remainder to the first ones.
  private func share(_ spare: Int, among tracks: [Track], in lengths: inout [Int]) {
    let weights = tracks.map { track in
      if case .flexible(let weight, _) = track { max(0, weight) } else { 0 }
    }
    let sum = weights.reduce(0, +)
    guard spare > 0, sum > 0 else { return }
    var left = spare
    for index in lengths.indices {
      let part = spare * weights[index] / sum
      lengths[index] += part
      left -= part
    }
    for index in lengths.indices where left > 0 && weights[index] > 0 {
      lengths[index] += 1
      left -= 1
    }
  }
}
