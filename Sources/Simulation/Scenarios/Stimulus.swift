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
    index(ofStimulus: position).map { stimuli[$0] } ?? .wait(milliseconds: waitMilliseconds)
  }

  /// The position in ``stimuli`` of what happens at a position of the whole script, the same in every
  /// repetition; nil for the wait between two of them.
  func index(ofStimulus position: Int) -> Int? {
    let index = (position + pauses) % max(1, repetitionLength) - pauses
    return index < 0 ? nil : index
  }

  private var repetitionLength: Int { stimuli.count + pauses }

  /// How many waits stand before a repetition.
  private var pauses: Int { waitMilliseconds > 0 ? 1 : 0 }
}
