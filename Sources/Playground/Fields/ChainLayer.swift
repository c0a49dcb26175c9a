import Server
import Simulation

/// A layer of a policy's chain, edited by itself.
struct ChainLayer {
  private let place: PolicyPlace

  /// Its position, 0 being the outermost.
  private let position: Int

  /// Whether it is yet to be put in, before the layer that has the position now.
  private let isNew: Bool

  init(_ place: PolicyPlace, _ position: Int, isNew: Bool) {
    self.place = place
    self.position = position
    self.isNew = isNew
  }

  /// The layer as a person types it, empty for one that is not there.
  func text(in scenario: Scenario) -> String {
    guard !isNew, let layers = scenario.policy(at: place)?.layerTexts,
      layers.indices.contains(position)
    else { return "" }
    return layers[position]
  }

  /// The scenario with another layer here; without it, if the text is empty.
  func applying(_ text: String, to scenario: Scenario) throws(FieldProblem) -> Scenario {
    guard let policy = scenario.policy(at: place) else { return scenario }
    var layers = policy.layerTexts
    let isEmpty = text.allSatisfy(\.isWhitespace)
    if isNew {
      if isEmpty { return scenario }
      layers.insert(text, at: min(position, layers.count))
    } else if layers.indices.contains(position) {
      if isEmpty { layers.remove(at: position) } else { layers[position] = text }
    }
    var changed = scenario
    let chain = try PolicyField.chain.changed(layers.joined(separator: " > "), in: policy)
    changed.set(chain, at: place)
    return changed
  }

  /// The layers worth putting in, and what each does.
  static let choices: [FieldChoice] = [
    FieldChoice("auth {scheme: bearer}", "lets nobody in without a token"),
    FieldChoice("auth {scheme: cookie}", "lets nobody in without a session"),
    FieldChoice("redirect {to: https}", "sends http to https"),
    FieldChoice("redirect {to: slash}", "sends /path to /path/"),
    FieldChoice("cache {ttl: 60}", "keeps answers for a minute"),
    FieldChoice("cache {ttl: 60, respectVary: false}", "keeps them, no matter who asked"),
    FieldChoice("proxy {hide: [Access-Control-Allow-Origin]}", "takes a header away"),
    FieldChoice("proxy {answersOptions: 204}", "answers OPTIONS itself"),
    FieldChoice("limit {body: 1000}", "refuses large bodies"),
    FieldChoice("rate {after: 1}", "refuses the second request"),
    FieldChoice("gateway {fail: /}", "fails, without CORS headers"),
    FieldChoice("waf {block: [PUT, DELETE]}", "refuses what looks dangerous"),
    FieldChoice("cors", "another one that writes CORS headers"),
  ]
}

extension Policy {
  /// The chain's layers, outermost first, each as a person types it.
  var layerTexts: [String] {
    chain.map { layer in
      var alone = self
      alone.chain = [layer]
      return PolicyField.chain.text(in: alone)
    }
  }

  /// The policy in which a layer has changed places with its neighbour, nil where it cannot: the
  /// application stays innermost.
  func movingLayer(_ position: Int, by distance: Int) -> Policy? {
    let movable = chain.indices.dropLast()
    guard movable.contains(position), movable.contains(position + distance) else { return nil }
    var moved = self
    moved.chain.swapAt(position, position + distance)
    return moved
  }
}
