import Canvas

extension Command {
  /// What is known about the command.
  package var entry: CommandEntry {
    switch self {
    case .stepForward: CommandEntry("one step forward", [.right, "l"], in: .time)
    case .stepBack: CommandEntry("one step back", [.left, "h"], in: .time)
    case .detailForward: CommandEntry("next thing that was looked at", ["."], in: .time)
    case .detailBack: CommandEntry("previous thing that was looked at", [","], in: .time)
    case .nextExchange: CommandEntry("next exchange", ["n"], in: .time)
    case .previousExchange: CommandEntry("previous exchange", ["p"], in: .time)
    case .firstStep: CommandEntry("to the first step", ["g", .home], in: .time)
    case .lastStep: CommandEntry("to the last step", ["G", .end], in: .time)
    case .decisiveStep: CommandEntry("to the step that decided", ["!"], in: .time)
    case .play: CommandEntry("play, pause", [.space], in: .time)
    case .faster: CommandEntry("play faster", ["+"], in: .time)
    case .slower: CommandEntry("play slower", ["-"], in: .time)
    case .compare: CommandEntry("before and after the last change", ["="], in: .around)

    case .up: CommandEntry("up in the pane", [.up, "k"], in: .stage)
    case .down: CommandEntry("down in the pane, and on to the next", [.down, "j"], in: .stage)
    case .open: CommandEntry("edit or open what is selected", [.enter], in: .stage)
    case .back: CommandEntry("back, out of whatever is open", [.escape], in: .stage)
    case .leapUp: CommandEntry("ten lines up in the pane", [.pageUp], in: .stage)
    case .leapDown: CommandEntry("ten lines down in the pane", [.pageDown], in: .stage)
    case .nextPane: CommandEntry("next pane", [.tab], in: .stage)
    case .previousPane: CommandEntry("previous pane", [.backTab], in: .stage)
    case .browserPane: CommandEntry("to the browser", ["1"], in: .stage)
    case .networkPane: CommandEntry("to the network", ["2"], in: .stage)
    case .serverPane: CommandEntry("to the server", ["3"], in: .stage)
    case .whyPane: CommandEntry("to Why", ["4"], in: .stage)
    case .zoom: CommandEntry("the pane alone, all panes", ["z"], in: .stage)
    case .raw: CommandEntry("the server's answer as raw headers", ["r"], in: .stage)

    case .edit:
      CommandEntry("edit the chosen field, or what is to blame", ["e"], in: .change)
    case .editOutside: CommandEntry("edit the policy in $EDITOR", ["E"], in: .change)
    case .remove:
      CommandEntry(
        "take out a header, a list or a layer", ["x", .delete], in: .change)
    case .addLayer: CommandEntry("put a layer into the chain", ["a"], in: .change)
    case .layerUp: CommandEntry("move the selected layer outwards", ["K"], in: .change)
    case .layerDown: CommandEntry("move the selected layer inwards", ["J"], in: .change)
    case .repair: CommandEntry("make the repair that Why proposes", ["f"], in: .change)
    case .undo: CommandEntry("undo", ["u"], in: .change)
    case .redo: CommandEntry("redo", [.control("r")], in: .change)
    case .reset: CommandEntry("back to the start, undoable", ["R"], in: .change)
    case .profile: CommandEntry("choose the browser", ["b"], in: .change)

    case .openScenario: CommandEntry("open a scenario", ["o"], in: .around)
    case .save: CommandEntry("save the scenario", ["s"], in: .around)
    case .saveAs: CommandEntry("save the scenario under another name", ["S"], in: .around)
    case .search:
      CommandEntry("search the run, or the text", ["/"], in: .around, [.stage, .reading])
    case .palette: CommandEntry("all commands", [":", .control("p")], in: .around)
    case .help: CommandEntry("help", ["?", .function(1)], in: .around)
    case .glossary:
      CommandEntry("the words of the trade", ["w", .function(2)], in: .around, [.stage, .sheet])
    case .copy: CommandEntry("copy", ["y"], in: .around)
    case .copyPolicy: CommandEntry("copy the policy as YAML", ["Y"], in: .around)
    case .mouse: CommandEntry("mouse on, off", ["%"], in: .around)
    case .redraw:
      CommandEntry("draw the screen again", [.control("l")], in: .around, Set(Mode.allCases))
    case .suspend:
      CommandEntry("suspend", [.control("z")], in: .around, Set(Mode.allCases))
    case .quit: CommandEntry("quit", ["q"], in: .around, [.stage, .sheet, .tooSmall])
    case .quitAnywhere:
      CommandEntry("quit, whatever is open", [.control("c")], in: .around, Set(Mode.allCases))

    case .lessonPane: CommandEntry("to the lesson", ["5"], in: .lesson)
    case .lessonPage: CommandEntry("read the beginning again", ["i"], in: .lesson)
    case .hint: CommandEntry("a hint", ["H"], in: .lesson)
    case .solution: CommandEntry("show a solution", ["A"], in: .lesson)
    case .wrongFixes: CommandEntry("try a tempting fix", ["W"], in: .lesson)
    case .nextStation: CommandEntry("go on in the lesson", ["N"], in: .lesson, [.stage, .sheet])
    case .previousStation:
      CommandEntry(
        "back in the lesson, to bets that were left", ["B"], in: .lesson, [.stage, .sheet])
    case .map: CommandEntry("all lessons", ["m"], in: .lesson, [.stage, .sheet])
    case .notes: CommandEntry("the presenter's notes", ["P"], in: .lesson, [.stage, .sheet])

    case .sheetForward: CommandEntry("read on", [.right, .space, "l"], in: .sheet)
    case .sheetAnswer:
      CommandEntry("answer with the choice that is marked, or read on", [.enter], in: .sheet)
    case .sheetBack: CommandEntry("read back", [.left, "h"], in: .sheet)
    case .sheetUp: CommandEntry("up", [.up, "k"], in: .sheet)
    case .sheetDown: CommandEntry("down", [.down, "j"], in: .sheet)
    case .firstChoice: CommandEntry("the first choice", ["1"], in: .sheet)
    case .secondChoice: CommandEntry("the second choice", ["2"], in: .sheet)
    case .thirdChoice: CommandEntry("the third choice", ["3"], in: .sheet)
    case .fourthChoice: CommandEntry("the fourth choice", ["4"], in: .sheet)
    case .fifthChoice: CommandEntry("the fifth choice", ["5"], in: .sheet)
    case .sixthChoice: CommandEntry("the sixth choice", ["6"], in: .sheet)
    case .takeBack:
      CommandEntry(
        "take back an answer, a vote, or a belief you never held",
        ["u", .backspace], in: .sheet)
    case .sheetClose: CommandEntry("leave the page", [.escape], in: .sheet)

    case .commit: CommandEntry("keep the change", [.enter], in: .editing)
    case .cancel: CommandEntry("drop the change", [.escape], in: .editing)
    case .choiceUp: CommandEntry("to the line above", [.up, .backTab], in: .editing)
    case .choiceDown: CommandEntry("to the choices below", [.down, .tab], in: .editing)
    case .choicePageUp: CommandEntry("five choices up", [.pageUp], in: .editing)
    case .choicePageDown: CommandEntry("five choices down", [.pageDown], in: .editing)
    case .cursorLeft: CommandEntry("left; on a choice, take it out", [.left], in: .editing)
    case .cursorRight: CommandEntry("right; on a choice, put it in", [.right], in: .editing)
    case .cursorStart:
      CommandEntry("to the start of the text", [.home, .control("a")], in: .editing)
    case .cursorEnd: CommandEntry("to the end of the text", [.end, .control("e")], in: .editing)
    case .deleteBackward:
      CommandEntry("delete the character before", [.backspace], in: .editing, typing)
    case .deleteForward: CommandEntry("delete the character under", [.delete], in: .editing)
    case .deleteWord:
      CommandEntry("delete the word before", [.control("w")], in: .editing, typing)
    case .deleteToStart:
      CommandEntry("delete everything before", [.control("u")], in: .editing, typing)

    case .accept: CommandEntry("take the selected line", [.enter], in: .choosing)
    case .listUp: CommandEntry("up", [.up, .backTab], in: .choosing)
    case .listDown: CommandEntry("down", [.down, .tab], in: .choosing)
    case .listPageUp: CommandEntry("ten lines up", [.pageUp], in: .choosing)
    case .listPageDown: CommandEntry("ten lines down", [.pageDown], in: .choosing)
    case .listStart: CommandEntry("to the first line", [.home], in: .choosing)
    case .listEnd: CommandEntry("to the last line", [.end], in: .choosing)
    case .closeList: CommandEntry("close the list", [.escape], in: .choosing)

    case .scrollUp: CommandEntry("up", [.up, "k"], in: .reading)
    case .scrollDown: CommandEntry("down", [.down, "j"], in: .reading)
    case .pageUp: CommandEntry("a page up", [.pageUp, .left], in: .reading)
    case .pageDown: CommandEntry("a page down", [.pageDown, .space, .right], in: .reading)
    case .textStart: CommandEntry("to the beginning", [.home, "g"], in: .reading)
    case .textEnd: CommandEntry("to the end", [.end, "G"], in: .reading)
    case .closeText: CommandEntry("close the text", [.escape, .enter, "q", "?"], in: .reading)

    case .nextMatch:
      CommandEntry("to the next place", [.enter, .down, .tab], in: .searching)
    case .previousMatch:
      CommandEntry("to the place before", [.up, .backTab], in: .searching)
    case .endSearch: CommandEntry("end the search, stay here", [.escape], in: .searching)
    }
  }

  package var title: String { entry.title }

  private var typing: Set<Mode> { [.editing, .choosing, .searching] }
}
