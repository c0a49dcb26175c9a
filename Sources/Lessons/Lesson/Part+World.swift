package import Documents
package import Simulation

extension Part {
  /// Where a part begins: the document, which changes are merged into, and what it says.
  package struct World: Hashable, Sendable {
    package let document: Node
    package let scenario: Scenario

    /// The world that a document describes.
    ///
    /// - Parameter id: What its scenario is called when it does not say so itself.
    package init(_ document: Node, id: String) throws(DocumentProblem) {
      self.document = document
      scenario = try ScenarioParser.parse(document, defaultID: id)
    }

    /// The world after a change.
    package func applying(_ change: Change) throws(DocumentProblem) -> World {
      try World(change.applied(to: document), id: scenario.id)
    }
  }
}
