import Canvas
import Documents
import Lessons
import Playground
import Simulation
import TestSupport
import Testing

/// Every scenario that comes with the program can be played.
@Suite struct CatalogueTests {
  @Test func everyScenarioCanBeRead() {
    for file in ScenarioCatalogue.embedded.files {
      for document in DocumentReader(Array(file.text.utf8)) {
        #expect(throws: Never.self) {
          try ScenarioParser.parse(document.get(), defaultID: file.path)
        }
      }
    }
    #expect(ScenarioCatalogue.embedded.first?.id == "ice-cream")
  }

  @Test func everyStepOfEveryScenarioCanBeDrawn() {
    let sizes = ["120x40", "80x24", "60x20"].compactMap(Size.init)
    for (number, scenario) in ScenarioCatalogue.embedded.scenarios.enumerated() {
      var state = AppState(scenario, size: sizes[number % sizes.count])
      for _ in state.timeline.steps {
        #expect(render(state).screen.size == state.size)
        state.type("→")
      }
      #expect(state.timeline.isAtEnd, "\(scenario.id)")
    }
  }

  @Test func theListOpensAnotherScenario() {
    let catalogue = ScenarioCatalogue.embedded
    guard let first = catalogue.first else { return }
    let state = AppState(first, catalogue: catalogue).typing("→ → o \"trailing\" ↵")
    #expect(state.original.title.lowercased().contains("slash"))
    #expect(state.timeline.isAtStart)
  }
}
