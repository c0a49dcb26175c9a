import Lessons

/// A lesson as lines on standard output, with answers from standard input.
struct LinearLesson {
  private var recital: Recital
  private var desk: LessonDesk

  /// Where to begin, counted from 1.
  private let part: Int

  init(_ choice: LessonChoice, _ desk: LessonDesk, _ progress: Progress) {
    recital = Recital(choice.lesson, course: choice.course, progress: progress)
    self.desk = desk
    part = choice.part
  }

  /// Tells the lesson until it is over or there are no more lines.
  mutating func run() {
    OutputStream.standard.write(recital.begin(at: part))
    while !recital.isOver, let line = readLine() {
      guard line != "quit" else { return }
      OutputStream.standard.write(recital.take(line))
      if let complaint = desk.keep(recital.progress) {
        OutputStream.errors.write(lines: [complaint])
      }
    }
  }
}
