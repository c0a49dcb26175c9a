package import Canvas
package import Lessons

/// Something that happened.
package enum Action: Hashable, Sendable {
  case keyPressed(Key)
  case pasted(String)

  /// Somebody wants a command without pressing a key.
  case commanded(Command)
  case clicked(Hit)
  case scrolledUp(Hit?)
  case scrolledDown(Hit?)
  case resized(Size)

  /// The policy came back from the editor that ``Outbound/edit(_:)`` opened.
  case policyEdited(String)

  /// There is no clipboard for what ``Outbound/copy(_:)`` wanted to put there.
  case notCopied(Clip)

  /// The terminal can show these signs.
  case glyphsFound(Glyphs)

  /// The lesson's file, which messages call so, was read again; nil when it is gone.
  case lessonRead(LessonReading?, file: String)

  /// This many seconds have gone by since the program began.
  case clock(seconds: Int)

  /// Nothing happened for as long as ``AppState/patience`` says.
  case waited

  /// Something became of a file.
  case file(FileEvent)

  /// What the outside world was asked to do went wrong, or needs a word.
  case told(Notice)
}
