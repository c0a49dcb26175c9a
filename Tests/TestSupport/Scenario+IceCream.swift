package import Browser
import Model
package import Server
package import Simulation

extension Scenario {
  /// The story of the ice cream: a page wants to PUT one on another site, which allows it.
  package static let iceCream = Scenario(
    id: "ice-cream", title: "You want an ice cream? Ask your dad first", page: .lolnet,
    stimuli: [
      .request(
        ScriptCall(
          page: .lolnet, url: "https://api.notmyidea.example/icecream", method: "PUT",
          headers: [Header(.contentType, "application/json")], body: #"{"flavour":"vanilla"}"#))
    ],
    servers: [.iceCream])

  /// The same story with another policy.
  package static func iceCream(_ change: (inout Policy) -> Void) -> Scenario {
    var scenario = iceCream
    change(&scenario.servers[0])
    return scenario
  }
}

extension Page {
  /// A page on `https://lolnet.example`.
  package static let lolnet = Page(url: address("https://lolnet.example/menu.html"))
}

extension Policy {
  /// Dad's: `https://lolnet.example` may PUT, GET and DELETE.
  package static var iceCream: Policy {
    var policy = Policy(server: address("https://api.notmyidea.example"))
    policy.allow.origins = .list([.exact("https://lolnet.example")])
    policy.allow.methods = .list(["PUT", "GET", "DELETE"])
    policy.allow.headers = .list(["Content-Type"])
    var put = RouteMethod("PUT")
    put.body = "served"
    policy.routes = [Route(path: "/icecream", methods: [put])]
    return policy
  }
}

/// An address that is known to be one.
private func address(_ text: String) -> WebURL {
  WebURL(text) ?? WebURL(scheme: "about")
}
