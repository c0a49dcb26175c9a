package import Documents
package import Model
package import Simulation

/// A question with choices: a bet, a card or a quiz.
package struct Question: Hashable, Sendable {
  package let ask: RichText
  package let choices: [Choice]

  /// The explanation, shown when the answer has been given.
  package let why: RichText

  package let decision: Decision
  package let place: Place

  /// What says which choice is right.
  package enum Decision: Hashable, Sendable {
    /// The author: the position of the right choice.
    case author(right: Int)

    /// A run of this scenario, on which the choices have checks.
    case run(Scenario)

    /// The origins of two addresses.
    case origins(WebURL, WebURL)
  }
}

/// One of a question's choices.
package struct Choice: Hashable, Sendable {
  package let say: RichText

  /// What is so if the choice is right, nil when the author says which one is.
  package let check: Statement?

  /// The claim that somebody who takes this choice holds true.
  package let believes: Reference?
  package let place: Place

  /// What a choice states about the question's run or addresses.
  package enum Statement: Hashable, Sendable {
    case run(Check)
    case sameOrigin(Bool)
    case sameSite(Bool)
  }
}

extension Question {
  /// The positions of the choices that are right; a proved question has exactly one.
  package var rightChoices: [Int] {
    switch decision {
    case .author(let right): [right]
    case .run(let scenario): rightChoices(in: Run.simulate(scenario))
    case .origins(let first, let second):
      choices.indices.filter { choices[$0].holds(first.origin, second.origin) }
    }
  }

  /// The number of the request that the right choice is about, counted from 1; nil when it names none.
  package var requestNumber: Int? {
    guard let right = rightChoices.first, case .run(let check) = choices[right].check else {
      return nil
    }
    return check.requestNumber
  }

  /// The positions of the choices whose checks hold in a run.
  package func rightChoices(in trace: Trace) -> [Int] {
    choices.indices.filter { index in
      guard case .run(let check) = choices[index].check else { return false }
      return Expectation.last(check).difference(in: trace) == nil
    }
  }
}

extension Choice {
  /// Whether the choice is right about the origins of two addresses; every address with an opaque
  /// origin has one of its own.
  fileprivate func holds(_ first: Origin, _ second: Origin) -> Bool {
    let areOpaque = first.isOpaque && second.isOpaque
    return switch check {
    case .sameOrigin(let expected): (!areOpaque && first.isSameOrigin(as: second)) == expected
    case .sameSite(let expected): (!areOpaque && Site.isSameSite(first, second)) == expected
    case .run, nil: false
    }
  }
}
