/// What differs between what was expected and what happened, in words.
struct Mismatches {
  private(set) var list: [String] = []

  mutating func compare<Value: Equatable>(_ subject: String, _ expected: Value, _ actual: Value) {
    guard expected != actual else { return }
    list.append("\(subject): want \(expected), got \(actual)")
  }

  mutating func check(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { list.append(message()) }
  }
}
