import Canvas

extension AppState {
  /// Takes in what happened, and returns what the outside world has to do about it.
  package mutating func update(_ action: Action) -> [Outbound] {
    let requests = take(action)
    settle()
    return requests
  }

  /// Takes in what happened while more is waiting.
  ///
  /// Keys that only change a line of text do nothing but that. What the text leads to is worked out
  /// by ``settle()``, and before anything else happens: so it is worked out once, however many keys
  /// come together, and the state is the one that they would have led to one by one.
  package mutating func take(_ action: Action) -> [Outbound] {
    if case .keyPressed(let key) = action, takeIntoLine(key) { return [] }
    settle()
    let place = readingPlace
    defer { showNewReading(since: place) }
    switch action {
    case .keyPressed(let key): return press(key)
    case .pasted(let text): paste(text)
    case .notCopied(let clip): return offer(clip)
    case .commanded(let command): return perform(command)
    case .clicked(let hit): return click(hit)
    case .scrolledUp(let hit): scroll(hit, by: -1)
    case .scrolledDown(let hit): scroll(hit, by: 1)
    case .resized(let size): self.size = size
    case .policyEdited(let text): takePolicy(text)
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

  private mutating func press(_ key: Key) -> [Outbound] {
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
      return perform(asked)
    }
    if mode == .editing, key == .space, editor?.isOnToggle == true {
      editor?.toggleChoice()
      preview()
      return []
    }
    guard let command = settings.keymap.command(for: key, in: mode) else { return [] }
    if command == asked { confirmed = asked }
    return perform(command)
  }

  /// Takes a key that only changes a line of text; false for every other one.
  private mutating func takeIntoLine(_ key: Key) -> Bool {
    let mode = mode
    guard mode.takesText, key != .space || editor?.isOnToggle != true else { return false }
    if let character = key.typed {
      type(String(character))
    } else if let command = settings.keymap.command(for: key, in: mode), command.isDeletion {
      delete(command)
    } else {
      return false
    }
    notice = nil
    confirmed = nil
    return true
  }

  /// Works out what the text leads to that was typed, and what would mend the failure that is shown.
  package mutating func settle() {
    if editor?.isUntried == true {
      let place = readingPlace
      preview()
      showNewReading(since: place)
    } else if search?.isUnsought == true {
      let place = readingPlace
      seekTyped()
      showNewReading(since: place)
    } else if case .list(var list)? = overlay, list.isUnfiltered {
      list.applyFilter()
      overlay = .list(list)
    }
    lookForRemedy()
  }

  /// Does what a command says, or says why it cannot.
  package mutating func perform(_ command: Command) -> [Outbound] {
    if case .disabled(let reason) = command.availability(in: Scene(self)) {
      notice = Notice(.refused, reason)
      return []
    }
    if command != confirmed { confirmed = nil }
    let entry = command.entry
    if mode == .searching, !entry.modes.contains(.searching) { search = nil }
    if case .prompt(let prompt)? = overlay, entry.section == .editing {
      return edit(prompt, command)
    }
    let keepsPlaying: Set<Command> = [.play, .faster, .slower]
    if entry.section == .time, !keepsPlaying.contains(command) { isPlaying = false }
    switch entry.section {
    case .time: travel(command)
    case .stage: return move(command)
    case .change: return change(command)
    case .editing: edit(command)
    case .choosing: return choose(command)
    case .reading: return read(command)
    case .searching: seek(command)
    case .around: return lookAround(command)
    case .lesson: return attend(command)
    case .sheet: return leaf(command)
    }
    return []
  }

  /// Types text into whatever takes it.
  mutating func type(_ text: String) {
    editLine { $0.insert(text) }
  }

  /// Deletes from whatever takes text.
  mutating func delete(_ command: Command) {
    editLine { $0.delete(command) }
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
