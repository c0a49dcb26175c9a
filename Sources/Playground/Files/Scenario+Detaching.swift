import Browser
import Lessons
import Model
import Server
import Simulation

extension Scenario {
  /// The scenario without what another one says of itself alone.
  ///
  /// A title and expectations are written for one request that meets certain servers and ends in a
  /// certain way. They stay as long as that is so; the name stays as long as nothing has changed.
  ///
  /// - Parameters:
  ///   - source: The scenario that this one was made of.
  ///   - id: What it is called once it has a name of its own.
  func detached(from source: Scenario, as id: String) -> Scenario {
    guard self != source else { return self }
    var own = self
    if own.id == source.id { own.id = id }
    guard !tellsStory(of: source) else { return own }
    if own.title == source.title { own.title = "" }
    if own.expectation == source.expectation { own.expectation = nil }
    return own
  }

  /// Whether the same is asked of the same servers as in another scenario, and still ends as that one
  /// expects.
  private func tellsStory(of source: Scenario) -> Bool {
    page == source.page && stimuli.map(\.request) == source.stimuli.map(\.request)
      && servers.map(\.server) == source.servers.map(\.server) && responses == source.responses
      && (source.expectation?.difference(in: Run.simulate(self)) == nil)
  }
}

extension Stimulus {
  /// What a script asks for, nil for everything else that happens.
  fileprivate var request: ScriptCall? {
    if case .request(let call) = self { call } else { nil }
  }
}

extension AppState {
  /// The scenario as it is written into a file.
  ///
  /// In a file of one's own, title and expectations are one's own, too, unless they were taken over
  /// with a scenario that comes with the program.
  func scenarioToSave(at path: String) -> Scenario {
    let present = history.present
    let isOwn = file?.path == path
    let source =
      isOwn
      ? catalogue.scenarios.first { !$0.title.isEmpty && $0.title == present.title } : original
    return source.map { present.detached(from: $0, as: FileStem.stem(of: path)) } ?? present
  }

  /// What to say of a scenario that was saved, besides where it is.
  func remarks(onSaving saved: Scenario) -> String {
    let present = history.present
    let dropped =
      (present.title == saved.title ? [] : ["title"])
      + (present.expectation == saved.expectation ? [] : ["expect"])
    if !dropped.isEmpty {
      return " without the \(dropped.joined(separator: " and the ")) of \(present.id): "
        + (dropped.count > 1 ? "they are" : "it is") + " about another run."
    }
    let isMet = saved.expectation?.difference(in: Run.simulate(saved)) == nil
    return isMet ? "." : ". It does not do what its expect says."
  }
}
