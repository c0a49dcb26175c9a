package import Canvas
package import Playground

extension AppState {
  /// Takes in what happened as the program does, with all work done that waits.
  package mutating func update(_ action: Action) -> [Outbound] {
    var session = Session(self)
    let requests = session.take(action)
    session.finish()
    self = session.state
    return requests
  }

  /// What is on the screen of it.
  package var screenful: Screenful {
    var session = Session(self)
    session.finish()
    return session.screenful()
  }

  /// What is selected in the pane that has the keys.
  package var selection: Target? { screenful.selection }

  /// The field that is selected, nil when something else is.
  package var selectedField: Field? { screenful.selectedField }
}

/// The frame of a state.
package func render(_ state: AppState) -> Frame { state.screenful.picture.frame }
