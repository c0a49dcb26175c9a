import Canvas

/// One line between the browser on the left and the server on the right.
struct Rung {
  /// How a message is doing at the present step.
  enum Standing {
    /// It has arrived, and nothing came of it that needs a mark.
    case past
    /// It is on its way, or being looked at.
    case moving
    /// The browser turns it down at this step.
    case failing
    /// The browser has turned it down.
    case refused
  }

  /// The columns between the two sides; behind them stands the mark of what matters.
  let span: Int
  let glyphs: Glyphs

  // MARK: Messages

  /// A request as an arrow to the right.
  func request(_ label: String, _ standing: Standing) -> StyledText {
    let start = glyphs.requestStart + glyphs.message + glyphs.message + " "
    let (shown, rest) = fit(label, beside: start + " " + glyphs.requestEnd)
    return arrow(start, shown, " " + shaft(rest) + glyphs.requestEnd, standing)
  }

  /// An answer as an arrow to the left.
  func answer(_ label: String, _ standing: Standing) -> StyledText {
    let end = " " + glyphs.message + glyphs.message + glyphs.responseStart
    let (shown, rest) = fit(label, beside: glyphs.responseEnd + " " + end)
    return arrow(glyphs.responseEnd + shaft(rest) + " ", shown, end, standing)
  }

  /// A request and its answer as one line with two heads: what came back stands where it arrived.
  func exchange(_ label: String, status: String?, _ standing: Standing) -> StyledText {
    let gap = " " + glyphs.message + glyphs.message + " "
    let (shown, rest) = fit(label, beside: "   " + (status ?? " ") + gap + " " + glyphs.requestEnd)
    let end = " " + shaft(rest) + glyphs.requestEnd
    guard let status else {
      return StyledText(glyphs.unsent + "  ", .muted) + .refusal(glyphs)
        + arrow(gap, shown, end, .past)
    }
    let start = glyphs.responseEnd + glyphs.message + " "
    return arrow(start, status, gap, .past) + arrow("", shown, end, standing)
  }

  /// An answer that never arrives.
  func lost(_ reason: String, _ standing: Standing) -> StyledText {
    let text = StyledText(glyphs.unsent + " ", .muted) + .refusal(reason, glyphs)
    return closed(text) + mark(standing)
  }

  // MARK: What is not sent

  /// What has not happened.
  func unsent(_ label: String, _ role: Role = .muted) -> StyledText {
    let (shown, _) = fit(label, beside: glyphs.unsent + "    " + glyphs.unsent)
    return closed(StyledText(glyphs.unsent + "   ", .muted) + StyledText(shown, role))
  }

  /// What never will happen, with the reason if there is room for it.
  func refused(_ label: String, because reason: String) -> StyledText {
    let ending = " never sent"
    let (shown, _) = fit(label, beside: glyphs.unsent + "   " + ending + glyphs.unsent)
    let text =
      StyledText(glyphs.unsent + " ", .muted) + .refusal(glyphs) + StyledText(" " + shown, .muted)
      + StyledText(ending, .blocked)
    let long = text + StyledText(": " + reason, .muted)
    return closed(!reason.isEmpty && long.columns + 2 <= span ? long : text)
  }

  // MARK: Parts

  private func shaft(_ columns: Int) -> String { String(repeating: glyphs.message, count: columns) }

  /// A label in the columns that other text leaves, and how many of them remain.
  private func fit(_ label: String, beside text: String) -> (shown: String, rest: Int) {
    let room = max(0, span - TextWidth.columns(of: text))
    let shown = Truncation.middle.fit(label, to: room, glyphs: glyphs)
    return (shown, room - TextWidth.columns(of: shown))
  }

  /// A line with the server's side at its end.
  private func closed(_ text: StyledText) -> StyledText {
    let gap = max(1, span - text.columns - 1)
    return text + StyledText(String(repeating: " ", count: gap) + glyphs.unsent, .muted)
  }

  /// An arrow; what is written on it keeps its colour when it is turned down.
  private func arrow(
    _ start: String, _ label: String, _ end: String, _ standing: Standing
  ) -> StyledText {
    let (role, emphasis) = look(standing)
    let labelRole = standing == .failing ? .ordinary : role
    return StyledText(start, role, emphasis) + StyledText(label, labelRole, emphasis)
      + StyledText(end, role, emphasis) + mark(standing)
  }

  private func look(_ standing: Standing) -> (Role, Emphasis) {
    switch standing {
    case .past, .refused: (.ordinary, [])
    case .moving: (.inFlight, .bold)
    case .failing: (.blocked, .bold)
    }
  }

  private func mark(_ standing: Standing) -> StyledText {
    switch standing {
    case .past: StyledText()
    case .moving: StyledText(" " + glyphs.present, .inFlight, .bold)
    case .failing, .refused: StyledText(" ") + .refusal(glyphs)
    }
  }
}
