import Escaping
import Lessons
import Playground

/// Keeps the learner's record, and watches the lesson's file for its author.
nonisolated struct LessonDesk {
  private let file: ProgressFile?

  /// Whether a record is kept at all; of a file that is tried out none is.
  private let keepsRecord: Bool

  /// What the file knows of.
  private var saved: Progress
  private var watch: FileWatch?

  init(_ choice: LessonChoice, _ file: ProgressFile?, _ saved: Progress) {
    self.file = file
    self.saved = saved
    keepsRecord = !choice.isTrial
    watch = choice.path.map { FileWatch($0, known: FileStamp($0)) }
  }

  /// How long nobody need look at a file, nil for as long as it takes.
  var patience: Duration? { watch == nil ? nil : FileWatch.interval }

  /// Writes down what the learner has done, and says what went wrong with it.
  mutating func keep(_ progress: Progress) -> VisibleText? {
    guard keepsRecord, progress != saved else { return nil }
    saved = progress
    guard let file else { return "Your progress cannot be kept: no folder for it is known." }
    do throws(SystemError) {
      return try file.save(progress).complaint
    } catch {
      return "Your progress cannot be kept: \(error.message). It would be in \(file.name)."
    }
  }

  /// Looks at the lesson's file; returns what is in it now if that is new.
  mutating func look() -> Action? {
    guard let path = watch?.path, watch?.look() == true else { return nil }
    let bytes = try? InputFile(path, mayBePipe: false).bytes()
    return .lessonRead(bytes.map { LessonReading($0) }, file: InputFile(path).name.text)
  }
}
