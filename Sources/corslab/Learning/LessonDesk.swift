import Lessons
import Playground

/// Keeps the learner's record, and watches the lesson's file for its author.
nonisolated struct LessonDesk {
  private let file: ProgressFile?

  /// What the file knows of.
  private var saved: Progress
  private var watch: FileWatch?

  init(_ choice: LessonChoice, _ file: ProgressFile?, _ saved: Progress) {
    self.file = file
    self.saved = saved
    watch = choice.path.map { FileWatch($0, known: FileStamp($0)) }
  }

  /// How long nobody need look at a file, nil for as long as it takes.
  var patience: Duration? { watch == nil ? nil : FileWatch.interval }

  /// Writes down what the learner has done, and says what went wrong with it.
  mutating func keep(_ progress: Progress) -> String? {
    guard progress != saved else { return nil }
    saved = progress
    guard let file else { return "Your progress cannot be kept: no folder for it is known." }
    do throws(SystemError) {
      _ = try file.save(progress)
      return nil
    } catch {
      return "Your progress cannot be kept: \(error.message)."
    }
  }

  /// Looks at the lesson's file; returns what is in it now if that is new.
  mutating func look() -> LessonReading? {
    guard let path = watch?.path, watch?.look() == true,
      let bytes = try? InputFile(path).bytes()
    else { return nil }
    return LessonReading(bytes)
  }
}
