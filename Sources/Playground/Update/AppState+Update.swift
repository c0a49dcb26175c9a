import Canvas

extension AppState {
  /// Takes in what happened, and returns what the outside world has to do about it.
  ///
  /// - Parameter screen: What is on the screen of this state.
  mutating func update(_ action: Action, seeing screen: Screenful) -> [Outbound] {
    let place = readingPlace
    defer {
      showNewReading(since: place)
      forgetRemedy()
    }
    switch action {
    case .keyPressed(let key): return press(key, seeing: screen)
    case .pasted(let text): paste(text, seeing: screen)
    case .notCopied(let clip): return offer(clip)
    case .commanded(let command): return perform(command, seeing: screen)
    case .clicked(let hit): return click(hit, seeing: screen)
    case .scrolledUp(let hit): scroll(hit, by: -1, seeing: screen)
    case .scrolledDown(let hit): scroll(hit, by: 1, seeing: screen)
    case .resized(let size): self.size = size
    case .policyEdited(let text): takePolicy(text, seeing: screen)
    case .glyphsFound(let glyphs): self.glyphs = glyphs
    case .waited:
      if timeline.isRunning { runOn() } else if isPlaying { advance() }
    case .lessonRead(let reading, let file): reread(reading, from: file)
    case .clock(let seconds): look(atClock: seconds)
    case .file(let event): take(event)
    case .told(let notice): self.notice = notice
    }
    return []
  }

  private mutating func press(_ key: Key, seeing screen: Screenful) -> [Outbound] {
    notice = nil
    // A question is about the key that comes next, whatever that means.
    let asked = confirmed
    confirmed = nil
    if timeline.isRunning, key == .escape {
      notice = Notice(.done, "Stopped after \(timeline.progressText).")
      timeline.stop()
      return []
    }
    if let asked, key == Command.yes, !mode.takesText {
      confirmed = asked
      return perform(asked, seeing: screen)
    }
    if mode == .editing, key == .space, editor?.isOnToggle == true {
      editor?.toggleChoice()
      preview()
      return []
    }
    guard let command = settings.keymap.command(for: key, in: mode) else { return [] }
    if command == asked { confirmed = asked }
    return perform(command, seeing: screen)
  }

  /// Takes a key that only changes a line of text; false for every other one.
  mutating func takeIntoLine(_ key: Key) -> Bool {
    let mode = mode
    guard mode.takesText, key != .space || editor?.isOnToggle != true else { return false }
    if let character = key.typed {
      type(String(character))
    } else if case .editing(let command)? = settings.keymap.command(for: key, in: mode),
      command.isDeletion
    {
      delete(command)
    } else {
      return false
    }
    notice = nil
    confirmed = nil
    return true
  }

  /// Whether text was typed of which it is yet to be worked out what it leads to.
  var isUnsettled: Bool {
    if editor?.isUntried == true || search?.isUnsought == true { return true }
    return if case .list(let list)? = overlay { list.isUnfiltered } else { false }
  }

  /// Works out what the text leads to that was typed.
  mutating func settle(seeing screen: Screenful) {
    let place = readingPlace
    if editor?.isUntried == true {
      preview()
    } else if search?.isUnsought == true {
      seekTyped(seeing: screen)
    } else if case .list(var list)? = overlay {
      list.applyFilter()
      overlay = .list(list)
    }
    showNewReading(since: place)
  }

  /// Does what a command says, or says why it cannot.
  mutating func perform(_ command: Command, seeing screen: Screenful) -> [Outbound] {
    if case .disabled(let reason) = command.availability(on: screen) {
      notice = Notice(.refused, reason)
      return []
    }
    if command != confirmed { confirmed = nil }
    if mode == .searching, !command.modes.contains(.searching) { search = nil }
    switch command {
    case .time(let command):
      if command.endsPlaying { isPlaying = false }
      travel(command)
    case .pane(let command): return move(command, seeing: screen)
    case .edit(let command): return change(command, seeing: screen)
    case .editing(let command):
      if case .prompt(let prompt)? = overlay { return edit(prompt, command) }
      edit(command, seeing: screen)
    case .list(let command): return choose(command, seeing: screen)
    case .text(let command): return read(command, seeing: screen)
    case .search(let command): seek(command, seeing: screen)
    case .around(let command): return lookAround(command, seeing: screen)
    case .lesson(let command): return attend(command)
    case .page(let command): return leaf(command, seeing: screen)
    }
    return []
  }

  /// Types text into whatever takes it.
  mutating func type(_ text: String) {
    editLine { $0.insert(text) }
  }

  /// Deletes from whatever takes text.
  mutating func delete(_ command: EditingCommand) {
    editLine { $0.perform(command) }
  }

  private mutating func editLine(_ change: (inout LineEditor) -> Void) {
    if case .prompt? = overlay {
      editPrompt(change)
    } else if search != nil, editor == nil {
      editSearch(change)
    } else if editor != nil {
      editor?.edit(change)
    } else if case .list(var list)? = overlay {
      list.edit(change)
      overlay = .list(list)
    }
  }
}

extension TimeCommand {
  /// Whether steps no longer follow each other by themselves after it.
  fileprivate var endsPlaying: Bool {
    switch self {
    case .play, .faster, .slower: false
    case .forward, .back, .detailForward, .detailBack, .nextExchange, .previousExchange, .first,
      .last, .decisive:
      true
    }
  }
}
