import Canvas

/// The three questions that every request raises, in the order in which they are answered.
enum Question: CaseIterable, Hashable, Sendable {
  case isCORS
  case maySend
  case mayRead

  /// The question where there is room for it.
  var long: String {
    switch self {
    case .isCORS: "is it CORS?"
    case .maySend: "may it be sent?"
    case .mayRead: "may script read it?"
    }
  }

  /// The question in a word.
  var short: String {
    switch self {
    case .isCORS: "CORS?"
    case .maySend: "sent?"
    case .mayRead: "read?"
    }
  }
}

extension Verdicts {
  /// The answer to a question.
  subscript(question: Question) -> Verdict {
    switch question {
    case .isCORS: isCORS
    case .maySend: maySend
    case .mayRead: mayRead
    }
  }
}

extension Verdicts.Verdict {
  /// The answer, without what it rests on.
  func text(_ question: Question, _ glyphs: Glyphs) -> StyledText {
    switch answer {
    case .open: StyledText(glyphs.dash, .muted)
    case .asking: StyledText("\(glyphs.ellipsis) asking", .undecided)
    case .yes: StyledText("\(glyphs.allowed) yes", .allowed)
    // That something is not CORS is no bad news.
    case .no where question == .isCORS, .moot: StyledText("\(glyphs.notApplicable) no", .muted)
    case .no: .refusal("no", glyphs)
    }
  }
}
