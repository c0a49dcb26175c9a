/// Finds the word that somebody probably meant.
package enum Suggestion {
  /// The known word that is nearest to a misspelt one, or nil when none is near.
  ///
  /// A word is near when a third of its letters, but at least one, have to be inserted, deleted,
  /// replaced or exchanged with their neighbours. Upper and lower case count as the same letter. The
  /// first of several equally near words wins.
  package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().unicodeScalars)
    var nearest: (word: String, distance: Int)?
    for candidate in known where candidate != word {
      let wanted = Array(candidate.lowercased().unicodeScalars)
      let limit = max(1, wanted.count / 3)
      // This also keeps the work small when the misspelt word is a megabyte long.
      guard abs(wanted.count - typed.count) <= limit, wanted.count > 1 else { continue }
      let distance = distance(from: typed, to: wanted)
      guard distance <= limit, distance < nearest?.distance ?? .max else { continue }
      nearest = (candidate, distance)
    }
    return nearest?.word
  }

  /// The question whether a word was meant, for the end of a message, with a space before it; empty
  /// for no word.
  package static func question(about word: String?) -> String {
    word.map { " Did you mean \(quoted($0))?" } ?? ""
  }

  /// The Damerau–Levenshtein distance in its restricted form: no letter is edited twice.
  private static func distance(from source: [Unicode.Scalar], to target: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for (row, letter) in source.enumerated() {
      var current = [row + 1]
      for (column, wanted) in target.enumerated() {
        var best = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (letter == wanted ? 0 : 1))
        if row > 0, column > 0, letter == target[column - 1], source[row - 1] == wanted {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count]
  }
}
