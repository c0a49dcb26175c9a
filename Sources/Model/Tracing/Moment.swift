/// The moments of a run at which one can stop, in the order in which they come about.
///
/// A moment happens at most once for each hop of each request, so that it names a step: two runs
/// of one scenario under different policies share the names of the steps they have in common.
package enum Moment: String, CaseIterable, Hashable, Sendable {
  // What the scenario does besides requests.
  case timePasses
  case policyChanges
  case cachesCleared

  // The request until it leaves.
  case scriptCalls
  case fetchDecides
  case preflightConsidered

  // The preflight.
  case preflightBuilt
  case preflightTravels
  case preflightServed
  case preflightAnswered
  case preflightOriginChecked
  case preflightStatusChecked
  case preflightMethodsChecked
  case preflightHeadersChecked
  case preflightCached

  // The request itself.
  case requestBuilt
  case cacheConsulted
  case requestTravels
  case requestServed
  case responseArrives
  case corsChecked
  case redirectFollowed

  // What the script gets.
  case responseFiltered
  case scriptSettles

  /// Who acts.
  package var actor: Actor {
    switch self {
    case .timePasses, .scriptCalls, .scriptSettles: .script
    case .policyChanges, .preflightServed, .requestServed: .server
    case .preflightTravels, .preflightAnswered, .requestTravels, .responseArrives: .network
    default: .browser
    }
  }

  /// Whether the moment belongs to the preflight and not to the request itself.
  package var isPreflight: Bool {
    switch self {
    case .preflightBuilt, .preflightTravels, .preflightServed, .preflightAnswered,
      .preflightOriginChecked, .preflightStatusChecked, .preflightMethodsChecked,
      .preflightHeadersChecked, .preflightCached:
      true
    default: false
    }
  }

  /// The name that a person reads.
  package var title: String {
    switch self {
    case .timePasses: "Time passes"
    case .policyChanges: "The server is deployed again"
    case .cachesCleared: "A cache is cleared"
    case .scriptCalls: "The script asks"
    case .fetchDecides: "Is it CORS?"
    case .preflightConsidered: "Is a preflight needed?"
    case .preflightBuilt: "The preflight is written"
    case .preflightTravels: "The preflight travels"
    case .preflightServed: "The server answers the preflight"
    case .preflightAnswered: "The preflight's answer arrives"
    case .preflightOriginChecked: "CORS check on the preflight's answer"
    case .preflightStatusChecked: "Is the preflight's status ok?"
    case .preflightMethodsChecked: "Is the method allowed?"
    case .preflightHeadersChecked: "Are the headers allowed?"
    case .preflightCached: "The permission is remembered"
    case .requestBuilt: "The request is written"
    case .cacheConsulted: "Does the HTTP cache have it?"
    case .requestTravels: "The request travels"
    case .requestServed: "The server answers"
    case .responseArrives: "The answer arrives"
    case .corsChecked: "CORS check on the answer"
    case .redirectFollowed: "A redirect"
    case .responseFiltered: "What may the script see?"
    case .scriptSettles: "The script gets its result"
    }
  }
}
