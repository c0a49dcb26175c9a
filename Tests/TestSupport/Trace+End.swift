package import Browser
package import Simulation

extension Trace {
  /// What scripts got, request by request.
  package var outcomes: [Outcome] { requests.map(\.outcome) }

  /// The world when everything is over.
  package var finalWorld: World { world(after: steps.last?.id) }
}
