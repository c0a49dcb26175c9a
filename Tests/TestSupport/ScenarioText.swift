package import Documents
package import Simulation

/// Scenarios from text, as tests write them.
package enum ScenarioText {
  /// The scenario that a YAML or JSON text describes.
  package static func scenario(_ text: String) throws(DocumentProblem) -> Scenario {
    let node = try DocumentReader.document(in: Array(text.utf8))
    return try ScenarioParser.parse(node, defaultID: "scenario")
  }

  /// A PUT with a preflight that a server of canned answers permits or not.
  package static func put(allowedMethods: String = "PUT", more: String = "") throws -> Scenario {
    try scenario(putDocument(allowedMethods: allowedMethods, more: more))
  }

  /// The document of that PUT.
  package static func putDocument(allowedMethods: String = "PUT", more: String = "") -> String {
    """
    id: icecream
    title: You want an ice cream? Ask your dad first
    page: https://lolnet.example
    request:
      url: https://api.notmyidea.example/icecream?size=2
      method: PUT
      headers: {Content-Type: application/json}
      body: '{"flavour":"vanilla"}'
    responses:
      - origin: https://api.notmyidea.example
        method: OPTIONS
        path: /icecream
        status: 204
        headers:
          - [Access-Control-Allow-Origin, https://lolnet.example]
          - [Access-Control-Allow-Methods, "\(allowedMethods)"]
          - [Access-Control-Allow-Headers, Content-Type]
      - origin: https://api.notmyidea.example
        method: PUT
        path: /icecream
        status: 200
        headers:
          - [Access-Control-Allow-Origin, https://lolnet.example]
          - [Content-Type, text/plain]
          - [X-Secret, "1"]
        body: served
    \(more)
    """
  }
}
