import Canvas

extension AppState {
  /// Takes in what happened, and returns what the outside world has to do about it.
  package mutating func update(_ action: Action) -> [Outbound] {
    let reading = lessonReading.blocks
    defer {
      showNewReading(since: reading)
      lookForRemedy()
    }
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
    case .waited: if isPlaying { advance() }
    case .lessonRead(let reading, let file): reread(reading, from: file)
    case .clock(let seconds): look(atClock: seconds)
    case .file(let event): take(event)
    case .told(let notice): self.notice = notice
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Outbound] {
    notice = nil
    if mode == .editing, key == .space, editor?.isOnToggle == true {
      editor?.toggleChoice()
      preview()
      return []
    }
    if mode.takesText, let character = key.typed {
      type(String(character))
      return []
    }
    guard let command = settings.keymap.command(for: key, in: mode) else { return [] }
    return perform(command)
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
    if case .prompt? = overlay {
      editPrompt { $0.insert(text) }
    } else if search != nil, editor == nil {
      editSearch { $0.insert(text) }
    } else if editor != nil {
      editor?.edit { $0.insert(text) }
      preview()
    } else if case .list(var list)? = overlay {
      list.edit { $0.insert(text) }
      overlay = .list(list)
    }
  }
}
