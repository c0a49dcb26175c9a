package import Model

/// The smallest change that would let a request succeed, as far as it is safe to offer.
package enum Repair: Hashable, Sendable {
  // The server's policy.

  /// Answer this origin, and no other, in `Access-Control-Allow-Origin`.
  case allowOrigin(String)
  case allowMethod(String)
  case allowHeader(String)

  /// Permit all that is not permitted yet.
  case permit(Denial)

  /// Send `Access-Control-Allow-Credentials: true`.
  case allowCredentials

  /// Let only one layer send `Access-Control-Allow-Origin`.
  case removeDuplicateOrigin

  /// Answer preflights with a status from 200 to 299.
  case answerPreflightOK

  /// Let CORS answer before whatever asks who is there, or let preflights pass that.
  case letPreflightsPassLogin

  /// Send the CORS headers on error answers and redirects, too.
  case sendHeadersOnErrors

  /// Send `Vary: Origin` with every answer.
  case varyByOrigin

  /// Send `Access-Control-Allow-Methods` and `-Headers` as names with commas between them.
  case writeListWithCommas

  // The page's script.

  /// Ask this URL instead.
  case requestURL(String)

  /// Ask this URL, which is the one that was meant with its scheme before it.
  case writeScheme(String)
  case sendMethod(String)
  case dropRequestHeader(String)
}
