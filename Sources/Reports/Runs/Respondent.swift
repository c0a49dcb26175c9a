package import Documents
import Model
package import Server
import Simulation

/// A server that is asked without a browser in between, one request after the other.
package struct Respondent {
  private let responder: Responder
  private var state = ServerState()

  package init(_ policy: Policy) {
    responder = Responder(policy)
  }

  /// Puts a request to the server and tells what it answers, as a line of a report.
  ///
  /// - Parameters:
  ///   - node: The request: `id`, `method`, `path`, `headers` and `body`.
  ///   - defaultID: What the request is called when it does not say so itself.
  package mutating func line(
    for node: Node, defaultID: String
  ) throws(DocumentProblem) -> JSONValue {
    let (id, request) = try WireRequestReader(server: responder.policy.server)
      .request(node, defaultID: defaultID)
    let answer = responder.respond(to: request, state: state, at: .start)
    for effect in answer.effects { state.apply(effect) }
    return JSONValue(answer, id: id)
  }

  /// The line of a report for a request that cannot be read.
  package static func line(
    for node: Node?, defaultID: String, _ problem: DocumentProblem
  ) -> [UInt8] {
    let id = node.flatMap(WireRequestReader.id) ?? .string(defaultID)
    return JSONLinesReport.line(id: id, problem)
  }
}
