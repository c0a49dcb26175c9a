import Canvas

extension Command {
  /// What is known about the command.
  package var entry: CommandEntry {
    switch self {
    case .time(let command): command.entry
    case .pane(let command): command.entry
    case .edit(let command): command.entry
    case .around(let command): command.entry
    case .lesson(let command): command.entry
    case .page(let command): command.entry
    case .editing(let command): command.entry
    case .list(let command): command.entry
    case .text(let command): command.entry
    case .search(let command): command.entry
    }
  }

  package var title: String { entry.title }

  /// Where the keys mean this command.
  package var modes: Set<Mode> { entry.modes ?? [section.mode] }
}

extension TimeCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .forward: CommandEntry("one step forward", [.right, "l"])
    case .back: CommandEntry("one step back", [.left, "h"])
    case .detailForward: CommandEntry("next thing that was looked at", ["."])
    case .detailBack: CommandEntry("previous thing that was looked at", [","])
    case .nextExchange: CommandEntry("next exchange", ["n"])
    case .previousExchange: CommandEntry("previous exchange", ["p"])
    case .first: CommandEntry("to the first step", ["g", .home])
    case .last: CommandEntry("to the last step", ["G", .end])
    case .decisive: CommandEntry("to the step that decided", ["!"])
    case .play: CommandEntry("play, pause", [.space])
    case .faster: CommandEntry("play faster", ["+"])
    case .slower: CommandEntry("play slower", ["-"])
    }
  }
}

extension PaneCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .up: CommandEntry("up in the pane", [.up, "k"])
    case .down: CommandEntry("down in the pane, and on to the next", [.down, "j"])
    case .open: CommandEntry("edit or open what is selected", [.enter])
    case .back: CommandEntry("back, out of whatever is open", [.escape])
    case .pageUp: CommandEntry("ten lines up in the pane", [.pageUp])
    case .pageDown: CommandEntry("ten lines down in the pane", [.pageDown])
    case .next: CommandEntry("next pane", [.tab])
    case .previous: CommandEntry("previous pane", [.backTab])
    case .browser: CommandEntry("to the browser", ["1"])
    case .network: CommandEntry("to the network", ["2"])
    case .server: CommandEntry("to the server", ["3"])
    case .why: CommandEntry("to Why", ["4"])
    case .zoom: CommandEntry("the pane alone, all panes", ["z"])
    case .raw: CommandEntry("the server's answer as raw headers", ["r"])
    }
  }
}

extension EditCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .field: CommandEntry("edit the chosen field, or what is to blame", ["e"])
    case .outside: CommandEntry("edit the policy in $EDITOR", ["E"])
    case .remove: CommandEntry("take out a header, a list or a layer", ["x", .delete])
    case .addLayer: CommandEntry("put a layer into the chain", ["a"])
    case .layerUp: CommandEntry("move the selected layer outwards", ["K"])
    case .layerDown: CommandEntry("move the selected layer inwards", ["J"])
    case .repair: CommandEntry("make the repair that Why proposes", ["f"])
    case .undo: CommandEntry("undo", ["u"])
    case .redo: CommandEntry("redo", [.control("r")])
    case .reset: CommandEntry("back to the start, undoable", ["R"])
    case .browser: CommandEntry("choose the browser", ["b"])
    }
  }
}

extension AroundCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .compare: CommandEntry("before and after the last change", ["="])
    case .open: CommandEntry("open a scenario", ["o"])
    case .save: CommandEntry("save the scenario", ["s"])
    case .saveAs: CommandEntry("save the scenario under another name", ["S"])
    case .search: CommandEntry("search the run, or the text", ["/"], [.stage, .reading])
    case .commands: CommandEntry("all commands", [":", .control("p")])
    case .help: CommandEntry("help", ["?", .function(1)])
    case .glossary: CommandEntry("the words of the trade", ["w", .function(2)], [.stage, .sheet])
    case .copy: CommandEntry("copy", ["y"])
    case .copyPolicy: CommandEntry("copy the policy as YAML", ["Y"])
    case .mouse: CommandEntry("mouse on, off", ["%"])
    case .redraw: CommandEntry("draw the screen again", [.control("l")], Set(Mode.allCases))
    case .suspend: CommandEntry("suspend", [.control("z")], Set(Mode.allCases))
    case .quit: CommandEntry("quit", ["q"], [.stage, .sheet, .tooSmall])
    case .quitAnywhere: CommandEntry("quit, whatever is open", [.control("c")], Set(Mode.allCases))
    }
  }
}

extension LessonCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .pane: CommandEntry("to the lesson", ["5"])
    case .read: CommandEntry("read the beginning again", ["i"])
    case .hint: CommandEntry("a hint", ["H"])
    case .solution: CommandEntry("show a solution", ["A"])
    case .wrongFixes: CommandEntry("try a tempting fix", ["W"])
    case .next: CommandEntry("go on in the lesson", ["N"], [.stage, .sheet])
    case .back:
      CommandEntry(
        "back in the lesson, to bets that were left", ["B"], [.stage, .sheet])
    case .map: CommandEntry("all lessons", ["m"], [.stage, .sheet])
    case .notes: CommandEntry("the presenter's notes", ["P"], [.stage, .sheet])
    }
  }
}

extension PageCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .forward: CommandEntry("read on", [.right, .space, "l"])
    case .answer: CommandEntry("answer with the choice that is marked, or read on", [.enter])
    case .back: CommandEntry("read back", [.left, "h"])
    case .up: CommandEntry("up", [.up, "k"])
    case .down: CommandEntry("down", [.down, "j"])
    case .firstChoice: CommandEntry("the first choice", ["1"])
    case .secondChoice: CommandEntry("the second choice", ["2"])
    case .thirdChoice: CommandEntry("the third choice", ["3"])
    case .fourthChoice: CommandEntry("the fourth choice", ["4"])
    case .fifthChoice: CommandEntry("the fifth choice", ["5"])
    case .sixthChoice: CommandEntry("the sixth choice", ["6"])
    case .takeBack:
      CommandEntry(
        "take back an answer, a vote, or a belief you never held", ["u", .backspace])
    case .close: CommandEntry("leave the page", [.escape])
    }
  }
}

extension EditingCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .commit: CommandEntry("keep the change", [.enter])
    case .cancel: CommandEntry("drop the change", [.escape])
    case .up: CommandEntry("to the line above", [.up, .backTab])
    case .down: CommandEntry("to the choices below", [.down, .tab])
    case .pageUp: CommandEntry("five choices up", [.pageUp])
    case .pageDown: CommandEntry("five choices down", [.pageDown])
    case .left: CommandEntry("left; on a choice, take it out", [.left])
    case .right: CommandEntry("right; on a choice, put it in", [.right])
    case .start: CommandEntry("to the start of the text", [.home, .control("a")])
    case .end: CommandEntry("to the end of the text", [.end, .control("e")])
    case .backspace: CommandEntry("delete the character before", [.backspace], Mode.typing)
    case .delete: CommandEntry("delete the character under", [.delete])
    case .deleteWord: CommandEntry("delete the word before", [.control("w")], Mode.typing)
    case .deleteToStart: CommandEntry("delete everything before", [.control("u")], Mode.typing)
    }
  }
}

extension ListCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .accept: CommandEntry("take the selected line", [.enter])
    case .up: CommandEntry("up", [.up, .backTab])
    case .down: CommandEntry("down", [.down, .tab])
    case .pageUp: CommandEntry("ten lines up", [.pageUp])
    case .pageDown: CommandEntry("ten lines down", [.pageDown])
    case .start: CommandEntry("to the first line", [.home])
    case .end: CommandEntry("to the last line", [.end])
    case .close: CommandEntry("close the list", [.escape])
    }
  }
}

extension TextCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .up: CommandEntry("up", [.up, "k"])
    case .down: CommandEntry("down", [.down, "j"])
    case .pageUp: CommandEntry("a page up", [.pageUp, .left])
    case .pageDown: CommandEntry("a page down", [.pageDown, .space, .right])
    case .start: CommandEntry("to the beginning", [.home, "g"])
    case .end: CommandEntry("to the end", [.end, "G"])
    case .close: CommandEntry("close the text", [.escape, .enter, "q", "?"])
    }
  }
}

extension SearchCommand {
  fileprivate var entry: CommandEntry {
    switch self {
    case .next: CommandEntry("to the next place", [.enter, .down, .tab])
    case .previous: CommandEntry("to the place before", [.up, .backTab])
    case .end: CommandEntry("end the search, stay here", [.escape])
    }
  }
}

extension Mode {
  /// Where text is typed.
  fileprivate static let typing: Set<Mode> = [.editing, .choosing, .searching]
}
