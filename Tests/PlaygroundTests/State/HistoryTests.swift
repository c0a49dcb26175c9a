import Playground
import Testing

@Suite struct HistoryTests {
  @Test func undoGivesBackWhatWasThereAndRedoWhatCameAfter() {
    var history = History(1)
    history.commit(2, as: "two")
    history.commit(3, as: "three")
    #expect(history.undo() == "three")
    #expect(history.present == 2)
    #expect(history.undo() == "two")
    #expect(history.present == 1)
    #expect(history.undo() == nil)
    #expect(history.redo() == "two")
    #expect(history.redo() == "three")
    #expect(history.redo() == nil)
    #expect(history.present == 3)
  }

  @Test func whatChangesNothingIsNoVersion() {
    var history = History(1)
    history.commit(1, as: "nothing")
    #expect(!history.canUndo)
  }

  @Test func aNewVersionForgetsWhatWasUndone() {
    var history = History(1)
    history.commit(2, as: "two")
    history.undo()
    history.commit(3, as: "three")
    #expect(!history.canRedo)
    history.undo()
    #expect(history.present == 1)
  }
}
