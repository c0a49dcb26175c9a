extension RandomAccessCollection where Index == Int {
  /// The first position from which on a condition does not hold, where it holds for all before.
  func partition(while holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
