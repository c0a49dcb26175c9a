import Server
import Simulation

extension AppState {
  /// Begins to put a layer into the chain.
  mutating func addLayer(seeing screen: Screenful) {
    guard let place = screen.scene.policyPlace else { return }
    stage.choose(.server)
    beginEditing(.layer(place, screen.placeForLayer, isNew: true))
  }

  /// Moves the selected layer inwards, or outwards when the distance is negative.
  mutating func moveLayer(by distance: Int, seeing screen: Screenful) {
    guard let layer = screen.selectedLayer, let moved = screen.scene.moving(layer, by: distance)
    else { return }
    commit(moved, as: "the order of the chain")
    let position = layer.position + distance
    stage[stage.focus] = .field(.layer(layer.place, position, isNew: false))
  }
}

/// A layer of a policy that is in force.
struct SelectedLayer {
  let place: PolicyPlace
  let position: Int
}

extension Screenful {
  /// The layer that is selected, nil when something else is.
  var selectedLayer: SelectedLayer? {
    guard case .layer(let place, let position, isNew: false)? = selectedField else { return nil }
    return SelectedLayer(place: place, position: position)
  }

  /// Where a new layer goes: before the selected one, or else before all.
  fileprivate var placeForLayer: Int { selectedLayer?.position ?? 0 }
}

extension Scene {
  /// The scenario in which a layer has changed places with its neighbour, nil where it cannot.
  func moving(_ layer: SelectedLayer, by distance: Int) -> Scenario? {
    guard let policy = scenario.policy(at: layer.place)?.movingLayer(layer.position, by: distance)
    else { return nil }
    var moved = scenario
    moved.set(policy, at: layer.place)
    return moved
  }
}
