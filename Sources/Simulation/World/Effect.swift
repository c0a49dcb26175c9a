package import Browser
package import Model
package import Server

/// One change to the world; nothing else changes it.
package enum Effect: Hashable, Sendable {
  case browser(BrowserEffect)

  /// A change to the server at a position of ``World/servers``.
  case server(Int, ServerEffect)

  /// A change to what the canned answers remember where no server is.
  case canned(ServerEffect)

  /// A request leaves.
  indirect case exchangeBegan(Exchange)

  /// The server answers a request, or cuts the connection.
  indirect case exchangeAnswered(Exchange.ID, Answer)

  /// What travelled has arrived; a request that nobody answered was unreachable.
  case exchangeEnded(Exchange.ID)
  case clockAdvanced(Instant)

  /// A server is deployed again; a position one past the last adds a server.
  indirect case policyChanged(Int, Policy)
}
