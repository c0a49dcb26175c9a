package import Browser
package import Server

/// One thing that happens in a scenario.
package enum Stimulus: Hashable, Sendable {
  /// A script, or another client's program, asks for something.
  case request(ScriptCall)

  /// Simulated time passes.
  case wait(milliseconds: Int)

  /// A server is deployed again with another policy.
  case policy(Policy)

  /// The browser forgets something.
  case clear(Memory)

  /// What a browser can be made to forget.
  package enum Memory: String, CaseIterable, Hashable, Sendable {
    case preflightCache
    case cookies
    case httpCache
  }
}

extension Scenario {
  /// How many stimuli a run has, repetitions and the waits between them included.
  package var scriptLength: Int { stimuli.count + (repeatCount - 1) * repetitionLength }

  /// How many requests a run makes, repetitions included.
  package var requestCount: Int {
    let count = stimuli.count { if case .request = $0 { true } else { false } }
    return count * repeatCount
  }

  /// The stimulus at a position of the script, which is what ``StepID`` counts.
  ///
  /// - Precondition: `position` is at least 0 and less than ``scriptLength``.
  package func stimulus(at position: Int) -> Stimulus {
    guard position >= stimuli.count else { return stimuli[position] }
    let offset = (position - stimuli.count) % repetitionLength
    guard waitMilliseconds > 0 else { return stimuli[offset] }
    return offset == 0 ? .wait(milliseconds: waitMilliseconds) : stimuli[offset - 1]
  }

  /// The same number for the stimuli that a position of the script has in every repetition.
  func offset(ofStimulus position: Int) -> Int {
    (position + repetitionLength - stimuli.count) % repetitionLength
  }

  private var repetitionLength: Int { stimuli.count + (waitMilliseconds > 0 ? 1 : 0) }
}
