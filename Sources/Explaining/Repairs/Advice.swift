/// What is to be done about a failure: the repair that was found, or else what has to be done where
/// nothing in the scenario reaches.
package struct Advice: Hashable, Sendable {
  /// What stands before it.
  package let label: String

  /// What is done; it may hold text from outside.
  package let order: String

  /// What that opens, nil when that is nothing worth telling.
  package let opens: String?

  /// - Parameters:
  ///   - remedy: The repair that was found, nil when there is none.
  ///   - isMeant: Whether the server is meant to refuse, so that nothing is to be repaired.
  package init(_ explanation: Explanation, _ remedy: Remedy?, isMeant: Bool) {
    label = isMeant ? "To let it in" : remedy == nil ? "To do" : "Repair"
    order = remedy?.sentence ?? explanation.fix
    opens = explanation.opens?.sentence(remedy?.audience)
  }
}
